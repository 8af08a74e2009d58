import type { QuotaWindow } from "../wire/quota-window.ts";
import type { QuotaSnapshot, Refusal, SlotRequest } from "./quota.ts";

/** How long until the next slot is free, at the earliest; 0 if there is one, or may be one. */
export interface Wait {
  readonly ms: number;
  /** What there is to wait for, if it is known. */
  readonly window: QuotaWindow | undefined;
  /** Whether the service asked for it. */
  readonly paused?: boolean;
  /** When to ask again, if not after `ms`. */
  readonly askAgainMs?: number;
}

/** Ends a slot: it counts as used so many milliseconds from now, after an answer or without, or was not used at all. Is called once. */
export type Release = (usedInMs?: number, answered?: boolean) => void;

/** Counts the slots of a quota, in this process or elsewhere, and knows nothing of who waits for them. */
export interface Counter {
  /** Slots of this process that have been taken and not released. */
  readonly inFlight: number;
  /** Whether a new counter would say the same: nothing is counted, and nothing paused. */
  readonly idle: boolean;
  wait(): Wait;
  /**
   * Takes a slot for the first in line when there is nothing to wait for. A counter that has to ask elsewhere may find none: then
   * `wait` knows better. A refusal is for everyone. Rejects only with the reason of the request's signal.
   */
  take(request: SlotRequest): Release | Promise<Release | Refusal | undefined>;
  /**
   * Lets nobody have a slot for a time. After it one gets a slot and asks for all: they wait until it is answered, or for `askingTime`.
   */
  pause(ms: number, window: QuotaWindow | undefined): void;
  /** Ends a pause. Rejects if that cannot be told where it counts. */
  resume(): Promise<void>;
  snapshot(): Omit<QuotaSnapshot, "queued">;
}
