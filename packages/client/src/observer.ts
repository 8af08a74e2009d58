import { type Call, context } from "./wire/call.ts";
import type { QuotaWindow } from "./wire/quota-window.ts";

/** What every event says. */
export interface CallEvent {
  readonly operationId: string | undefined;
  readonly urlTemplate: string | undefined;
  /** How many requests of this call have been sent. */
  readonly attempts: number;
}

/** An attempt has ended, with a status or with the `kind` of an error. */
export interface AttemptEvent extends CallEvent {
  readonly method: string;
  readonly durationMs: number;
  readonly status?: number;
  readonly kind?: string;
}

/** Another attempt follows after a wait. */
export interface RetryEvent extends CallEvent {
  readonly delayMs: number;
  readonly status?: number;
  readonly kind?: string;
}

/** Calls are held back: by the client's own quota, or because the service said so. */
export interface ThrottleEvent extends CallEvent {
  readonly source: "client" | "service";
  readonly waitMs: number;
  readonly window: QuotaWindow | undefined;
}

/** Functions that are told what happens. What they throw is ignored. */
export interface Hooks {
  readonly onAttempt?: (event: AttemptEvent) => void;
  readonly onRetry?: (event: RetryEvent) => void;
  readonly onThrottle?: (event: ThrottleEvent) => void;
}

/** Where messages go; `console` is one. No token, URL or body is ever in them. */
export interface Logger {
  readonly debug?: (message: string, event: CallEvent) => void;
  readonly warn?: (message: string, event: CallEvent) => void;
}

type Told<Event extends CallEvent> = (call: Call, event: Omit<Event, keyof CallEvent>) => void;

export interface Observer {
  readonly attempted: Told<AttemptEvent>;
  readonly retrying: Told<RetryEvent>;
  readonly throttled: Told<ThrottleEvent>;
  /** Logs without telling a hook. */
  warn(call: Call, words: string): void;
}

/** Tells hooks and logger what happens. An observer that throws must not change what it observes. */
export function createObserver(hooks: Hooks, logger: Logger): Observer {
  function tell<Event extends CallEvent>(
    hook: "onAttempt" | "onRetry" | "onThrottle",
    level: "debug" | "warn",
    words: (event: Event) => string,
  ): Told<Event> {
    return (call, details) => {
      const event = { ...context(call), ...details } as Event;
      quietly(() => (hooks[hook] as ((event: Event) => void) | undefined)?.(event));
      quietly(() => logger[level]?.(`${event.operationId ?? "raw call"}: ${words(event)}`, event));
    };
  }
  return {
    attempted: tell<AttemptEvent>(
      "onAttempt",
      "debug",
      ({ attempts, status, kind, durationMs }) =>
        `attempt ${attempts} ended with ${status ?? kind} after ${Math.round(durationMs)} ms`,
    ),
    retrying: tell<RetryEvent>(
      "onRetry",
      "warn",
      ({ delayMs, status, kind }) => `tries again in ${Math.round(delayMs)} ms after ${status ?? kind}`,
    ),
    throttled: tell<ThrottleEvent>(
      "onThrottle",
      "warn",
      ({ source, waitMs }) => `held back for ${Math.round(waitMs)} ms by the ${source}'s quota`,
    ),
    warn(call, words) {
      const event = context(call);
      quietly(() => logger.warn?.(`${event.operationId ?? "raw call"}: ${words}`, event));
    },
  };
}

function quietly(work: () => unknown): void {
  try {
    const result = work();
    // An async function throws by rejecting.
    if (result instanceof Promise) result.catch(() => {});
  } catch {
    // Nobody to tell.
  }
}
