import { expect, test, vi } from "vitest";
import { createWorldService, type WorldServiceOptions } from "../../test/world-service.ts";
import { createDefenderClient } from "../create-client.ts";
import { journeys } from "../permissions/journeys.ts";
import { type FollowedAlert, followAlerts } from "./follow-alerts.ts";
import type { FollowOptions } from "./follow-options.ts";

const since = "2026-01-05T08:00:00Z";

/** A service with these alerts, by their times of creation. */
async function organization(times: Readonly<Record<string, string>>, options: WorldServiceOptions = {}) {
  const service = createWorldService(options);
  const put = async (id: string, alertCreationTime: string, members: object = {}) => {
    const evidence = [{ entityType: "File", fileName: "a.exe" }];
    await service.store.collection("Alert").put({ id, alertCreationTime, evidence, ...members });
  };
  for (const [id, time] of Object.entries(times)) await put(id, time);
  const defender = service.newClient();
  /** What is yielded until there is nothing new. */
  const caughtUp = (begin: Partial<FollowOptions> = {}) => {
    const all = async () => {
      const found: FollowedAlert[] = [];
      const given = { since, ...begin, until: "caughtUp" } as FollowOptions;
      for await (const one of followAlerts(defender, given)) found.push(one);
      return found;
    };
    return service.runtime.settle(all());
  };
  return { ...service, defender, put, caughtUp };
}

const idsOf = (found: readonly FollowedAlert[]) => found.map(({ alert }) => alert.id);

test("alerts come in the order of their times, to the 100 ns, from the given one on and with their evidence", async () => {
  const { caughtUp, calls } = await organization({
    before: "2026-01-05T07:59:59.9999999Z",
    second: "2026-01-05T08:00:00.0000002Z",
    first: "2026-01-05T08:00:00.0000001Z",
    at: "2026-01-05T08:00:00Z",
  });
  const found = await caughtUp();
  expect(idsOf(found)).toEqual(["at", "first", "second"]);
  expect(found[0]?.alert.evidence).toMatchObject([{ fileName: "a.exe" }]);
  expect(idsOf(await caughtUp({ since: new Date("2026-01-05T07:59:59.999Z") }))[0]).toBe("before");
  expect(new Set(calls.map(({ operationId }) => operationId))).toEqual(new Set(journeys.followAlerts));
});

test("from each cursor on, what comes after it is yielded, and nothing else", async () => {
  const { caughtUp } = await organization({
    da1: "2026-01-05T08:10:00Z",
    da2: "2026-01-05T08:10:00.0000000Z",
    da3: "2026-01-05T08:10:00.000Z",
    da4: "2026-01-05T08:10:00.0000001Z",
  });
  const found = await caughtUp();
  for (const [place, { cursor }] of found.entries()) {
    expect(idsOf(await caughtUp({ cursor, $top: 2 }))).toEqual(idsOf(found.slice(place + 1)));
  }
  expect(found).toHaveLength(4);
});

test("an alert that becomes visible late is yielded then, by a later run as well", async () => {
  const { caughtUp, put } = await organization({ da1: "2026-01-05T08:30:00Z" });
  const [first] = await caughtUp();
  await put("late", "2026-01-05T08:00:00Z");
  const found = await caughtUp({ cursor: first?.cursor });
  expect(idsOf(found)).toEqual(["late"]);
  expect(await caughtUp({ cursor: found[0]?.cursor })).toEqual([]);
});

test("more alerts of one time than a page holds are all yielded", async () => {
  const times = Array.from({ length: 20 }, (_, n) => [`da${n}`, "2026-01-05T08:30:00Z"]);
  const { caughtUp } = await organization(Object.fromEntries(times));
  expect(new Set(idsOf(await caughtUp({ $top: 2 }))).size).toBe(20);
});

