import { isDefenderError } from "@defender-endpoint/client";
import type { OperationAnswer } from "@defender-endpoint/types";

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

function messageOf(error: unknown): string {
  // Whoever typed the address may read what the service says of it; a terminal must not obey it.
  if (isDefenderError(error, "bad-request") && error.serviceMessage)
    return error.serviceMessage.replace(/\p{Cc}/gu, " ");
  return error instanceof Error ? error.message : "unknown failure";
}
