import { expect, test } from "vitest";
import { feedEntries, feedEntry } from "../../test/feed.ts";
import { createWorldService, type WorldServiceOptions } from "../../test/world-service.ts";
import { journeys } from "../permissions/journeys.ts";
import type { Indicator, NewIndicator } from "./new-indicator.ts";
import { syncIndicators } from "./sync-indicators.ts";
import type { SyncOptions } from "./sync-options.ts";

const select = ({ title }: Indicator) => title?.startsWith("entry") === true;

/** A tenant that has these indicators. */
async function tenant(there: readonly object[] = [], options: WorldServiceOptions = {}) {
  const service = createWorldService({ latency: () => 250, ...options });
  for (const indicator of there) await service.does("submitIndicator", { ...indicator });
  const defender = service.newClient();
  return {
    ...service,
    sync: (wanted: Iterable<NewIndicator> | AsyncIterable<NewIndicator>, more: SyncOptions = {}) =>
      service.runtime.settle(syncIndicators(defender, wanted, { select, ...more })),
    kept: () => service.store.collection("Indicator").query(),
    writes: () => service.callsOf("importIndicators", "batchDeleteIndicators", "submitIndicator", "deleteIndicator"),
  };
}

const foreign = feedEntry(900, { title: "an analyst's" });

test("what is new is created, what differs is updated, what is not wanted goes, and what is not the caller's stays", async () => {
  const { sync, kept, calls } = await tenant([feedEntry(1), feedEntry(2), feedEntry(3), foreign]);
  const before = await kept();
  const wanted = [feedEntry(2), feedEntry(3, { action: "Allowed", severity: "High" }), feedEntry(4)];
  const { results, ...told } = await sync(wanted);
  expect(told).toEqual({
    ok: true,
    dryRun: false,
    failed: 0,
    counts: { create: 1, update: 1, delete: 1, unchanged: 1, expired: 0, superseded: 0, refused: 0 },
  });
  expect(results).toEqual([
    { change: "unchanged", wanted: wanted[0], existing: before[1], ok: true },
    { change: "update", wanted: wanted[1], existing: before[2], differing: ["action", "severity"], ok: true },
    { change: "create", wanted: wanted[2], ok: true },
    { change: "delete", existing: before[0], ok: true },
  ]);
  const after = await kept();
  expect(after).toMatchObject([...wanted.slice(0, 2), foreign, wanted[2]]);
  expect(after[2]).toEqual(before[3]);
  expect(after[1]?.["id"]).toBe(before[2]?.["id"]);
  const allowed: readonly (string | undefined)[] = journeys.syncIndicators;
  expect(calls.filter(({ operationId }) => !allowed.includes(operationId))).toEqual([]);
});

test("a second run writes nothing, and neither does one of which only fractions of a second differ", async () => {
  const { sync, writes } = await tenant();
  const wanted = [
    feedEntry(1, { expirationTime: "2030-01-01T01:00:00.7654321+01:00", rbacGroupNames: ["b", "a"] }),
    feedEntry(2, { recommendedActions: "", generateAlert: false, rbacGroupNames: [] }),
  ];
  await sync(wanted);
  expect(writes()).toBe(1);
  const again = await sync([
    feedEntry(1, { expirationTime: "2030-01-01T00:00:00.1Z", rbacGroupNames: ["a", "b"] }),
    wanted[1] as NewIndicator,
  ]);
  expect(again.counts).toMatchObject({ unchanged: 2 });
  expect(writes()).toBe(1);
});

test("a dry run tells the plan and writes nothing", async () => {
  const { sync, kept, writes } = await tenant([feedEntry(1), foreign]);
  const before = await kept();
  const plan = await sync([feedEntry(2)], { dryRun: true });
  expect(plan).toMatchObject({ ok: true, dryRun: true, counts: { create: 1, delete: 1 } });
  expect(plan.results.map(({ change }) => change)).toEqual(["create", "delete"]);
  expect([await kept(), writes()]).toEqual([before, 0]);
});

test("without `select` nothing that is there is changed", async () => {
  const { sync, kept } = await tenant([feedEntry(1), feedEntry(2)]);
  const told = await sync([feedEntry(1, { action: "Warn" }), feedEntry(2), feedEntry(3)], {
    select: undefined,
  } as never);
  expect(told).toMatchObject({ ok: false, failed: 1, counts: { create: 1, unchanged: 1, update: 0, delete: 0 } });
  expect(await kept()).toMatchObject([feedEntry(1), feedEntry(2), feedEntry(3)]);
});

test("a foreign indicator of a wanted value is not changed, which is told; one that is as wanted will do", async () => {
  const other = { title: "an analyst's" };
  const { sync, kept } = await tenant([feedEntry(1, other), feedEntry(2, other)]);
  const before = await kept();
  const { ok, results } = await sync([feedEntry(1, { action: "Allowed" }), feedEntry(2, other)]);
  expect(ok).toBe(false);
  expect(results).toMatchObject([
    {
      change: "refused",
      existing: before[0],
      ok: false,
      error: { kind: "foreign-indicator", id: before[0]?.["id"], differing: ["action", "title"] },
    },
    { change: "unchanged", existing: before[1], ok: true },
  ]);
  expect(String(Object(results[0])["error"])).not.toContain(feedEntry(1).indicatorValue);
  expect(await kept()).toEqual(before);
});

