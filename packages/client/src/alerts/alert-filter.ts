import { wrong } from "../checks/option-checks.ts";
import type { OperationInput } from "../operation-method.ts";
import type { FollowedTime } from "./cursor.ts";

/** A condition as a text, or an object without the time that is followed. */
export type AlertFilter = OperationInput<"listAlerts">["$filter"];

/** @throws {ArgumentError} for conditions that would not hold at the same time as one on the time. */
export function checkFilter(time: FollowedTime, own: AlertFilter): void {
  if (typeof own === "string" && !isClosed(own)) {
    throw wrong("$filter", "a whole condition, its quotes and brackets closed");
  }
  if (own !== undefined && time in Object(own)) {
    throw wrong("$filter", `without \`${time}\`, of which \`since\` and \`cursor\` tell`);
  }
}

/** What alerts from a time on are filtered by, besides the caller's own conditions. */
export function filterFrom(time: FollowedTime, from: string, own: AlertFilter): NonNullable<AlertFilter> {
  const begin = { [time]: { ge: from } };
  if (typeof own !== "string") return { ...own, ...begin };
  return own.trim() === "" ? begin : `${time} ge ${from} and (${own})`;
}

/** Whether a bracket around a condition would close where it ends, and no sooner. */
function isClosed(condition: string): boolean {
  let depth = 0;
  // A quote within a text is doubled, so that it ends one text and begins another.
  const outside = condition.replace(/'[^']*'/g, "");
  for (const letter of outside) {
    if (letter === "(") depth += 1;
    if (letter === ")") depth -= 1;
    if (letter === "'" || depth < 0) return false;
  }
  return depth === 0;
}
