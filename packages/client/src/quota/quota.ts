import type { ErrorContext } from "../wire/call-context.ts";
import type { QuotaWindow } from "../wire/quota-window.ts";

/** A place in every window. It is given back exactly once, in one of the two ways. */
export interface Slot {
  readonly admitted: true;
  /**
   * The call is over: the slot returns when each window has passed. A call that was given up unanswered may still be on its way
   * to the service, so its slot returns a little later.
   */
  spend(answered: boolean): void;
  /** Nothing was sent: the slot is free at once. */
  giveBack(): void;
}

/** Why there is no slot. */
export type Refusal =
  | { readonly admitted: false; readonly because: "full" }
  | {
      readonly admitted: false;
      readonly because: "used-up";
      /** When the next slot is free, at the earliest. */
      readonly waitMs: number;
      /** The window that is used up, if it is known: a pause that the service asks for need not name one. */
      readonly window: QuotaWindow | undefined;
      /** Whether the service asked to wait, whatever the count says. */
      readonly paused?: boolean | undefined;
    }
  /** What counts the quota cannot be asked. */
  | { readonly admitted: false; readonly because: "unavailable"; error(about: ErrorContext): Error };

export interface SlotRequest {
  readonly signal: AbortSignal | undefined;
  /** Calls in flight at once. */
  readonly concurrency: number;
  /** Calls that may wait. */
  readonly maxQueue: number;
  /** How long the line may stand still for this call, in milliseconds. */
  readonly maxWait: number;
  /** Told once if the call has to wait for a window, or for a pause that the service asked for. */
  readonly onWait: (waitMs: number, window: QuotaWindow | undefined, paused: boolean) => void;
  /** Told what the one who runs the program should know. */
  readonly warn?: (words: string) => void;
}

/** A quota that calls share. A wait for a slot rejects only with the reason of an aborted signal. */
export interface Quota {
  acquire(request: SlotRequest): Promise<Slot | Refusal>;
  /** Holds everyone back for a time, because the service asked for it. Then one asks again, and the others wait for what it learns. */
  pause(ms: number, window: QuotaWindow | undefined): void;
  /** Ends a pause. Rejects with a `QuotaStoreError` if that cannot be told where it counts. */
  resume(): Promise<void>;
  snapshot(): QuotaSnapshot;
}

export interface QuotaWindowSnapshot extends QuotaWindow {
  /** Calls that may start now, as far as this window goes. */
  readonly remaining: number;
  /** When the next used slot returns; null if none is used or all that are used are still in flight. */
  readonly returnsAt: Date | null;
}

/** What is left of a quota. Of one that a fleet shares, it is what the store said last; calls are those of this process. */
export interface QuotaSnapshot {
  readonly windows: readonly QuotaWindowSnapshot[];
  readonly inFlight: number;
  readonly queued: number;
  /** Until when the service asked to wait; null if it did not. */
  readonly pausedUntil: Date | null;
}
