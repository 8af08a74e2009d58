import type { Operation } from "@defender-endpoint/types";
import type { QuotaWindow } from "../wire/quota-window.ts";

/** What a call counts against where the contract states nothing: the service's default class of limits (documented). */
const defaultWindows: readonly QuotaWindow[] = [
  { limit: 100, perMs: 60_000 },
  { limit: 1_500, perMs: 3_600_000 },
];

/** Milliseconds by which a pause may be longer than a window: services round up, and clocks differ. */
const margin = 60_000;

/** The windows that the contract states for an operation. */
export function operationWindows(operation: Operation | undefined): readonly QuotaWindow[] {
  return (
    operation?.rateLimits.map(({ calls, perSeconds }) => ({ limit: calls, perMs: perSeconds * 1000 })) ?? defaultWindows
  );
}

/** How long a service can want a caller to wait that has used up any of these, in milliseconds. */
export function longestPause(windows: readonly QuotaWindow[]): number {
  return Math.max(...(windows[0] ? windows : defaultWindows).map(({ perMs }) => perMs)) + margin;
}