test("a value is found in any case, and changed as it is spelt there", async () => {
  const hash = "abcdef".padStart(40, "0");
  const { sync, kept } = await tenant([feedEntry(1, { indicatorValue: hash.toUpperCase() })]);
  const wanted = feedEntry(1, { indicatorValue: hash });
  expect(await sync([wanted])).toMatchObject({ counts: { unchanged: 1 } });
  expect(await sync([{ ...wanted, title: "entry, changed" }])).toMatchObject({ counts: { update: 1 } });
  expect(await kept()).toMatchObject([{ indicatorValue: hash.toUpperCase(), title: "entry, changed" }]);
});

test("a URL is another one in another case", async () => {
  const url = (path: string) => feedEntry(1, { indicatorType: "Url", indicatorValue: `https://bad.example/${path}` });
  const { sync, kept } = await tenant();
  await sync([url("a"), url("A")]);
  expect(await kept()).toHaveLength(2);
});

test("of what is wanted twice, the last counts", async () => {
  const { sync, kept } = await tenant();
  const told = await sync([feedEntry(1, { action: "Allowed" }), feedEntry(1)]);
  expect(told.results.map(({ change }) => change)).toEqual(["superseded", "create"]);
  expect(await kept()).toMatchObject([{ action: "Block" }]);
});

test("what has expired is not wanted", async () => {
  const { sync, kept, writes } = await tenant([feedEntry(1), feedEntry(2)]);
  const told = await sync([feedEntry(1, { expirationTime: "2026-01-05T09:00:00Z" }), feedEntry(2)]);
  expect(told.counts).toMatchObject({ expired: 1, delete: 1, unchanged: 1 });
  expect(await kept()).toMatchObject([feedEntry(2)]);
  expect(writes()).toBe(1);
});

test("an entry that cannot be submitted is told of, and what is there of it stays", async () => {
  const { sync, kept } = await tenant([feedEntry(1)]);
  const told = await sync([feedEntry(1, { action: "Delete" })]);
  expect(told).toMatchObject({ ok: false, results: [{ change: "refused", error: { argument: "action" } }] });
  expect(await kept()).toMatchObject([feedEntry(1)]);
});

test("an entry that throws, and one that is nothing, are told of among the others", async () => {
  const { sync, kept } = await tenant();
  const reason = new Error("No value.");
  const throwing = Object.defineProperty(feedEntry(1), "indicatorValue", {
    enumerable: true,
    get() {
      throw reason;
    },
  });
  const told = await sync([throwing, null, feedEntry(2)] as NewIndicator[]);
  expect(told.results).toMatchObject([
    { change: "refused", error: { kind: "argument", reason } },
    { change: "refused", error: { kind: "argument", argument: "indicatorValue" } },
    { change: "create", ok: true },
  ]);
  expect(await kept()).toMatchObject([feedEntry(2)]);
});

test("a feed that breaks off deletes nothing", async () => {
  const { sync, kept, writes } = await tenant([feedEntry(1), feedEntry(2)]);
  async function* feed() {
    yield feedEntry(3);
    throw new Error("The feed broke off.");
  }
  await expect(sync(feed())).rejects.toThrow("The feed broke off.");
  expect([(await kept()).length, writes()]).toEqual([2, 0]);
});

test("that there would be more than 15,000 is known before anything is written, in a dry run as well", async () => {
  const { sync, store, writes } = await tenant();
  const all = feedEntries(14_999).map((one, n) => ({ ...one, id: `${n}`, title: "an analyst's" }));
  await store.collection("Indicator").putAll(all);
  const wanted = feedEntries(3, 20_000);
  for (const dryRun of [false, true]) {
    await expect(sync(wanted, { dryRun })).rejects.toMatchObject({
      kind: "indicator-limit",
      limit: 15_000,
      needed: 15_002,
      message:
        "A tenant may have 15000 active indicators, and would have 15002: 3 are new, and 14999 stay that are there. Nothing was written. Leave out 2 of the new ones, or delete others first.",
    });
  }
  expect(writes()).toBe(0);
  expect(await sync(wanted.slice(0, 1))).toMatchObject({ ok: true, counts: { create: 1 } });
});

test("where there is no room for both, what goes makes room for what comes", async () => {
  const { sync, store, calls } = await tenant();
  const all = feedEntries(15_000).map((one, n) => ({ ...one, id: `${n}` }));
  await store.collection("Indicator").putAll(all);
  const told = await sync(feedEntries(15_000, 1));
  expect(told).toMatchObject({ ok: true, counts: { create: 1, delete: 1, unchanged: 14_999 } });
  const writes = calls.map(({ operationId }) => operationId).filter((id) => id !== "listIndicators");
  expect(writes).toEqual(["batchDeleteIndicators", "importIndicators"]);
});

