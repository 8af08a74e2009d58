import type { DatabaseSync } from "node:sqlite";
import type { SightingStatistics, Sightings, StatisticsQuery } from "@defender-endpoint/service";
import { statisticsArguments, statisticsSql } from "../sql/statistics-sql.ts";
import type { SqliteLock } from "./sqlite-lock.ts";

interface Question {
  readonly query: StatisticsQuery;
  resolve(answer: SightingStatistics): void;
  reject(error: unknown): void;
}

/**
 * Answers questions. Those that are asked in one go are answered from one state of the database: to lock it and see whether it has
 * changed takes longer than the answer.
 */
export function sqliteStatistics(database: DatabaseSync, lock: Pick<SqliteLock, "unlocked">): Sightings["statistics"] {
  const statistics = database.prepare(statisticsSql((position) => `?${position}`));
  // Ticks of this century are beyond what a JavaScript number holds exactly.
  statistics.setReadBigInts(true);
  statistics.setReturnArrays(true);
  const begin = database.prepare("BEGIN");
  const commit = database.prepare("COMMIT");
  let questions: Question[] = [];

  async function answerAll(): Promise<void> {
    const all = questions;
    questions = [];
    try {
      await lock.unlocked(() => answerTogether(all));
    } catch (error) {
      // Does nothing to those that have been answered.
      for (const { reject } of all) reject(error);
    }
  }

  function answerTogether(all: readonly Question[]): void {
    const together = all.length > 1;
    try {
      if (together) begin.run();
      for (const { query, resolve } of all) resolve(answerOf(query));
      if (together) commit.run();
    } catch (error) {
      if (database.isOpen && database.isTransaction) database.exec("ROLLBACK");
      throw error;
    }
  }

  function answerOf(query: StatisticsQuery): SightingStatistics {
    // An array, which the types do not know of.
    const row: unknown = statistics.get(...statisticsArguments(query));
    const [devices, firstSeen, lastSeen]: unknown[] = Array.isArray(row) ? row : [];
    return { devices: Number(devices ?? 0), firstSeen: ticksOrNull(firstSeen), lastSeen: ticksOrNull(lastSeen) };
  }

  return (query) =>
    new Promise((resolve, reject) => {
      if (questions.length === 0) queueMicrotask(answerAll);
      questions.push({ query, resolve, reject });
    });
}

function ticksOrNull(value: unknown): bigint | null {
  return typeof value === "bigint" ? value : null;
}
