import "./list-view.css";
import type { DefenderClient } from "@defender-endpoint/client";
import { useTable } from "@tanstack/react-table";
import { lazy, type RefObject, Suspense, useDeferredValue, useMemo, useState } from "react";
import type { WayOn } from "../../asked-service.ts";
import type { Question } from "../asking/question.ts";
import type { Mentions } from "../finding/mentions.ts";
import type { Budget } from "../header/budget.ts";
import type { AddressRow } from "../lookup/address-row.ts";
import type { ListLookup } from "../lookup/use-lookup-run.ts";
import { PrintedList } from "./handing-on/printed-list.tsx";
import { usePrinting } from "./handing-on/use-printing.ts";
import { ListToolbar } from "./narrowing/list-toolbar.tsx";
import { useView } from "./narrowing/use-view.ts";
import { SelectedAddress } from "./selected-address.tsx";
import { InsightLine } from "./summary/insight-line.tsx";
import { RunStatus } from "./summary/run-status.tsx";
import { columns, features, filtersOf, sortingOf } from "./table/address-columns.ts";
import { AddressTable } from "./table/address-table.tsx";
import { widthOfLine } from "./table/row-layout.ts";

const noRows: readonly AddressRow[] = [];

// The picture brings its scales with it, which an answer does not have to wait for, nor does it need the picture.
const Picture = lazy(async () => {
  try {
    const { Picture } = await import("../picture/picture.tsx");
    return { default: Picture };
  } catch {
    return { default: MissingPicture };
  }
});

function MissingPicture() {
  return (
    <p className="card soft">The picture could not be loaded. The table has all of it; reload the page to try again.</p>
  );
}

interface ListViewProps {
  /** Where the focus goes when the list has been asked for. */
  status: RefObject<HTMLParagraphElement | null>;
  defender: DefenderClient;
  question: Question;
  lookup: ListLookup;
  budget: Budget | undefined;
  /** Where the addresses stand in what was pasted. */
  mentions: Mentions;
  /** What leads on from any address. */
  ways: readonly WayOn[] | undefined;
}

/** The answers about several addresses: how far it is, what stands out, the picture and the table of them. */
export function ListView({ defender, status, question, lookup, budget, mentions, ways }: ListViewProps) {
  const [view, changeView] = useView();
  const isPrinting = usePrinting();
  const [pointed, setPointed] = useState<string>();
  // The frame comes first: of a long list the table takes its time.
  const rows = useDeferredValue(lookup.rows, noRows);
  const { find, show, region, sort, descending } = view;
  // Each for itself: what is selected moves no row, and what is sorted is drawn already.
  const sorting = useMemo(() => sortingOf({ sort, descending }), [sort, descending]);
  const columnFilters = useMemo(() => filtersOf({ find, show, region }), [find, show, region]);
  const state = useMemo(() => ({ sorting, columnFilters }), [sorting, columnFilters]);
  const table = useTable({ features, columns, data: rows, state, getRowId: ({ ip }) => ip });
  const tableRows = table.getRowModel().rows;
  const shown = useMemo(() => tableRows.map(({ original }) => original), [tableRows]);
  const filteredRows = table.getFilteredRowModel().rows;
  const fitting = useMemo(() => new Set(filteredRows.map(({ original }) => original.ip)), [filteredRows]);
  const selected = rows.find(({ ip }) => ip === view.selected);
  const select = (ip: string | undefined) => changeView({ selected: ip });
  const { ips, lookBackHours } = question;
  const longest = useMemo(() => Math.max(...ips.map((ip) => ip.length)), [ips]);

  return (
    <section className="list" aria-label="Answers">
      {isPrinting && <PrintedList question={question} rows={rows} shown={shown} view={view} />}
      <div className="card summary">
        <RunStatus status={status} question={question} lookup={lookup} budget={budget} />
        <InsightLine rows={rows} lookBackHours={lookBackHours} onView={changeView} />
      </div>
      <div
        className={selected ? "columns with-details" : "columns"}
        style={{ "--table-least": `${widthOfLine(longest)}rem` }}
      >
        <Suspense fallback={<div className="card picture-place" />}>
          <Picture
            rows={rows}
            shown={fitting}
            lookBackHours={lookBackHours}
            pointed={pointed}
            selected={view.selected}
            region={view.region}
            onPoint={setPointed}
            onSelect={select}
            onRegion={(region) => changeView({ region })}
          />
        </Suspense>
        <div className="card table-card">
          <ListToolbar
            view={view}
            onView={changeView}
            rows={rows}
            shown={shown}
            lookBackHours={lookBackHours}
            mentions={mentions}
          />
          <AddressTable
            rows={shown}
            longest={longest}
            view={view}
            onView={changeView}
            pointed={pointed}
            onPoint={setPointed}
            lookBackHours={lookBackHours}
          />
        </div>
        {selected && (
          <SelectedAddress
            defender={defender}
            row={selected}
            mention={mentions.get(selected.ip)}
            ways={ways}
            lookBackHours={lookBackHours}
            onRetry={() => lookup.refresh([selected.ip])}
            onClose={() => select(undefined)}
          />
        )}
      </div>
    </section>
  );
}