test("a deletion whose answer was lost, and one of which a part was gone, are completed", async () => {
  for (const retry of [undefined, false] as const) {
    let lost = false;
    const { sync, kept } = await tenant(feedEntries(600), {
      client: { ...(retry === false && { retry }) },
      fault: ({ operationId }) => {
        if (operationId !== "batchDeleteIndicators" || lost) return undefined;
        lost = true;
        return "answer lost";
      },
    });
    const first = await sync([]);
    expect(first.ok).toBe(retry === undefined);
    if (!first.ok) expect(first.failed).toBe(500);
    expect(await sync([])).toMatchObject({ ok: true });
    expect(await kept()).toEqual([]);
  }
});

test("what someone else deletes meanwhile is no failure", async () => {
  const { sync, kept, store } = await tenant(feedEntries(3), {
    fault: ({ operationId }, index) => {
      if (operationId === "batchDeleteIndicators" && index === 1) gone();
      return undefined;
    },
  });
  const [first] = await kept();
  const gone = () => void store.collection("Indicator").delete(String(first?.["id"]));
  expect(await sync([])).toMatchObject({ ok: true, counts: { delete: 3 } });
  expect(await kept()).toEqual([]);
});

test("a tenant that keeps one for each action is left with the wanted one", async () => {
  const { sync, store, kept, does } = await tenant([feedEntry(1, { action: "Warn" })], {
    fault: ({ operationId, given }) => {
      if (operationId !== "importIndicators") return undefined;
      const [one] = given["Indicators"] as NewIndicator[];
      void store.collection("Indicator").put({ ...one, id: "77", title: "entry 1" });
      return { status: 200, body: { value: [{ id: "77", indicator: one?.indicatorValue, isFailed: false }] } };
    },
  });
  expect(await sync([feedEntry(1)])).toMatchObject({ ok: true, counts: { update: 1 } });
  expect(await kept()).toMatchObject([{ id: "77", action: "Block" }]);
  expect(await does("listIndicators", {})).toMatchObject({ value: [{ id: "77" }] });
});

test("how far the writing has come is told", async () => {
  const { sync } = await tenant([feedEntry(1)]);
  const told: object[] = [];
  await sync([feedEntry(2), feedEntry(3, { indicatorType: "IpAddress", indicatorValue: "10.0.0.0/24" })], {
    onProgress: (progress) => told.push(progress),
  });
  expect(told).toEqual([
    { done: 1, failed: 0, total: 3 },
    { done: 2, failed: 1, total: 3 },
    { done: 3, failed: 1, total: 3 },
  ]);
});

test("a feed whose next entry does not come is not waited for after an abort", async () => {
  const stop = new AbortController();
  const { sync, calls } = await tenant();
  async function* feed() {
    yield feedEntry(1);
    queueMicrotask(() => stop.abort("enough"));
    await new Promise(() => {});
  }
  await expect(sync(feed(), { signal: stop.signal })).rejects.toMatchObject({ kind: "aborted", reason: "enough" });
  expect(calls).toEqual([]);
});

test.each([
  ["before", 0],
  ["while it is read", 1],
  ["while it is written", 3],
])("aborted %s, it throws, and another run completes it", async (_, after) => {
  const stop = new AbortController();
  let arrived = 0;
  if (after === 0) stop.abort("enough");
  const { sync, kept } = await tenant(feedEntries(700, 5_000), {
    fault: () => {
      arrived += 1;
      if (arrived === after) stop.abort("enough");
      return undefined;
    },
  });
  await expect(sync(feedEntries(1_200), { signal: stop.signal })).rejects.toMatchObject({
    kind: "aborted",
    reason: "enough",
  });
  expect((await kept()).length).not.toBe(1_200);
  expect(await sync(feedEntries(1_200))).toMatchObject({ ok: true });
  expect(await kept()).toHaveLength(1_200);
});

test.each([
  [{ select: "createdBy" }, "syncIndicators.select"],
  [{ dryRun: "no" }, "dryRun"],
  [{ dryrun: true }, "dryrun"],
  [{ timeout: -1 }, "timeout"],
])("the option %j is refused", async (options, argument) => {
  const { sync, calls } = await tenant();
  await expect(sync([], options as never)).rejects.toMatchObject({ kind: "argument", argument });
  await expect(sync(7 as never)).rejects.toMatchObject({ kind: "argument" });
  expect(calls).toEqual([]);
});

test("10,000 indicators take 20 imports and less than a minute, and nothing is written the second time", async () => {
  const { sync, callsOf, writes, runtime } = await tenant();
  const wanted = feedEntries(10_000);
  const started = runtime.elapsed();
  expect(await sync(wanted)).toMatchObject({ ok: true, counts: { create: 10_000 } });
  expect(runtime.elapsed() - started).toBeLessThan(60_000);
  expect([callsOf("importIndicators"), writes()]).toEqual([20, 20]);
  expect(await sync(wanted)).toMatchObject({ ok: true, counts: { unchanged: 10_000 } });
  expect(writes()).toBe(20);
});
