import { type PointerEvent, useRef, useState } from "react";
import { isEmptyRegion, type Region, region as regionOf } from "../list/narrowing/view.ts";
import { type Mark, markAt } from "./marks.ts";
import { margin, type Scales } from "./scales.ts";

interface BrushProps {
  marks: readonly Mark[];
  scales: Scales;
  region: Region;
  onPoint: (ip: string | undefined) => void;
  onLeave: () => void;
  onSelect: (ip: string | undefined) => void;
  onRegion: (region: Region) => void;
}

interface Box {
  readonly x: readonly [number, number];
  readonly y: readonly [number, number];
}

/** Pixels after which a press is a drag. */
const slack = 5;

/** The picture's face to a pointer: moving it points at addresses, a press selects one, a drag chooses a part. */
export function Brush({ marks, scales, region, onPoint, onLeave, onSelect, onRegion }: BrushProps) {
  const [box, setBox] = useState<Box>();
  const from = useRef<readonly [number, number]>(undefined);

  function place(event: PointerEvent<HTMLElement>): readonly [number, number] {
    const { left, top } = event.currentTarget.getBoundingClientRect();
    return [event.clientX - left, event.clientY - top];
  }

  function onPointerMove(event: PointerEvent<HTMLElement>) {
    const [x, y] = place(event);
    const start = from.current;
    if (!start) return onPoint(markAt(marks, x, y)?.sighted.row.ip);
    if (Math.hypot(x - start[0], y - start[1]) > slack || box) setBox({ x: order(start[0], x), y: order(start[1], y) });
  }

  function onPointerUp(event: PointerEvent<HTMLElement>) {
    const start = from.current;
    from.current = undefined;
    setBox(undefined);
    if (!start) return;
    if (box) return onRegion(regionIn(box, scales));
    const mark = markAt(marks, ...place(event));
    if (mark) onSelect(mark.sighted.row.ip);
    else if (!isEmptyRegion(region)) onRegion({});
  }

  const shown = box ?? boxOf(region, scales);
  return (
    <div
      className="brush"
      onPointerDown={(event) => {
        if (event.button !== 0) return;
        from.current = place(event);
        // A finger scrolls the page: only what has a tip of its own draws a box.
        if (event.pointerType !== "touch") event.currentTarget.setPointerCapture(event.pointerId);
      }}
      onPointerMove={onPointerMove}
      onPointerUp={onPointerUp}
      onPointerCancel={() => {
        from.current = undefined;
        setBox(undefined);
      }}
      onPointerLeave={onLeave}
    >
      {shown && (
        <div
          className="brush-box"
          style={{ left: shown.x[0], width: shown.x[1] - shown.x[0], top: shown.y[0], height: shown.y[1] - shown.y[0] }}
        />
      )}
    </div>
  );
}

function order(a: number, b: number): readonly [number, number] {
  return a < b ? [a, b] : [b, a];
}

/** Counts are whole, and the box reaches to the middle between two of them. */
function regionIn({ x, y }: Box, { x: times, devicesAt }: Scales): Region {
  const [most, least] = [devicesAt(y[0]), devicesAt(y[1])];
  return regionOf(
    Math.floor(Number(times.invert(x[0]))),
    Math.ceil(Number(times.invert(x[1]))),
    Math.round(least),
    Math.max(Math.round(least), Math.round(most)),
  );
}

function boxOf({ from, to, least, most }: Region, { x, y, zero }: Scales): Box | undefined {
  if (from === undefined && to === undefined && least === undefined && most === undefined) return undefined;
  const [start, end] = x.domain();
  const bottom = (zero ?? y(1)) + 8;
  return {
    x: [x(from ?? start ?? 0), x(to ?? end ?? 0)],
    y: [
      most === undefined ? margin.top - 8 : most === 0 ? (zero ?? y(1)) - 8 : y(most) - 8,
      least === undefined || least === 0 ? bottom : y(least) + 8,
    ],
  };
}
