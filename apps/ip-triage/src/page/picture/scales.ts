import { scaleLog, scaleUtc } from "d3-scale";
import { instant } from "../answer/sightings-axis.ts";
import { firstSeenOf, lastSeenOf } from "../list/table/order.ts";
import type { AddressRow } from "../lookup/address-row.ts";
import { statisticsOf } from "../lookup/address-row.ts";

/** An address with sightings, as the picture needs it. */
export interface Sighted {
  readonly row: AddressRow;
  /** Milliseconds since 1970. */
  readonly first: number;
  readonly last: number;
  /** 0 where all sightings lie before the look-back. */
  readonly devices: number;
}

export function sightedOf(rows: readonly AddressRow[]): readonly Sighted[] {
  return rows.flatMap((row) => {
    const [first, last] = [instant(firstSeenOf(row) ?? ""), instant(lastSeenOf(row) ?? "")];
    const devices = statisticsOf(row)?.organizationPrevalence;
    return devices === undefined || !(first <= last) ? [] : [{ row, first, last, devices }];
  });
}

const dayMs = 86_400_000;
const dataMs = 30 * dayMs;

/** Pixels around the drawing, where the axes have their words. */
export const margin = { top: 26, right: 16, bottom: 28, left: 48 } as const;

/** Pixels of the strip below the logarithmic scale, on which there is no zero. */
const zeroStrip = 30;

/**
 * Where times and counts lie in a picture of this size. The times are the 30 days of data that end now, or those of recorded answers;
 * the counts go in powers of ten from 1 to the greatest, with a strip below for addresses that were on no device in the look-back.
 */
export function createScales(sighted: readonly Sighted[], width: number, height: number, now: number) {
  const least = Math.min(...sighted.map(({ first }) => first));
  const most = Math.max(...sighted.map(({ last }) => last));
  const isRecent = most >= now - dataMs && most <= now + dayMs;
  const end = isRecent ? Math.max(now, most) : most;
  const start = Math.min(end - dataMs, isRecent ? end : least);
  const hasZeros = sighted.some(({ devices }) => devices === 0);
  const bottom = height - margin.bottom - (hasZeros ? zeroStrip + 12 : 14);
  const x = scaleUtc([start, end], [margin.left, width - margin.right]).clamp(true);
  const top = Math.max(10, ...sighted.map(({ devices }) => devices));
  const log = scaleLog([1, top], [bottom, margin.top]);
  const zero = bottom + zeroStrip;
  return {
    x,
    y: (devices: number) => (devices === 0 ? zero : log(devices)),
    /** How many devices a height in the picture stands for. */
    devicesAt: (pixel: number) => (pixel > (bottom + zero) / 2 ? 0 : log.invert(Math.min(pixel, bottom))),
    zero: hasZeros ? zero : undefined,
    /** The powers of ten. */
    counts: log.ticks().filter((count) => Number.isInteger(Math.log10(count))),
    times: x.ticks(Math.max(3, Math.floor(width / 90))),
    isRecent,
    end,
  };
}

export type Scales = ReturnType<typeof createScales>;
