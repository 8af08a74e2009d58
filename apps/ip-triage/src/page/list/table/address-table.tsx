import "./address-table.css";
import { useVirtualizer } from "@tanstack/react-virtual";
import { type KeyboardEvent, useId, useMemo, useRef, useState } from "react";
import { usePointer } from "../../attention/use-pointer.ts";
import type { AddressRow } from "../../lookup/address-row.ts";
import { useNow } from "../../wording/use-now.ts";
import type { SortColumn, View } from "../narrowing/view.ts";
import { AddressLine } from "./address-line.tsx";
import { devicesOf } from "./order.ts";
import { useRowLayout } from "./row-layout.ts";

interface AddressTableProps {
  rows: readonly AddressRow[];
  /** How many characters the longest address of the whole list has. */
  longest: number;
  view: View;
  onView: (change: Partial<View>) => void;
  pointed: string | undefined;
  onPoint: (ip: string | undefined) => void;
  lookBackHours: number;
}

const headers: readonly { readonly column: SortColumn; readonly label: string }[] = [
  { column: "ip", label: "Address" },
  { column: "devices", label: "Devices" },
  { column: "first", label: "First seen" },
  { column: "last", label: "Last seen" },
];

/** The list as a grid of which only the visible rows exist, however long it is. The arrow keys move through the rows. */
export function AddressTable(props: AddressTableProps) {
  const { rows, longest, view, onView, pointed, onPoint, lookBackHours } = props;
  const scroll = useRef<HTMLDivElement>(null);
  const id = useId();
  const [current, setCurrent] = useState<string>();
  const { layout, height: rowHeight, headHeight } = useRowLayout(scroll, longest);
  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroll.current,
    estimateSize: () => rowHeight,
    getItemKey: (index) => rows[index]?.ip ?? index,
    overscan: 6,
    // The head lies over the rows, which begin below it. The grid's height is no whole number of pixels, by which it scrolls.
    scrollPaddingEnd: headHeight + 1,
    paddingEnd: 1,
  });
  const visible = virtualizer.getVirtualItems();
  const currentIndex = useMemo(() => rows.findIndex(({ ip }) => ip === current), [rows, current]);
  const now = useNow();
  const pointer = usePointer(pointed, onPoint);
  const most = useMemo(() => Math.max(1, ...rows.map((row) => devicesOf(row) ?? 0)), [rows]);

  function onKeyDown(event: KeyboardEvent) {
    if (event.target !== event.currentTarget) return;
    const page = Math.max(1, Math.floor((scroll.current?.clientHeight ?? 0) / rowHeight) - 2);
    const steps: Record<string, number> = {
      ArrowDown: currentIndex + 1,
      ArrowUp: currentIndex - 1,
      PageDown: currentIndex + page,
      PageUp: currentIndex - page,
      Home: 0,
      End: rows.length - 1,
    };
    const step = steps[event.key];
    if (step !== undefined && rows.length > 0) {
      const index = Math.min(rows.length - 1, Math.max(0, step));
      setCurrent(rows[index]?.ip);
      onPoint(rows[index]?.ip);
      virtualizer.scrollToIndex(index);
    } else if (event.key === "Enter" && currentIndex >= 0) onView({ selected: current });
    else if (event.key === "Escape") onView({ selected: undefined });
    else return;
    event.preventDefault();
  }

  return (
    <div
      ref={scroll}
      className={`grid ${layout}`}
      style={{ "--row-height": `${rowHeight}px`, "--head-height": `${headHeight}px`, "--longest": longest }}
    >
      <table
        // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a data grid is a table with this role, by ARIA's practices
        role="grid"
        aria-label="Addresses"
        aria-rowcount={rows.length + 1}
        aria-colcount={headers.length}
        aria-activedescendant={currentIndex >= 0 ? `${id}-${current}` : undefined}
        tabIndex={0}
        onKeyDown={onKeyDown}
        onBlur={() => onPoint(undefined)}
        onPointerLeave={pointer.leave}
      >
        <thead>
          <tr aria-rowindex={1} className="line">
            {headers.map(({ column, label }) => (
              <th
                key={column}
                scope="col"
                className={column}
                aria-sort={view.sort === column ? (view.descending ? "descending" : "ascending") : "none"}
              >
                <button
                  type="button"
                  onClick={() => onView({ sort: column, descending: view.sort === column && !view.descending })}
                >
                  {label}
                </button>
              </th>
            ))}
          </tr>
        </thead>
        <tbody style={{ height: virtualizer.getTotalSize(), paddingTop: visible[0]?.start }}>
          {visible.map(({ index }) => {
            const row = rows[index];
            return (
              row && (
                <AddressLine
                  key={row.ip}
                  id={`${id}-${row.ip}`}
                  row={row}
                  index={index}
                  most={most}
                  lookBackHours={lookBackHours}
                  now={now}
                  isCurrent={row.ip === current}
                  isPointed={row.ip === pointed}
                  isSelected={row.ip === view.selected}
                  onPoint={pointer.move}
                  onSelect={(ip) => {
                    setCurrent(ip);
                    onView({ selected: ip === view.selected ? undefined : ip });
                  }}
                />
              )
            );
          })}
        </tbody>
      </table>
      {rows.length === 0 && <p className="no-rows">No address fits the filter.</p>}
    </div>
  );
}
