import { isDefenderError } from "../errors/any-error.ts";
import { mayPass } from "../wire/network-code.ts";

/** Whether an action was refused since one of its type is under way on the machine (captured: by this code, or in these words). */
export function isActiveAlready(error: unknown): boolean {
  if (!isDefenderError(error, "bad-request")) return false;
  return error.code === "ActiveRequestAlreadyExists" || /already in progress/i.test(error.serviceMessage ?? "");
}

const lost: ReadonlySet<string> = new Set(["timeout", "server", "not-json", "invalid-answer", "too-large"]);

/** Whether an action may have been started although the call that should start it has failed. */
export function mayHaveStarted(error: unknown): boolean {
  if (isDefenderError(error, "network")) return mayPass(error.code) !== false;
  if (isDefenderError(error, "unexpected-status")) return error.status === 408;
  return isDefenderError(error) && lost.has(error.kind);
}
