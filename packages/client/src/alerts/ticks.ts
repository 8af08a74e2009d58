/** A point in time: units of 100 ns since 1970, which is what the service counts in. No Date holds one exactly. */
export type Ticks = bigint;

export const ticksPerMillisecond = 10_000n;

const written = /^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d)(?:\.(\d{1,7}))?(Z|[+-]\d\d:\d\d)$/;

/** The time that a text stands for. Undefined for anything else. */
export function readTicks(value: unknown): Ticks | undefined {
  const [, seconds, fraction = "", zone] = (typeof value === "string" && written.exec(value)) || [];
  const milliseconds = Date.parse(`${seconds}${zone}`);
  if (Number.isNaN(milliseconds)) return undefined;
  return ticksOf(milliseconds) + BigInt(fraction.padEnd(7, "0"));
}

export function ticksOf(milliseconds: number): Ticks {
  return BigInt(Math.floor(milliseconds)) * ticksPerMillisecond;
}

/** As it stands in a filter, to the last digit. */
export function writeTicks(ticks: Ticks): string {
  const perSecond = 1000n * ticksPerMillisecond;
  const fraction = ((ticks % perSecond) + perSecond) % perSecond;
  const seconds = new Date(Number((ticks - fraction) / ticksPerMillisecond)).toISOString().slice(0, 19);
  return `${seconds}.${`${fraction}`.padStart(7, "0")}Z`;
}

// Math knows no such whole numbers.
export function earlier(one: Ticks, other: Ticks): Ticks {
  if (one < other) return one;
  return other;
}

export function later(one: Ticks, other: Ticks): Ticks {
  if (one > other) return one;
  return other;
}
