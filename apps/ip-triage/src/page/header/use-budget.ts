import { skipToken, useQuery } from "@tanstack/react-query";
import type { Budget } from "./budget.ts";

/** Milliseconds between two looks at the budget while it is being spent. */
const whileSpending = 2_000;

/** What is left of the quota; undefined where nobody counts, or nobody can be asked. */
export function useBudget(load: (() => Promise<Budget>) | undefined, spending: boolean): Budget | undefined {
  const { data, isError } = useQuery({
    queryKey: ["budget", spending],
    queryFn: load ?? skipToken,
    refetchInterval: spending ? whileSpending : 30_000,
    staleTime: 0,
    placeholderData: (before) => before,
  });
  return isError ? undefined : data;
}
