import { expect, test } from "vitest";
import { createVirtualRuntime } from "../../test/virtual-runtime.ts";
import { createWorldService, type WorldFault, type WorldServiceOptions } from "../../test/world-service.ts";
import { journeys } from "../permissions/journeys.ts";
import { type AlertUpdate, updateAlerts } from "./update-alerts.ts";

/** A service with so many alerts, and what becomes of updates of them. */
async function organization(count: number, options: WorldServiceOptions = {}) {
  const service = createWorldService(options);
  for (let n = 0; n < count; n += 1) {
    await service.store.collection("Alert").put({ id: `da${n}`, status: "New", comments: [] });
  }
  const defender = service.newClient();
  const update = (updates: Iterable<AlertUpdate>, given = {}) => {
    const all = async () => {
      const results: { id: string; outcome: string }[] = [];
      for await (const result of updateAlerts(defender, updates, given)) {
        results.push({ id: result.input.id, outcome: result.ok ? "ok" : result.error.kind });
      }
      return results;
    };
    return service.runtime.settle(all());
  };
  const alert = async (n: number) => Object(await service.store.collection("Alert").get(`da${n}`));
  const comments = async (n: number): Promise<string[]> =>
    (await alert(n)).comments.map(({ comment }: { comment: string }) => comment);
  return { ...service, defender, update, alert, comments };
}

const ids = (count: number) => Array.from({ length: count }, (_, n) => `da${n}`);
const resolved = { status: "Resolved", comment: "INC-1" } as const;

/** Goes wrong with the first calls that change something. */
function first(...faults: readonly WorldFault[]): NonNullable<WorldServiceOptions["fault"]> {
  let writes = 0;
  return ({ operationId }) => (operationId === "listAlerts" ? undefined : faults[writes++]);
}

test("alerts of which the same is to change are changed in one call, others by themselves, and each has its result", async () => {
  const { update, calls, alert, comments } = await organization(4);
  const results = await update([
    { id: "da0", status: "Resolved", comment: "INC-1" },
    { id: "da1", status: "InProgress" },
    { id: "da2", comment: "INC-1", status: "Resolved", assignedTo: undefined } as never,
  ]);
  expect(results).toEqual(["da0", "da1", "da2"].map((id) => ({ id, outcome: "ok" })));
  expect(calls.map(({ operationId }) => operationId)).toEqual(["batchUpdateAlerts", "updateAlert"]);
  expect([(await alert(0)).status, (await alert(1)).status, (await alert(2)).status, (await alert(3)).status]).toEqual([
    "Resolved",
    "InProgress",
    "Resolved",
    "New",
  ]);
  expect([await comments(0), await comments(1), await comments(2)]).toEqual([["INC-1"], [], ["INC-1"]]);
});

test("5,000 alerts are resolved in ten calls, none of them refused", async () => {
  const { update, calls } = await organization(5_000);
  const results = await update(ids(5_000).map((id) => ({ id, ...resolved })));
  expect(results.filter(({ outcome }) => outcome === "ok")).toHaveLength(5_000);
  expect(calls.map(({ operationId, status }) => `${operationId} ${status}`)).toEqual(
    Array.from({ length: 10 }, () => "batchUpdateAlerts 200"),
  );
});

test("updates of one alert are made in their order", async () => {
  const { update, alert, comments } = await organization(2);
  await update([
    { id: "da0", status: "Resolved" },
    { id: "da1", status: "Resolved" },
    { id: "da0", status: "InProgress", comment: "again" },
    { id: "da0", comment: "and again" },
  ]);
  expect([(await alert(0)).status, await comments(0)]).toEqual(["InProgress", ["again", "and again"]]);
});

test("alerts that are not there have the service's word, and the others of the batch are changed once", async () => {
  const { update, comments, callsOf } = await organization(100);
  const results = await update([...ids(100), "da777", "da888"].map((id) => ({ id, ...resolved })));
  expect(results.filter(({ outcome }) => outcome !== "ok")).toEqual([
    { id: "da777", outcome: "not-found" },
    { id: "da888", outcome: "not-found" },
  ]);
  for (let n = 0; n < 100; n += 1) expect(await comments(n)).toEqual(["INC-1"]);
  expect([callsOf("batchUpdateAlerts"), callsOf("updateAlert"), callsOf("listAlerts")]).toEqual([2, 2, 3]);
});

test("of a batch that is not found, though every alert in it is, nothing is tried again", async () => {
  const notFound = { status: 404, body: { error: { code: "ResourceNotFound", message: "No." } } };
  const { update, calls } = await organization(2, { fault: first(notFound) });
  expect(await update(ids(2).map((id) => ({ id, ...resolved })))).toMatchObject([
    { outcome: "not-found" },
    { outcome: "not-found" },
  ]);
  expect(calls.map(({ operationId }) => operationId)).toEqual(["batchUpdateAlerts", "listAlerts"]);
});

test("a batch that the service says is too large goes in halves", async () => {
  const tooLarge = { status: 400, body: { error: { code: "MaximumBatchSizeExceeded", message: "No." } } };
  const { update, calls } = await organization(7, { fault: first(tooLarge, tooLarge) });
  expect(
    (await update(ids(7).map((id) => ({ id, status: "Resolved" })))).every(({ outcome }) => outcome === "ok"),
  ).toBe(true);
  expect(calls.map(({ given }) => Object(given["alertIds"]).length)).toEqual([7, 4, 2, 2, 3]);
});

