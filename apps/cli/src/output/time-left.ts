import type { QuotaWindowSnapshot } from "@defender-endpoint/client";

/** How long so many calls take at the least, in milliseconds: each waits until every window has a slot for it. */
export function timeLeft(calls: number, windows: readonly QuotaWindowSnapshot[], now: number): number {
  const slots = windows.map(({ limit, perMs, remaining, returnsAt }) => ({
    perMs,
    // Of the slots that are used only the return of the first is known.
    free: [
      ...Array(remaining).fill(0),
      ...Array(limit - remaining).fill(returnsAt ? returnsAt.getTime() - now : perMs),
    ],
  }));
  let at = 0;
  for (let call = 0; call < calls; call += 1) {
    for (const { free } of slots) at = Math.max(at, free[call] ?? 0);
    for (const { free, perMs } of slots) free.push(at + perMs);
  }
  return at;
}

/** A span of time as people say it, in its two largest units. */
export function sayDuration(ms: number): string {
  const seconds = Math.ceil(ms / 1_000);
  if (seconds < 60) return `${seconds} s`;
  if (seconds < 3_600) return `${Math.ceil(seconds / 60)} min`;
  const minutes = Math.ceil(seconds / 60);
  return minutes % 60 === 0 ? `${minutes / 60} h` : `${Math.floor(minutes / 60)} h ${minutes % 60} min`;
}
