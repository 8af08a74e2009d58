import type { Scales, Sighted } from "./scales.ts";

/** Where an address stands in the picture, in pixels: a dot where it appeared, and a bar up to its last sighting. */
export interface Mark {
  readonly sighted: Sighted;
  readonly start: number;
  readonly end: number;
  readonly y: number;
}

/** Pixels between two bars that lie above each other, where there is room. */
const pitch = 5;

/** More lanes than this could not be told apart anyway. */
const mostLanes = 64;

/**
 * Places addresses with the same count in lanes beside each other, so that none hides another. The lanes stay nearer to their own
 * count than to the next one.
 */
export function placeMarks(sighted: readonly Sighted[], scales: Scales): readonly Mark[] {
  const groups = new Map<number, Sighted[]>();
  for (const one of sighted) {
    const group = groups.get(one.devices);
    if (group) group.push(one);
    else groups.set(one.devices, [one]);
  }
  return [...groups].flatMap(([devices, group]) => placeGroup(group, devices, scales));
}

function placeGroup(group: readonly Sighted[], devices: number, { x, y }: Scales): Mark[] {
  const ends: number[] = [];
  const placed = group
    .toSorted((a, b) => a.first - b.first || a.last - b.last)
    .map((sighted, index) => {
      const [start, end] = [x(sighted.first), x(sighted.last)];
      const free = ends.findIndex((other) => other < start - 6);
      const lane = free >= 0 ? free : ends.length < mostLanes ? ends.length : index % mostLanes;
      ends[lane] = Math.max(end, ends[lane] ?? 0);
      return { sighted, start, end, lane };
    });
  const room = devices === 0 ? 20 : (y(devices) - y(devices + 1)) * 0.8;
  const step = ends.length > 1 ? Math.min(pitch, room / (ends.length - 1)) : 0;
  return placed.map(({ lane, ...mark }) => ({ ...mark, y: y(devices) + (lane - (ends.length - 1) / 2) * step }));
}

/** The mark at a point, or the nearest one within reach of a finger or a pointer. */
export function markAt(marks: readonly Mark[], x: number, y: number, reach = 14): Mark | undefined {
  let nearest: Mark | undefined;
  let least = reach;
  for (const mark of marks) {
    const beside = Math.max(mark.start - x, x - mark.end, 0);
    const distance = Math.hypot(beside, mark.y - y);
    if (distance < least) [nearest, least] = [mark, distance];
  }
  return nearest;
}
