import { expect, test } from "vitest";
import { feedEntries, feedEntry } from "../../test/feed.ts";
import { createWorldService, type WorldServiceOptions } from "../../test/world-service.ts";
import type { BatchOptions } from "../batches/batch-options.ts";
import type { InputResult } from "../many.ts";
import { journeys } from "../permissions/journeys.ts";
import { importIndicators } from "./import-indicators.ts";
import type { ImportedIndicator, NewIndicator } from "./new-indicator.ts";

type Result = InputResult<NewIndicator, ImportedIndicator>;

const invalid = {
  status: 400,
  body: { error: { code: "InvalidRequestBody", message: "The request body is invalid" } },
};

async function importAll(
  inputs: Iterable<NewIndicator> | AsyncIterable<NewIndicator>,
  { options, ...world }: WorldServiceOptions & { options?: BatchOptions } = {},
) {
  const service = createWorldService(world);
  const results: Result[] = [];
  let thrown: unknown;
  async function run() {
    try {
      for await (const result of importIndicators(service.newClient(), inputs, options)) results.push(result);
    } catch (error) {
      thrown = error;
    }
  }
  await service.runtime.settle(run());
  const kept = await service.store.collection("Indicator").query();
  return { ...service, results, thrown, kept };
}

test("each indicator has a result, in the order of the feed, and 500 go in a call", async () => {
  const inputs = feedEntries(1_001);
  const { results, kept, calls } = await importAll(inputs);
  expect(results.map(({ input }) => input)).toEqual(inputs);
  expect(results.every(({ ok }) => ok)).toBe(true);
  expect(results[0]).toMatchObject({ value: { indicator: feedEntry(0).indicatorValue, id: kept[0]?.["id"] } });
  expect(kept).toHaveLength(1_001);
  expect(calls.map(({ given }) => Object(given["Indicators"]).length)).toEqual([500, 500, 1]);
  expect(
    calls.every(({ operationId }) => operationId && [...journeys.importIndicators].includes(operationId as never)),
  ).toBe(true);
});

test("nothing is sent of nothing", async () => {
  const { results, calls, thrown } = await importAll([]);
  expect([results, calls, thrown]).toEqual([[], [], undefined]);
});

test("one that the service refuses says why, and does not keep the others from being taken", async () => {
  const network = feedEntry(2, { indicatorValue: "10.0.0.0/24", indicatorType: "IpAddress" });
  const { results, kept } = await importAll([feedEntry(1), network, feedEntry(3)]);
  expect(results.map(({ ok }) => ok)).toEqual([true, false, true]);
  expect(results[1]).toMatchObject({
    input: network,
    error: {
      kind: "refused-indicator",
      operationId: "importIndicators",
      status: 200,
      serviceMessage: "The indicator value is not a valid IpAddress.",
    },
  });
  expect(kept).toHaveLength(2);
});

test("one that cannot be submitted is told in its place and not sent, so that its batch is not refused", async () => {
  const silent = feedEntry(2, { action: "Audit" });
  const misspelt = feedEntry(3, { Severity: "High" });
  const { results, calls } = await importAll([feedEntry(1), silent, misspelt, feedEntry(4)]);
  expect(results.map(({ ok }) => ok)).toEqual([true, false, false, true]);
  expect(results[1]).toMatchObject({ input: silent, error: { kind: "argument", argument: "generateAlert" } });
  expect(results[2]).toMatchObject({ input: misspelt, error: { kind: "argument", argument: "Severity" } });
  expect(calls.map(({ given }) => given["Indicators"])).toEqual([[feedEntry(1), feedEntry(4)]]);
});

test("a batch that is refused as a whole is halved until the culprit is found", async () => {
  const culprit = feedEntry(123);
  const { results, calls, kept } = await importAll(feedEntries(500), {
    fault: ({ given }) => (JSON.stringify(given).includes(culprit.indicatorValue) ? invalid : undefined),
  });
  const failed = results.filter(({ ok }) => !ok);
  expect(failed).toMatchObject([{ input: culprit, error: { kind: "bad-request" } }]);
  expect(results.map(({ input }) => input)).toEqual(feedEntries(500));
  expect(kept).toHaveLength(499);
  expect(calls).toHaveLength(19);
});

test("a tenant that refuses everything is not asked for each", async () => {
  const { results, calls } = await importAll(feedEntries(500), { fault: () => invalid });
  expect(results.map(({ ok, input }) => [ok, input])).toEqual(feedEntries(500).map((input) => [false, input]));
  expect(calls).toHaveLength(37);
});

