import { isDefenderError } from "../errors/any-error.ts";
import { isPassing } from "../failures/passing.ts";

/** Whom a failed look concerns: those who wait for this one action, everybody, or nobody yet, since it may pass. */
export type Concern = "one" | "all" | "passing";

export function concernOf(error: unknown): Concern {
  // The next list begins later, and may be shorter.
  if (isPassing(error) || isDefenderError(error, "too-large") || isDefenderError(error, "paging")) return "passing";
  const isItsOwn = ["bad-request", "forbidden", "not-found"].some(
    (kind) => isDefenderError(error) && error.kind === kind,
  );
  return isItsOwn ? "one" : "all";
}
