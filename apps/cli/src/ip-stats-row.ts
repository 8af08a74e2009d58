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
  const message = error instanceof Error ? error.message : "unknown failure";
  return { ipAddress, error: { kind: isDefenderError(error) ? error.kind : "unexpected", message } };
}