test.each(["answer lost", "failed after", "request lost", "failed before"] as const)(
  "where its %s, a comment is there once, and whatever else was to change has changed",
  async (fault) => {
    for (const count of [1, 60]) {
      const { update, alert, comments, calls } = await organization(count, { fault: first(fault, fault) });
      const results = await update(ids(count).map((id) => ({ id, ...resolved })));
      expect(results.every(({ outcome }) => outcome === "ok")).toBe(true);
      for (let n = 0; n < count; n += 1)
        expect([(await alert(n)).status, await comments(n)]).toEqual(["Resolved", ["INC-1"]]);
      const called = new Set(calls.map(({ operationId }) => operationId));
      expect([...called].every((id) => journeys.updateAlerts.includes(id as never))).toBe(true);
    }
  },
);

test("an alert that had the comment long before gets it again", async () => {
  const { update, store, comments } = await organization(0, { fault: first("request lost") });
  const old = { comment: "INC-1", createdBy: "a", createdTime: "2026-01-05T07:00:00Z" };
  await store.collection("Alert").put({ id: "da0", comments: [old], lastUpdateTime: "2026-01-05T08:30:00Z" });
  await update([{ id: "da0", comment: "INC-1" }]);
  expect(await comments(0)).toEqual(["INC-1", "INC-1"]);
});

test("a clock that is an hour ahead of the service's repeats no comment", async () => {
  const runtime = createVirtualRuntime();
  const lost = first("answer lost");
  const fault: WorldServiceOptions["fault"] = (call, index) => {
    if (index === 0) runtime.correctWallClock(-3_600_000);
    return lost(call, index);
  };
  const { update, comments, callsOf } = await organization(1, { runtime, fault });
  await update([{ id: "da0", comment: "INC-1" }]);
  expect([await comments(0), callsOf("listAlerts")]).toEqual([["INC-1"], 1]);
});

test("a lost answer without a comment is sent again without a look, as often as the client may", async () => {
  const { update, calls } = await organization(2, { fault: first("answer lost", "request lost") });
  expect(await update(ids(2).map((id) => ({ id, status: "Resolved" })))).toMatchObject([
    { outcome: "ok" },
    { outcome: "ok" },
  ]);
  expect(calls.map(({ operationId }) => operationId)).toEqual(Array.from({ length: 3 }, () => "batchUpdateAlerts"));
  const never = await organization(2, { fault: () => "request lost", client: { retry: false } });
  expect(await never.update([{ id: "da0", ...resolved }])).toEqual([{ id: "da0", outcome: "network" }]);
  expect(never.calls).toHaveLength(1);
});

test("where nobody may look, a lost answer stays one", async () => {
  const fault: WorldServiceOptions["fault"] = ({ operationId }) =>
    operationId === "listAlerts" ? { status: 403 } : "answer lost";
  const { update, comments } = await organization(1, { fault });
  expect(await update([{ id: "da0", ...resolved }])).toEqual([{ id: "da0", outcome: "network" }]);
  expect(await comments(0)).toEqual(["INC-1"]);
});

test("what is wrong with an update is its own result; what is refused is that of those who asked for it", async () => {
  const { update, calls } = await organization(3);
  const updates = [
    { id: "da0", status: "Done" },
    { id: "da1" },
    { id: "", status: "New" },
    { status: "New" },
    { id: "da2", stauts: "New" },
    { id: "da1", classification: "FalsePositive", determination: "Phishing" },
    { id: "da2", status: "Resolved" },
  ] as unknown as AlertUpdate[];
  const results = await update(updates);
  expect(results.map(({ outcome }) => outcome).toSorted()).toEqual([
    "argument",
    "argument",
    "argument",
    "argument",
    "bad-request",
    "bad-request",
    "ok",
  ]);
  expect(calls.length).toBeLessThanOrEqual(3);
});

test("an abort while it waits to send again is the result of that, and not of what was done before", async () => {
  const { defender, runtime } = await organization(2, {
    fault: (_, index) => (index > 0 ? "request lost" : undefined),
  });
  const stop = new AbortController();
  const updates = [
    { id: "da0", status: "New" },
    { id: "da1", status: "Resolved" },
  ] as const;
  const all = async () => {
    const outcomes: string[] = [];
    for await (const result of updateAlerts(defender, updates, { signal: stop.signal })) {
      outcomes.push(result.ok ? "ok" : result.error.kind);
    }
    return outcomes;
  };
  runtime.after(1_000, () => stop.abort());
  expect(await runtime.settle(all())).toEqual(["ok", "aborted"]);
  expect(runtime.armed).toBe(0);
});

test.each([
  [[], { concurrency: 1 }, "concurrency"],
  ["da1", {}, "inputs"],
  [[], { signal: {} }, "signal"],
])("a wrong option is refused at once (%j, %j)", async (updates, options, argument) => {
  const { defender } = await organization(0);
  expect(() => updateAlerts(defender, updates as never, options as never)).toThrow(
    expect.objectContaining({ kind: "argument", argument }),
  );
});