test("more alerts of one time than the largest page holds are an error, since some could not be read", async () => {
  const value = Array.from({ length: 10_000 }, (_, n) => ({ id: `da${n}`, alertCreationTime: since }));
  const { caughtUp } = await organization({}, { fault: () => ({ status: 200, body: { value } }) });
  await expect(caughtUp({ $top: 20_000 })).rejects.toMatchObject({
    kind: "paging",
    message: "listAlerts answered a whole page of alerts of the same `alertCreationTime`. Narrow them by `$filter`.",
  });
});

test("a service that gives fewer at once than it is asked for is followed to its end", async () => {
  const times = Array.from({ length: 9 }, (_, n) => [`da${n}`, `2026-01-05T08:30:0${n}Z`]);
  const service = await organization(Object.fromEntries(times));
  const fetch: typeof globalThis.fetch = (input, init) => {
    const url = new URL(new Request(input, init).url);
    url.searchParams.set("$top", "2");
    return service.fetch(url, init);
  };
  const { runtime } = service;
  const defender = createDefenderClient({ credential: () => "token", fetch, runtime });
  const found: string[] = [];
  const following = (async () => {
    for await (const { alert } of followAlerts(defender, { since, until: "caughtUp" })) found.push(alert.id);
  })();
  await runtime.settle(following);
  expect(found).toEqual(times.map(([id]) => id));
});

test("conditions of the caller's own hold as well, as a text or as an object", async () => {
  const { caughtUp, put } = await organization({});
  const time = "2026-01-05T08:30:00Z";
  await put("old", "2026-01-05T07:00:00Z", { severity: "High" });
  await put("high", time, { severity: "High", title: "a" });
  await put("low", time, { severity: "Low" });
  await put("medium", time, { severity: "Medium" });
  expect(idsOf(await caughtUp({ $filter: { severity: "High" } }))).toEqual(["high"]);
  const either = "severity eq 'High' or severity eq 'Low'";
  expect(idsOf(await caughtUp({ $filter: either })).toSorted()).toEqual(["high", "low"]);
  expect(await caughtUp({ $filter: " " })).toHaveLength(3);
});

test("by the time of its last update, an alert comes again when it has changed", async () => {
  const at = "2026-01-05T08:30:00Z";
  const { caughtUp, put, does } = await organization({});
  for (const id of ["da1", "da2"]) await put(id, at, { status: "New", comments: [], lastUpdateTime: at });
  const time = "lastUpdateTime";
  const found = await caughtUp({ time });
  expect(found).toHaveLength(2);
  await does("updateAlert", { id: "da1", status: "InProgress" });
  const changed = await caughtUp({ time, cursor: found[1]?.cursor });
  expect(changed).toMatchObject([{ alert: { id: "da1", status: "InProgress" } }]);
  expect(await caughtUp({ time, cursor: changed[0]?.cursor })).toEqual([]);
});

test("it looks less often while there is nothing new, and goes on until it is aborted", async () => {
  const { runtime, defender, put, calls } = await organization({});
  const stop = new AbortController();
  const found: string[] = [];
  const following = (async () => {
    for await (const { alert } of followAlerts(defender, { since, signal: stop.signal })) found.push(alert.id);
  })().catch((error: unknown) => error);
  await runtime.advance(3_600_000);
  expect(calls.length).toBeGreaterThanOrEqual(60);
  expect(calls.length).toBeLessThanOrEqual(82);
  await put("new", "2026-01-05T10:00:00Z");
  await runtime.advance(60_000);
  expect(found).toEqual(["new"]);
  const before = calls.length;
  await runtime.advance(10_000);
  expect(calls.length).toBeGreaterThan(before);
  stop.abort(new Error("enough"));
  expect(await runtime.settle(following)).toMatchObject({
    kind: "aborted",
    message: "The caller's signal was aborted. The last cursor is where to go on.",
    reason: new Error("enough"),
  });
  expect(runtime.armed).toBe(0);
});

