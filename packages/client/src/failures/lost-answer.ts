import { isDefenderError } from "../errors/any-error.ts";
import { mayPass } from "../wire/network-code.ts";

const lost: ReadonlySet<string> = new Set(["timeout", "server", "not-json", "invalid-answer", "too-large"]);

/** Whether what was asked for may have been done, although the call has failed. */
export function mayBeDone(error: unknown): boolean {
  if (isDefenderError(error, "network")) return mayPass(error.code) !== false;
  if (isDefenderError(error, "unexpected-status")) return error.status === 408;
  return isDefenderError(error) && lost.has(error.kind);
}
