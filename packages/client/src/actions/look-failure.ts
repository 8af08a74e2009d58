import { isDefenderError } from "../errors/any-error.ts";

/** Whom a failed look concerns: those who wait for this one action, everybody, or nobody yet, since it may pass. */
export type Concern = "one" | "all" | "passing";

/** What is wrong with a call that may be right the next time, be it a minute later. */
const passing: ReadonlySet<string> = new Set([
  "network",
  "timeout",
  "deadline",
  "server",
  "throttled",
  "queue-full",
  "quota-store",
  "not-json",
  "invalid-answer",
  "too-large",
  "paging",
  "unexpected-status",
]);

export function concernOf(error: unknown): Concern {
  if (!isDefenderError(error)) return "all";
  if (passing.has(error.kind) || (error.kind === "credential" && error.temporary)) return "passing";
  return ["bad-request", "forbidden", "not-found"].includes(error.kind) ? "one" : "all";
}