test("failures that may pass are told and outlived, others end it", async () => {
  const onFailure = vi.fn();
  let status = 503;
  const fault = (_: unknown, index: number) => (index < 9 || status === 403 ? { status } : undefined);
  const { caughtUp } = await organization({ da1: "2026-01-05T08:30:00Z" }, { fault });
  expect(await caughtUp({ onFailure })).toHaveLength(1);
  expect(onFailure.mock.calls.map(([{ kind }]) => kind)).toEqual(["server", "server"]);
  status = 403;
  await expect(caughtUp({ onFailure })).rejects.toMatchObject({ kind: "forbidden" });
  expect(onFailure).toHaveBeenCalledTimes(2);
});

test("an answer that would be too large is asked for in smaller pages", async () => {
  const times = Array.from({ length: 9 }, (_, n) => [`da${n}`, `2026-01-05T08:30:0${n}Z`]);
  const { caughtUp, calls } = await organization(Object.fromEntries(times), { client: { maxAnswerSize: 700 } });
  expect(await caughtUp({ $top: 16 })).toHaveLength(9);
  expect(calls[0]?.given["$top"]).toBe(16);
  expect(calls.at(-1)?.given["$top"]).toBeLessThanOrEqual(4);
});

test.each([
  ["no list", { value: {} }],
  ["no alerts", { value: [null] }],
  ["alerts without ids", { value: [{ alertCreationTime: since }] }],
  ["alerts without times", { value: [{ id: "a", alertCreationTime: null }] }],
  [
    "another order",
    {
      value: [
        { id: "a", alertCreationTime: "2026-01-05T08:00:01Z" },
        { id: "b", alertCreationTime: since },
      ],
    },
  ],
])("%s in an answer are an error, since an alert could be lost", async (_, body) => {
  const { caughtUp } = await organization({}, { fault: () => ({ status: 200, body }) });
  await expect(caughtUp()).rejects.toMatchObject({ kind: "paging", operationId: "listAlerts" });
});

test("nothing is sent before it is iterated, and nothing after it was left", async () => {
  const { defender, runtime, calls } = await organization({ da1: "2026-01-05T08:30:00Z" });
  const alerts = followAlerts(defender, { since });
  await runtime.advance(60_000);
  expect(calls).toHaveLength(0);
  await runtime.settle(alerts.next());
  await alerts.return();
  await runtime.advance(60_000);
  expect([calls.length, await alerts.next()]).toEqual([1, { done: true, value: undefined }]);
});

test.each([
  ["since", {}],
  ["since", { since: "yesterday" }],
  ["since", { since: new Date(Number.NaN) }],
  ["cursor", { cursor: "" }],
  ["cursor", { cursor: "2c.0.0." }],
  ["cursor", { cursor: "1c.0.0.abc" }],
  ["cursor", { cursor: "1u.0.0." }],
  ["cursor", { cursor: 7 }],
  ["time", { since, time: "firstEventTime" }],
  ["overlap", { since, overlap: -1 }],
  ["overlap", { since, overlap: Number.POSITIVE_INFINITY }],
  ["until", { since, until: "now" }],
  ["pollInterval", { since, pollInterval: 0 }],
  ["$top", { since, $top: 0 }],
  ["signal", { since, signal: new AbortController() }],
  ["followAlerts.onFailure", { since, onFailure: 1 }],
  ["$filter", { since, $filter: "a) or (b" }],
  ["$filter", { since, $filter: "(a" }],
  ["$filter", { since, $filter: "title eq 'a" }],
  ["$filter", { since, $filter: { alertCreationTime: { lt: since } } }],
  ["sinse", { sinse: since }],
])("a wrong %s is refused at once (%j)", (argument, options) => {
  const defender = createDefenderClient({ credential: null });
  expect(() => followAlerts(defender, options as never)).toThrow(
    expect.objectContaining({ kind: "argument", argument }),
  );
});

test("texts within a condition may have brackets and quotes", async () => {
  const { caughtUp, put } = await organization({});
  await put("da1", "2026-01-05T08:30:00Z", { category: "it's :-)" });
  expect(await caughtUp({ $filter: "category eq 'it''s :-)'" })).toHaveLength(1);
});
