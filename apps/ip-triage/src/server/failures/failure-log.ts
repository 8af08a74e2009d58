import { type AnyDefenderError, isDefenderError } from "@defender-endpoint/client";
import { inVariables } from "../settings.ts";
import type { ErrorAnswer } from "./error-envelope.ts";

/** Is told in one line of each lookup that failed for a reason its caller cannot mend. */
export type FailureListener = (line: string) => void;

/** Failures that are the caller's own, or nobody's: a quota that is used up is waited for, and the page says so. */
const silent = new Set<AnyDefenderError["kind"]>(["argument", "bad-request", "not-found", "aborted", "queue-full"]);

/** Milliseconds for which nothing more is said of a service that throttles and does not say for how long. */
const unknownPause = 60_000;

/**
 * Tells whoever runs the server what failed, with the id that the browser shows, and never the address that was asked about. That the
 * service throttles is told once until it is over.
 */
export function createFailureLog(tell: FailureListener, now: () => number) {
  let throttledUntil = Number.NEGATIVE_INFINITY;

  function lineOf(error: unknown): string | undefined {
    if (!isDefenderError(error)) return describeBug(error);
    if (silent.has(error.kind)) return undefined;
    if (error.kind !== "throttled") return `${error.name}: ${inVariables(error.message)}`;
    // Without a status nobody was asked: the server's own count, which keeps within the quota as planned.
    if (error.status === undefined || now() < throttledUntil) return undefined;
    throttledUntil = now() + (error.retryAfterMs ?? unknownPause);
    return `The service takes no more lookups of this application until ${new Date(throttledUntil).toISOString()}.`;
  }

  return (error: unknown, { target }: ErrorAnswer): void => {
    const line = lineOf(error);
    if (line !== undefined) tell(`${target} ${line}`);
  };
}

/** A mistake of ours: where it happened, without its message, which may quote anything. */
function describeBug(error: unknown): string {
  if (!(error instanceof Error)) return "Something was thrown that is no error.";
  const frames = error.stack?.split("\n").filter((line) => /^\s+at /.test(line)) ?? [];
  return [`${error.name}, a fault of this server`, ...frames].join("\n");
}
