import type { DefenderClient, OperationArguments } from "@defender-endpoint/client";
import { type QueryClient, queryOptions } from "@tanstack/react-query";
import type { Outcome, Statistics } from "./address-row.ts";

type Arguments = OperationArguments<"getIPStatistics">;

/** The one lookup as a query: its key, and how it is asked. */
export function statisticsQuery(defender: DefenderClient, args: Arguments) {
  return queryOptions({
    queryKey: keyOf(args),
    queryFn: ({ signal }) => defender.getIPStatistics(args, { signal }),
    // What cost a call is not thrown away while the page is open.
    gcTime: Number.POSITIVE_INFINITY,
  });
}

/** What an earlier lookup has brought. */
export function keptOutcome(queries: QueryClient, args: Arguments): Outcome {
  const state = queries.getQueryState<Statistics>(keyOf(args));
  if (state?.data === undefined) return { is: "waiting" };
  return { is: "answered", statistics: state.data, asOf: state.dataUpdatedAt };
}

export function keyOf({ ip, lookBackHours }: Arguments) {
  return ["getIPStatistics", { ip, lookBackHours }] as const;
}
