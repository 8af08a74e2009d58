import type { QueryClient } from "@tanstack/react-query";
import type { Statistics } from "./address-row.ts";
import { keyOf } from "./statistics-query.ts";

const item = "ip-triage answers";

/** The most answers that are kept, the latest ones: what fits into the five million characters that a browser allows. */
const most = 10_000;

type AnswerStorage = Pick<Storage, "getItem" | "setItem">;

interface KeptAnswer {
  readonly ip: string;
  readonly lookBackHours: number;
  readonly asOf: number;
  readonly statistics: Statistics;
}

/** Puts back what the page knew before it was reloaded, so that nothing is asked twice. */
export function restoreAnswers(queries: QueryClient, storage: AnswerStorage): void {
  queries.setQueryDefaults(["getIPStatistics"], { gcTime: Number.POSITIVE_INFINITY });
  for (const { ip, lookBackHours, asOf, statistics } of read(storage)) {
    queries.setQueryData(keyOf({ ip, lookBackHours }), statistics, { updatedAt: asOf });
  }
}

/** Keeps the answers in the tab's own storage, which ends with the tab. */
export function keepAnswers(queries: QueryClient, storage: AnswerStorage): void {
  const answers = queries
    .getQueryCache()
    .findAll({ queryKey: ["getIPStatistics"], predicate: ({ state }) => state.data !== undefined })
    .map(({ queryKey: [, ip, lookBackHours], state: { data, dataUpdatedAt } }) => {
      return { ip, lookBackHours, asOf: dataUpdatedAt, statistics: data };
    })
    .slice(-most);
  try {
    storage.setItem(item, JSON.stringify(answers));
  } catch {
    // The storage is full or switched off. A reload then asks again, as it would without it.
  }
}

function read(storage: AnswerStorage): readonly KeptAnswer[] {
  try {
    const kept: unknown = JSON.parse(storage.getItem(item) ?? "[]");
    return Array.isArray(kept) ? kept : [];
  } catch {
    return [];
  }
}
