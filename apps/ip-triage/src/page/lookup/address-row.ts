import type { OperationAnswer } from "@defender-endpoint/client";
import { type IPAddress, readIPAddress } from "@defender-endpoint/client/enrich";

export type Statistics = OperationAnswer<"getIPStatistics">;

/** What is known of one address. */
export type Outcome =
  | { readonly is: "waiting" }
  | {
      readonly is: "answered";
      readonly statistics: Statistics;
      /** Milliseconds since 1970: when the answer came. */
      readonly asOf: number;
    }
  | { readonly is: "failed"; readonly error: unknown; readonly asOf: number };

/** One address of a list. */
export interface AddressRow extends IPAddress {
  readonly outcome: Outcome;
}

export function addressRow(ip: string, outcome: Outcome): AddressRow {
  // Only addresses get into a list, so that this one can be read.
  return { ...(readIPAddress(ip) ?? { ip, family: 4, scope: "reserved" }), outcome };
}

export function statisticsOf({ outcome }: AddressRow): Statistics | undefined {
  return outcome.is === "answered" ? outcome.statistics : undefined;
}
