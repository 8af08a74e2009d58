import { isDefenderError } from "../errors/any-error.ts";

/** Whether an action was refused since one of its type is under way on the machine (captured: by this code, or in these words). */
export function isActiveAlready(error: unknown): boolean {
  if (!isDefenderError(error, "bad-request")) return false;
  return error.code === "ActiveRequestAlreadyExists" || /already in progress/i.test(error.serviceMessage ?? "");
}
