import type { DefenderClient, OperationArguments } from "@defender-endpoint/client";
import { hashKey, type QueryClient, queryOptions } from "@tanstack/react-query";
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
  // Out of the cache itself: 5,000 addresses are looked for at once, and the options of each query take longer than that.
  const state = queries.getQueryCache().get<Statistics>(hashKey(keyOf(args)))?.state;
  if (state?.data === undefined) return { is: "waiting" };
  return { is: "answered", statistics: state.data, asOf: state.dataUpdatedAt };
}

/** Flat: an object in it would be sorted anew for each of 5,000 addresses. */
export function keyOf({ ip, lookBackHours }: Arguments) {
  return ["getIPStatistics", ip, lookBackHours] as const;
}