test("a batch whose answer was lost is sent again, and one that fails for good fails alone", async () => {
  const faults = [
    "answer lost",
    "failed after",
    undefined,
    ...Array.from({ length: 4 }, () => "failed before" as const),
  ] as const;
  const { results, kept, calls } = await importAll(feedEntries(1_001), { fault: (_, index) => faults[index] });
  expect(calls).toHaveLength(3 + 4 + 1);
  expect(results.map(({ input }) => input)).toEqual(feedEntries(1_001));
  const failed = results.filter(({ ok }) => !ok);
  expect(failed.map(({ input }) => input)).toEqual(feedEntries(1_001).slice(500, 1_000));
  expect(failed.every((one) => !one.ok && one.error.kind === "server")).toBe(true);
  expect(kept).toHaveLength(501);
});

test("inputs that break off: the results of those before, then their error", async () => {
  const reason = new Error("The feed broke off.");
  async function* feed() {
    yield* feedEntries(3);
    throw reason;
  }
  const { results, thrown, kept } = await importAll(feed());
  expect(results.map(({ input, ok }) => [input, ok])).toEqual(feedEntries(3).map((one) => [one, true]));
  expect(thrown).toBe(reason);
  expect(kept).toHaveLength(3);
});

test("a list of promises of which one is rejected breaks off as well", async () => {
  const reason = new Error("No entry.");
  const feed = [Promise.resolve(feedEntry(1)), Promise.reject(reason)] as unknown as NewIndicator[];
  const { results, thrown } = await importAll(feed);
  expect(results.map(({ input, ok }) => [input, ok])).toEqual([[feedEntry(1), true]]);
  expect(thrown).toBe(reason);
});

test("after an abort each input that was read is told as aborted, and an input that does not come is not waited for", async () => {
  const stop = new AbortController();
  async function* feed() {
    yield* feedEntries(2);
    queueMicrotask(() => stop.abort("enough"));
    await new Promise(() => {});
  }
  const { results, calls, thrown } = await importAll(feed(), { options: { signal: stop.signal } });
  expect(results).toMatchObject([
    { input: feedEntry(0), ok: false, error: { kind: "aborted", reason: "enough" } },
    { input: feedEntry(1), ok: false, error: { kind: "aborted", reason: "enough" } },
  ]);
  expect([calls, thrown]).toEqual([[], undefined]);
});

test("whoever leaves closes the feed, of which no more than two batches have been read", async () => {
  let read = 0;
  let closed = false;
  function* feed() {
    try {
      for (; ; read += 1) yield feedEntry(read);
    } finally {
      closed = true;
    }
  }
  const { newClient, runtime } = createWorldService();
  async function first() {
    for await (const result of importIndicators(newClient(), feed())) return result;
    return undefined;
  }
  expect(await runtime.settle(first())).toMatchObject({ ok: true });
  await runtime.flush();
  expect(closed).toBe(true);
  expect(read).toBeLessThanOrEqual(1_001);
});

test.each([
  ["the results are in another order", (value: object[]) => value.toReversed(), [true, true, true]],
  [
    "values are written in another way",
    (value: object[]) => value.map((one) => ({ ...one, indicator: "x" })),
    [true, true, true],
  ],
  ["one has no result", (value: object[]) => value.slice(1), [false, true, true]],
  ["a result says nothing", (value: object[]) => value.with(1, {}), [true, false, true]],
  ["a result is null", (value: object[]) => value.with(1, null as never), [true, false, true]],
])("where %s", async (_, change, expected) => {
  const value = feedEntries(3).map(({ indicatorValue }, n) => ({
    id: `${n}`,
    indicator: indicatorValue,
    isFailed: false,
  }));
  const { results } = await importAll(feedEntries(3), {
    fault: () => ({ status: 200, body: { value: change(value) } }),
  });
  expect(results.map(({ ok }) => ok)).toEqual(expected);
  for (const result of results) {
    if (!result.ok) expect(result.error.kind).toBe("invalid-answer");
    else if (result.value.indicator !== "x") expect(result.value.indicator).toBe(result.input.indicatorValue);
  }
});

test("how far it has come is told", async () => {
  const told: object[] = [];
  await importAll(feedEntries(2), { options: { onProgress: (progress) => told.push(progress) } });
  expect(told).toEqual([
    { done: 1, failed: 0 },
    { done: 2, failed: 0 },
  ]);
});

test("what cannot be iterated over, and an option that there is not, are refused at once", () => {
  const defender = createWorldService().newClient();
  expect(() => importIndicators(defender, 7 as never)).toThrow("`inputs` must be an iterable");
  expect(() => importIndicators(defender, [], { batch: 3 } as never)).toThrow("batch");
});
