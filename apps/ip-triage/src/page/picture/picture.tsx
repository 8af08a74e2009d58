import "./picture.css";
import { useMemo, useRef } from "react";
import { usePointer } from "../attention/use-pointer.ts";
import { isEmptyRegion, type Region } from "../list/narrowing/view.ts";
import type { AddressRow } from "../lookup/address-row.ts";
import { formatCount, lastHours, plural, shortTime } from "../wording/wording.ts";
import { Axes } from "./axes.tsx";
import { Brush } from "./brush.tsx";
import { Highlight } from "./highlight.tsx";
import { Legend } from "./legend.tsx";
import { MarkCanvas } from "./mark-canvas.tsx";
import { placeMarks } from "./marks.ts";
import { createScales, sightedOf } from "./scales.ts";
import { useSize } from "./use-size.ts";

interface PictureProps {
  rows: readonly AddressRow[];
  /** Which of them fit the filter. */
  shown: ReadonlySet<string>;
  lookBackHours: number;
  pointed: string | undefined;
  selected: string | undefined;
  region: Region;
  onPoint: (ip: string | undefined) => void;
  onSelect: (ip: string | undefined) => void;
  onRegion: (region: Region) => void;
}

/** When each address was first and last seen, against on how many devices: what is rare lies low, what is new lies right. */
export function Picture(props: PictureProps) {
  const { rows, shown, lookBackHours, pointed, selected, region, onPoint, onSelect, onRegion } = props;
  const plot = useRef<HTMLDivElement>(null);
  const { width, height } = useSize(plot);
  const sighted = useMemo(() => sightedOf(rows), [rows]);
  const now = useMemo(() => (sighted.length > 0 ? Date.now() : 0), [sighted]);
  const scales = useMemo(() => createScales(sighted, width, height, now), [sighted, width, height, now]);
  const marks = useMemo(() => placeMarks(sighted, scales), [sighted, scales]);
  const inOrder = useMemo(() => marks.toSorted((a, b) => a.sighted.first - b.sighted.first), [marks]);
  const places = useMemo(() => new Map(inOrder.map(({ sighted: { row } }, index) => [row.ip, index])), [inOrder]);
  const unsighted = useMemo(
    () => rows.filter(({ outcome }) => outcome.is === "answered").length - sighted.length,
    [rows, sighted],
  );
  const current = places.get(pointed ?? selected ?? "") ?? -1;
  const pointer = usePointer(pointed, onPoint);
  const chosen = inOrder[places.get(selected ?? "") ?? -1];

  return (
    <figure className="card picture">
      <figcaption>
        <h2>When each appeared, and on how many devices</h2>
        <Legend rows={rows} />
      </figcaption>
      <div
        ref={plot}
        className="plot"
        role="slider"
        tabIndex={sighted.length > 0 ? 0 : -1}
        aria-label="Addresses in the order in which they appeared"
        aria-valuemin={0}
        aria-valuemax={sighted.length}
        aria-valuenow={current + 1}
        aria-valuetext={words(inOrder[current]?.sighted.row, inOrder[current]?.sighted.devices)}
        onBlur={() => onPoint(undefined)}
        onKeyDown={(event) => {
          const steps: Record<string, number> = {
            ArrowRight: current + 1,
            ArrowUp: current + 1,
            ArrowLeft: current - 1,
            ArrowDown: current - 1,
            Home: 0,
            End: inOrder.length - 1,
          };
          const step = steps[event.key];
          if (step !== undefined) onPoint(inOrder[Math.min(inOrder.length - 1, Math.max(0, step))]?.sighted.row.ip);
          else if (event.key === "Enter") onSelect(inOrder[current]?.sighted.row.ip);
          else if (event.key === "Escape") onRegion({});
          else return;
          event.preventDefault();
        }}
      >
        {sighted.length > 0 ? (
          <>
            <Axes scales={scales} lookBackHours={lookBackHours} />
            <MarkCanvas marks={marks} shown={shown} />
            <Highlight mark={inOrder[current]} chosen={chosen} width={width} />
            <Brush
              marks={marks}
              scales={scales}
              region={region}
              onPoint={pointer.move}
              onLeave={pointer.leave}
              onSelect={onSelect}
              onRegion={onRegion}
            />
          </>
        ) : (
          <p className="no-marks">No sightings to draw yet.</p>
        )}
      </div>
      <p className="soft">
        <span className="by-pointer">
          {isEmptyRegion(region)
            ? "Drag over the picture to show only what appeared there."
            : "The table shows only what appeared in the chosen part."}
        </span>
        {unsighted > 0 &&
          ` ${plural(unsighted, "address has", "addresses have")} no sighting on record and ${unsighted === 1 ? "is" : "are"} in the table only.`}
        {scales.zero !== undefined && ` At 0: not seen in ${lastHours(lookBackHours)}, but earlier.`}
      </p>
    </figure>
  );
}

function words(row: AddressRow | undefined, devices = 0): string {
  if (row?.outcome.is !== "answered") return "none chosen";
  const { orgFirstSeen, orgLastSeen } = row.outcome.statistics;
  return `${row.ip}, ${devices === 1 ? "1 device" : `${formatCount(devices)} devices`}, first seen ${shortTime(orgFirstSeen ?? "")}, last seen ${shortTime(orgLastSeen ?? "")}`;
}
