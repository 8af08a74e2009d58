import type { QuotaSnapshot, QuotaWindow, Refusal, SlotRequest } from "./quota.ts";

/** How long until the next slot is free, at the earliest; 0 if there is one, or may be one. */
export interface Wait {
  readonly ms: number;
  /** What there is to wait for, if it is known. */
  readonly window: QuotaWindow | undefined;
  /** When to ask again, if not after `ms`. */
  readonly askAgainMs?: number;
}

/** Ends a slot: it counts as used so many milliseconds from now, or was not used at all. Is called once. */
export type Release = (usedInMs?: number) => void;

/** Counts the slots of a quota, in this process or elsewhere, and knows nothing of who waits for them. */
export interface Counter {
  /** Slots of this process that have been taken and not released. */
  readonly inFlight: number;
  wait(): Wait;
  /**
   * Takes a slot for the first in line when there is nothing to wait for. A counter that has to ask elsewhere may find none: then
   * `wait` knows better. A refusal is for everyone. Rejects only with the reason of the request's signal.
   */
  take(request: SlotRequest): Release | Promise<Release | Refusal | undefined>;
  pause(ms: number, window: QuotaWindow | undefined): void;
  snapshot(): Omit<QuotaSnapshot, "queued">;
}
