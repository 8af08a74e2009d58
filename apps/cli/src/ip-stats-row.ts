import { isDefenderError } from "@defender-endpoint/client";
import type { OperationAnswer } from "@defender-endpoint/types";
import { inMdeWords } from "./mde-words.ts";

/** What is printed of one look-up. */
export interface IPStatsRow {
  readonly ipAddress: string;
  readonly answer?: OperationAnswer<"getIPStatistics">;
  readonly error?: { readonly kind: string; readonly message: string };
}

export function answeredRow(ipAddress: string, answer: OperationAnswer<"getIPStatistics">): IPStatsRow {
  return { ipAddress, answer };
}

export function failedRow(ipAddress: string, error: unknown): IPStatsRow {
  return { ipAddress, error: { kind: isDefenderError(error) ? error.kind : "unexpected", message: messageOf(error) } };
}

/** A text that is no address: asking the service would only cost a call. */
export function invalidRow(text: string): IPStatsRow {
  const message =
    "is no IP address and was not asked. Expected IPv4 or IPv6, such as 10.209.67.177; --extract finds addresses in a text.";
  return { ipAddress: text, error: { kind: "argument", message } };
}

/** Whether what failed one call fails every other as well, so that going on only uses up the quota. */
export function failsAll(error: unknown): boolean {
  if (isDefenderError(error, "credential")) return error.temporary !== true;
  return ["unauthorized", "forbidden", "licence"].some((kind) => isDefenderError(error) && error.kind === kind);
}

function messageOf(error: unknown): string {
  // Whoever typed the address may read what the service says of it; a terminal must not obey it.
  if (isDefenderError(error, "bad-request") && error.serviceMessage)
    return error.serviceMessage.replace(/\p{Cc}/gu, " ");
  if (isDefenderError(error)) return inMdeWords(error);
  return error instanceof Error ? error.message : "unknown failure";
}
