import { expect, test } from "vitest";
import { createQueryClient } from "../start/query-client.ts";
import { keepAnswers, restoreAnswers } from "./kept-answers.ts";
import { keptOutcome, keyOf } from "./statistics-query.ts";

const args = { ip: "10.0.0.1", lookBackHours: 48 };
const statistics = { ipAddress: "10.0.0.1", organizationPrevalence: 7, somethingNew: [1.5] };

function storageOf(items = new Map<string, string>()) {
  return {
    getItem: (name: string) => items.get(name) ?? null,
    setItem: (name: string, value: string) => void items.set(name, value),
  };
}

test("an answer survives a reload, with the time when it came", () => {
  const storage = storageOf();
  const before = createQueryClient();
  before.setQueryData(keyOf(args), statistics, { updatedAt: 1_000 });
  before.setQueryData(["budget"], { windows: [] });
  keepAnswers(before, storage);
  const after = createQueryClient();
  restoreAnswers(after, storage);
  expect(keptOutcome(after, args)).toEqual({ is: "answered", statistics, asOf: 1_000 });
  expect(keptOutcome(after, { ...args, lookBackHours: 24 })).toEqual({ is: "waiting" });
  expect(after.getQueryCache().getAll()).toHaveLength(1);
});

test("of very many answers the latest are kept", () => {
  const storage = storageOf();
  const before = createQueryClient();
  for (let n = 0; n < 10_001; n += 1) before.setQueryData(keyOf({ ip: `${n}`, lookBackHours: 1 }), statistics);
  keepAnswers(before, storage);
  const after = createQueryClient();
  restoreAnswers(after, storage);
  expect(keptOutcome(after, { ip: "0", lookBackHours: 1 })).toEqual({ is: "waiting" });
  expect(keptOutcome(after, { ip: "10000", lookBackHours: 1 })).toMatchObject({ is: "answered" });
});

test("a storage that is full, or holds something else, is done without", () => {
  const full = {
    getItem: () => "{",
    setItem() {
      throw new DOMException("full", "QuotaExceededError");
    },
  };
  const queries = createQueryClient();
  queries.setQueryData(keyOf(args), statistics);
  expect(() => keepAnswers(queries, full)).not.toThrow();
  restoreAnswers(queries, full);
  expect(queries.getQueryCache().getAll()).toHaveLength(1);
});
