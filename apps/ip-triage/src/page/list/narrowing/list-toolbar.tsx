import "./list-toolbar.css";
import { useId, useRef, useState } from "react";
import { instant } from "../../answer/sightings-axis.ts";
import { keepFocus } from "../../attention/keep-focus.ts";
import type { Mentions } from "../../finding/mentions.ts";
import type { AddressRow } from "../../lookup/address-row.ts";
import { formatCount, formatInstant, plural } from "../../wording/wording.ts";
import { csvOf, excelOf, exportedRows, jsonOf, save, tabbedOf } from "../handing-on/export-rows.ts";
import { markdownOf } from "../handing-on/markdown.ts";
import { firstSeenOf } from "../table/order.ts";
import { narrowingWords } from "./narrowing-words.ts";
import { type Region, region as regionOf, type Show, showLabels, startingView, type View } from "./view.ts";

interface ListToolbarProps {
  view: View;
  onView: (change: Partial<View>) => void;
  rows: readonly AddressRow[];
  /** What is left of them, in the order of the table. */
  shown: readonly AddressRow[];
  lookBackHours: number;
  mentions: Mentions;
}

/** Narrows the list, and hands on what is left of it. */
export function ListToolbar({ view, onView, rows, shown, lookBackHours, mentions }: ListToolbarProps) {
  const id = useId();
  const filter = useRef<HTMLInputElement>(null);
  const { find, show, region } = view;
  const narrowed = narrowingWords(view);
  // Where there is room they are shown all the same.
  const [isFolded, setFolded] = useState(narrowed === "");
  return (
    <div className="toolbar">
      <div id={`${id}-filters`} className={isFolded ? "narrow folded" : "narrow"}>
        <div className="field">
          <label htmlFor={`${id}-find`}>Filter</label>
          <input
            ref={filter}
            id={`${id}-find`}
            type="search"
            value={find}
            placeholder="10.20."
            autoComplete="off"
            spellCheck={false}
            onChange={({ target }) => onView({ find: target.value })}
          />
        </div>
        <div className="field">
          <label htmlFor={`${id}-show`}>Show</label>
          <select id={`${id}-show`} value={show} onChange={({ target }) => onView({ show: target.value as Show })}>
            {Object.entries(showLabels).map(([value, label]) => (
              <option key={value} value={value}>
                {label}
              </option>
            ))}
          </select>
        </div>
        <FirstSeenField rows={rows} region={region} onRegion={(next) => onView({ region: next })} />
        <div className="field">
          <label htmlFor={`${id}-most`}>Devices at most</label>
          <input
            id={`${id}-most`}
            type="number"
            min={0}
            value={region.most ?? ""}
            placeholder="any"
            onChange={({ target: { value } }) =>
              onView({
                region: regionOf(region.from, region.to, region.least, value === "" ? undefined : Number(value)),
              })
            }
          />
        </div>
      </div>
      <div className="hand-on">
        <button
          type="button"
          className="quiet unfold"
          aria-expanded={!isFolded}
          aria-controls={`${id}-filters`}
          onClick={() => setFolded(!isFolded)}
        >
          Filters
        </button>
        <p role="status">
          {narrowed
            ? `${formatCount(shown.length)} of ${plural(rows.length, "address", "addresses")}`
            : plural(rows.length, "address", "addresses")}
          {narrowed !== "" && (
            <button
              type="button"
              className="link"
              onClick={() =>
                keepFocus(
                  () => onView({ find: startingView.find, show: startingView.show, region: startingView.region }),
                  () => filter.current,
                )
              }
            >
              Show all
            </button>
          )}
        </p>
        <Exports key={`${lookBackHours} ${narrowed}`} shown={shown} lookBackHours={lookBackHours} mentions={mentions} />
      </div>
    </div>
  );
}

const spans = [
  { hours: 24, label: "in the last 24 hours" },
  { hours: 72, label: "in the last 3 days" },
  { hours: 168, label: "in the last 7 days" },
];

function FirstSeenField({
  rows,
  region,
  onRegion,
}: {
  rows: readonly AddressRow[];
  region: Region;
  onRegion: (region: Region) => void;
}) {
  const id = useId();
  const isChosen = region.from !== undefined || region.to !== undefined;
  const chosen = [region.from, region.to].map((at) => (at === undefined ? "" : formatInstant(at).slice(5, 16)));

  function choose(value: string) {
    // Recorded answers end long before now, so the span ends with the last address that appeared.
    const times = rows.map((row) => instant(firstSeenOf(row) ?? "")).filter((at) => !Number.isNaN(at));
    const end = Math.min(Date.now(), Math.max(...times));
    const from = value === "any" ? undefined : end - Number(value) * 3_600_000;
    onRegion(regionOf(from, undefined, region.least, region.most));
  }

  return (
    <div className="field">
      <label htmlFor={`${id}-first`}>First seen</label>
      <select id={`${id}-first`} value={isChosen ? "chosen" : "any"} onChange={({ target }) => choose(target.value)}>
        <option value="any">any time</option>
        {spans.map(({ hours, label }) => (
          <option key={hours} value={hours}>
            {label}
          </option>
        ))}
        {isChosen && <option value="chosen">{region.to ? chosen.join(" to ") : `since ${chosen[0]}`}</option>}
      </select>
    </div>
  );
}

/** What it says of the last export is about those rows: others are another component. */
function Exports({ shown, lookBackHours, mentions }: Pick<ListToolbarProps, "shown" | "lookBackHours" | "mentions">) {
  const [said, setSaid] = useState("");
  const what = plural(shown.length, "row", "rows");
  const exported = () => exportedRows(shown, lookBackHours, mentions);
  const name = `ip-triage-${new Date().toISOString().slice(0, 10)}`;

  async function copy(text: string) {
    const copied = await navigator.clipboard.writeText(text).then(
      () => true,
      () => false,
    );
    setSaid(copied ? `${what} copied` : "The browser does not allow copying: save the CSV.");
  }

  async function saveCsv() {
    try {
      save(`${name}.csv`, "text/csv", await csvOf(exported()));
      setSaid(`${what} saved`);
    } catch {
      // What writes CSV is loaded when it is first needed.
      setSaid("CSV cannot be written while the page’s server is away: save JSON.");
    }
  }

  function saveExcel() {
    save(`${name}-excel.csv`, "text/csv", excelOf(exported()));
    setSaid(`${what} saved`);
  }

  function saveJson() {
    save(`${name}.json`, "application/json", jsonOf(exported()));
    setSaid(`${what} saved`);
  }

  return (
    <div className="exports">
      <span className="said" role="status">
        {said}
      </span>
      <button type="button" className="quiet" onClick={() => copy(tabbedOf(exported()))}>
        Copy
      </button>
      <button type="button" className="quiet" onClick={() => copy(markdownOf(shown, lookBackHours, mentions))}>
        Copy as Markdown
      </button>
      <button type="button" className="quiet" onClick={saveExcel}>
        Excel
      </button>
      <button type="button" className="quiet" onClick={saveCsv}>
        CSV
      </button>
      <button type="button" className="quiet" onClick={saveJson}>
        JSON
      </button>
    </div>
  );
}
