import type { AddressRow } from "./address-row.ts";

/** How a run stands. */
export type RunPhase =
  /** Nobody has asked yet, or somebody has cancelled. */
  | { readonly is: "stopped" }
  | { readonly is: "running" }
  /** The quota is used up until then, in milliseconds since 1970. */
  | { readonly is: "held"; readonly until: number }
  /** Something is wrong that every lookup would meet. */
  | { readonly is: "interrupted"; readonly error: unknown; readonly at: number }
  | { readonly is: "done" };

export interface RunSnapshot {
  /** In the order of the question. */
  readonly rows: readonly AddressRow[];
  readonly phase: RunPhase;
  readonly answered: number;
  readonly failed: number;
}
