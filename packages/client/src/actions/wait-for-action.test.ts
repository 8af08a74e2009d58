import { inspect } from "node:util";
import { expect, test } from "vitest";
import { createMachinesService, isolation, machineId } from "../../test/machines-service.ts";
import type { WorldCall, WorldFault } from "../../test/world-service.ts";
import { ActionError } from "../errors/action-error.ts";
import { journeys } from "../permissions/journeys.ts";
import type { MachineAction } from "./machine-action.ts";
import { waitForAction } from "./wait-for-action.ts";

const lists = ({ operationId }: WorldCall) => operationId === "listMachineActions";
const singles = ({ operationId }: WorldCall) => operationId === "getMachineAction";
/** A fault of one operation, as often as it is called or so many times. */
const faultOf =
  (is: (call: WorldCall) => boolean, fault: WorldFault, times = Number.POSITIVE_INFINITY) =>
  (call: WorldCall) =>
    is(call) && times-- > 0 ? fault : undefined;

test("an action is waited for until it has succeeded, and is as the service has it", async () => {
  const { defender, runtime, calls, callsOf } = await createMachinesService();
  const begun = await defender.isolateMachine(isolation());
  const start = runtime.elapsed();
  const statuses: unknown[] = [];
  const onProgress = ({ status }: MachineAction) => statuses.push(status);
  const done = await runtime.settle(waitForAction(defender, begun, { onProgress }));
  expect(done).toMatchObject({ id: begun.id, status: "Succeeded", type: "Isolate", machineId: machineId(1) });
  expect(statuses).toEqual(["InProgress", "Succeeded"]);
  // It takes 70 seconds.
  expect(runtime.elapsed() - start).toBeLessThan(77_000);
  expect(callsOf("getMachineAction")).toBe(0);
  expect(
    calls.slice(1).filter(({ operationId = "" }) => !journeys.waitForAction.some((id) => id === operationId)),
  ).toEqual([]);
  expect(runtime.armed).toBe(0);
});

test("by its id alone an action is found in another process, at once if it is over", async () => {
  const { defender, newClient, runtime, callsOf } = await createMachinesService();
  const { id } = await defender.isolateMachine(isolation());
  const start = runtime.elapsed();
  const done = await runtime.settle(waitForAction(newClient(), id.toUpperCase()));
  expect([done.id, done.status]).toEqual([id, "Succeeded"]);
  expect([callsOf("getMachineAction"), runtime.elapsed() - start < 77_000]).toEqual([1, true]);
  const before = [runtime.elapsed(), callsOf("listMachineActions")];
  expect(await runtime.settle(waitForAction(newClient(), id))).toMatchObject({ status: "Succeeded" });
  expect([runtime.elapsed(), callsOf("listMachineActions")]).toEqual(before);
});

test("an action that is given as one that is over costs no call", async () => {
  const { defender, calls } = await createMachinesService();
  expect(await waitForAction(defender, { id: "1", status: "Succeeded" })).toEqual({ id: "1", status: "Succeeded" });
  await expect(waitForAction(defender, { id: "1", status: "Failed" })).rejects.toMatchObject({ kind: "action" });
  expect(calls).toEqual([]);
});

test("an action that fails is thrown, with the action, of which nothing is printed", async () => {
  const { defender, failure } = await createMachinesService([{ healthStatus: "ImpairedCommunication" }]);
  const error = await failure(waitForAction(defender, await defender.isolateMachine(isolation(1, "COMMENT-SENTINEL"))));
  expect(error).toMatchObject({ kind: "action", name: "ActionError", status: "Failed" });
  expect(error).toBeInstanceOf(ActionError);
  if (error instanceof ActionError) expect(error.action).toMatchObject({ status: "Failed", machineId: machineId(1) });
  expect(inspect(error, { getters: true, showHidden: true }) + JSON.stringify(error)).not.toContain("SENTINEL");
});

test.each([
  ["TimeOut", "TimeOut"],
  ["Cancelled", "Cancelled"],
  ["Canceled", "Cancelled"],
  ["Rejected", "Unknown"],
  [undefined, "Unknown"],
])("an action that comes to the status %s is thrown as %s", async (status, told) => {
  const { defender, store, failure, runtime } = await createMachinesService();
  const begun = await defender.isolateMachine(isolation());
  const waiting = waitForAction(defender, begun);
  await store.collection("MachineActionCourse").delete(begun.id);
  await store.collection("MachineAction").put({ ...begun, status });
  expect(await failure(waiting)).toMatchObject({ kind: "action", status: told });
  expect(runtime.armed).toBe(0);
});

test("who cancels an action ends the waiting for it", async () => {
  const { defender, failure } = await createMachinesService();
  const begun = await defender.isolateMachine(isolation());
  const waiting = failure(waitForAction(defender, begun));
  await defender.cancelMachineAction({ id: begun.id, Comment: "no" });
  expect(await waiting).toMatchObject({ kind: "action", status: "Cancelled", action: { cancellationComment: "no" } });
});

test("all who wait share one list, at most twelve times a minute, and each is told of its own action", async () => {
  const { defender, runtime, calls, callsOf } = await createMachinesService(60);
  const waiting: Promise<MachineAction>[] = [];
  for (let n = 1; n <= 60; n += 1) {
    const begun = await runtime.settle(defender.isolateMachine(isolation(n)));
    waiting.push(waitForAction(defender, begun), waitForAction(defender, begun.id));
    await runtime.advance(1_000);
  }
  const done = await runtime.settle(Promise.all(waiting));
  expect(done.map(({ status, machineId }) => [status, machineId])).toEqual(
    Array.from({ length: 120 }, (_, n) => ["Succeeded", machineId(Math.floor(n / 2) + 1)]),
  );
  expect(callsOf("getMachineAction")).toBe(0);
  const times = calls.filter(lists).map(({ at }) => at);
  expect(times.filter((at, n) => (times[n + 12] ?? Number.POSITIVE_INFINITY) - at < 60_000)).toEqual([]);
  expect(runtime.armed).toBe(0);
});

test("of hundreds of ids, a few are looked at one by one, and the list tells of the others", async () => {
  const { defender, newClient, runtime, calls, callsOf } = await createMachinesService(250);
  const begun = await runtime.settle(Promise.all(isolations(250).map((args) => defender.isolateMachine(args))));
  const other = newClient();
  // In no order of their own.
  const ids = begun.map(({ id }) => id).sort((a, b) => a.slice(-1).localeCompare(b.slice(-1)));
  const start = runtime.elapsed();
  const done = await runtime.settle(Promise.all(ids.map((id) => waitForAction(other, id))));
  expect(new Set(done.map(({ status }) => status))).toEqual(new Set(["Succeeded"]));
  expect(callsOf("getMachineAction")).toBeLessThan(50);
  expect(runtime.elapsed() - start).toBeLessThan(90_000);
  expect(calls.filter(({ status }) => status === 429)).toEqual([]);
});

test("one call is enough for a list of thousands, and pages of it count as polls", async () => {
  const { defender, runtime, store, calls } = await createMachinesService();
  const begun = await defender.isolateMachine(isolation());
  const { creationDateTimeUtc } = begun;
  for (let n = 0; n < 2_500; n += 1)
    await store.collection("MachineAction").put({ id: `other-${n}`, status: "Succeeded", creationDateTimeUtc });
  await runtime.settle(waitForAction(defender, begun));
  const first = calls.filter(lists).map(({ at, given }) => [at, given["$skip"]]);
  expect(first.filter(([, skip]) => skip !== undefined)).toEqual([]);
  // What the list does not have is looked for on every page.
  const waiting = waitForAction(
    defender,
    { ...begun, id: "00000000-0000-4000-8000-00000000ffff" },
    { timeout: 25_000 },
  );
  await runtime.settle(waiting.catch(() => {}));
  const times = calls.slice(first.length + 1).map(({ at }) => at);
  expect(times.length).toBeLessThanOrEqual(6);
});

test("rows that are no actions are passed over", async () => {
  const strange: WorldFault = { status: 200, body: { value: [null, 7, { id: 5 }, { status: "Failed" }] } };
  const { defender, runtime } = await createMachinesService(1, { fault: faultOf(lists, strange, 2) });
  const begun = await defender.isolateMachine(isolation());
  expect(await runtime.settle(waitForAction(defender, begun))).toMatchObject({ status: "Succeeded" });
});

test("the longer nothing happens, the less is asked, down to twice a minute", async () => {
  const { defender, calls, failure } = await createMachinesService([{ healthStatus: "Inactive" }]);
  const begun = await defender.isolateMachine(isolation());
  await failure(waitForAction(defender, begun, { timeout: 3_600_000 }));
  const times = calls.filter(lists).map(({ at }) => at);
  const pauses = times.slice(1).map((at, n) => Math.round(at - (times[n] ?? 0)));
  expect([pauses[0], pauses.at(-1)]).toEqual([5_500, 33_000]);
  expect(pauses).toEqual([...pauses].sort((a, b) => a - b));
});

test("a new action that is not known yet is no failure for 30 seconds", async () => {
  const notYet = faultOf(singles, { status: 404 }, 3);
  const { defender, runtime, newClient } = await createMachinesService(1, { fault: notYet });
  const { id } = await defender.isolateMachine(isolation());
  expect(await runtime.settle(waitForAction(newClient(), id))).toMatchObject({ status: "Succeeded" });
});

test("an id that nothing has is told after 30 seconds, and one that is none at once", async () => {
  const { defender, failure, runtime } = await createMachinesService();
  const start = runtime.elapsed();
  const error = await failure(waitForAction(defender, "00000000-0000-4000-8000-000000000000"));
  expect([error, runtime.elapsed() - start >= 30_000, runtime.elapsed() - start < 45_000]).toMatchObject([
    { kind: "not-found", operationId: "getMachineAction" },
    true,
    true,
  ]);
  const second = runtime.elapsed();
  expect(await failure(waitForAction(defender, "no-guid"))).toMatchObject({ kind: "bad-request" });
  expect(runtime.elapsed()).toBe(second);
});

test.each([
  [400, "bad-request"],
  [401, "unauthorized"],
  [403, "forbidden"],
] as const)("a %s is thrown at once to all who wait", async (status, kind) => {
  const refused: WorldFault = { status, body: { error: { code: "No", message: "no" } } };
  const fault = (call: WorldCall) => (lists(call) || singles(call) ? refused : undefined);
  const { defender, failure, callsOf, runtime } = await createMachinesService(3, { fault });
  const begun = await Promise.all([1, 2, 3].map((n) => defender.isolateMachine(isolation(n))));
  const errors = await Promise.all(begun.map((action) => failure(waitForAction(defender, action))));
  expect(errors).toMatchObject([{ kind }, { kind }, { kind }]);
  expect(callsOf("listMachineActions")).toBeLessThanOrEqual(2);
  expect(runtime.armed).toBe(0);
});

test("where the list may not be read, actions are looked at one by one, within the quota", async () => {
  const fault = faultOf(lists, { status: 403, body: { error: { code: "Forbidden", message: "no" } } });
  const { defender, runtime, calls, callsOf } = await createMachinesService(30, { fault });
  const begun = await runtime.settle(Promise.all(isolations(30).map((args) => defender.isolateMachine(args))));
  const done = await runtime.settle(Promise.all(begun.map((action) => waitForAction(defender, action))));
  expect(new Set(done.map(({ status }) => status))).toEqual(new Set(["Succeeded"]));
  expect(callsOf("listMachineActions")).toBe(1);
  expect(calls.filter(({ status }) => status === 429)).toEqual([]);
});

test("where the list was refused once, it is tried again by those who come when nobody waits", async () => {
  const refused: WorldFault = { status: 403, body: { error: { code: "Forbidden", message: "no" } } };
  const { defender, runtime, callsOf } = await createMachinesService(1, { fault: faultOf(lists, refused, 1) });
  const begun = await defender.isolateMachine(isolation());
  await runtime.settle(waitForAction(defender, begun));
  expect(callsOf("listMachineActions")).toBe(1);
  await runtime.settle(waitForAction(defender, await defender.isolateMachine(isolation())));
  expect(callsOf("listMachineActions")).toBeGreaterThan(2);
});

const isolations = (many: number) => Array.from({ length: many }, (_, n) => isolation(n + 1));

test("what may pass is put up with for five minutes, then it is thrown", async () => {
  for (const [seconds, told] of [
    [240, "succeeded"],
    [1_000, { kind: "server" }],
  ] as const) {
    let isDown = false;
    const fault = () => (isDown ? ({ status: 503 } as const) : undefined);
    const { defender, runtime, failure } = await createMachinesService(1, { fault });
    const begun = await defender.isolateMachine(isolation());
    const waiting = failure(waitForAction(defender, begun));
    isDown = true;
    runtime.after(seconds * 1_000, () => (isDown = false));
    const start = runtime.elapsed();
    if (told === "succeeded") expect(await waiting).toBe(told);
    else expect(await waiting).toMatchObject(told);
    expect(runtime.elapsed() - start).toBeLessThan(350_000);
  }
});

test("a list that is too long for an answer is asked for in shorter pages", async () => {
  const client = { maxAnswerSize: 12_000 };
  const { defender, runtime, callsOf } = await createMachinesService(40, { client });
  const begun = await runtime.settle(Promise.all(isolations(40).map((args) => defender.isolateMachine(args))));
  const done = await runtime.settle(Promise.all(begun.map((action) => waitForAction(defender, action))));
  expect(new Set(done.map(({ status }) => status))).toEqual(new Set(["Succeeded"]));
  expect(callsOf("getMachineAction")).toBe(0);
});

test("a timeout ends the waiting and not the action, which can be waited for again", async () => {
  const { defender, failure, runtime } = await createMachinesService();
  const begun = await defender.isolateMachine(isolation());
  const error = await failure(waitForAction(defender, begun, { timeout: 20_000 }));
  expect(error).toMatchObject({ kind: "timeout", phase: "waiting", timeoutMs: 20_000 });
  expect(runtime.armed).toBe(0);
  expect(await failure(waitForAction(defender, begun.id))).toBe("succeeded");
});

test("who leaves does not disturb the others, and the last one to leave ends the poll", async () => {
  const { defender, failure, runtime, calls } = await createMachinesService(2, { latency: () => 400 });
  const [one, two] = await runtime.settle(Promise.all(isolations(2).map((args) => defender.isolateMachine(args))));
  if (!one || !two) throw new Error("There are two.");
  const controllers = [new AbortController(), new AbortController(), new AbortController()];
  const waiting = controllers.map(({ signal }, n) => failure(waitForAction(defender, n === 0 ? one : two, { signal })));
  await runtime.advance(7_000);
  controllers[0]?.abort(new Error("enough"));
  controllers[1]?.abort();
  expect(await waiting[0]).toMatchObject({ kind: "aborted", phase: "waiting", reason: { message: "enough" } });
  expect(await waiting[1]).toMatchObject({ kind: "aborted" });
  await runtime.advance(8_000);
  controllers[2]?.abort();
  expect(await waiting[2]).toMatchObject({ kind: "aborted" });
  await runtime.advance(1_000);
  const asked = calls.length;
  await runtime.advance(600_000);
  expect([calls.length, runtime.armed]).toEqual([asked, 0]);
  expect(await failure(waitForAction(defender, two))).toBe("succeeded");
});

test("a callback that throws ends its own waiting alone", async () => {
  const { defender, failure, runtime } = await createMachinesService();
  const begun = await defender.isolateMachine(isolation());
  const onProgress = () => {
    throw new Error("mine");
  };
  const waiting = [failure(waitForAction(defender, begun, { onProgress })), failure(waitForAction(defender, begun))];
  expect(await Promise.all(waiting)).toMatchObject([{ message: "mine" }, "succeeded"]);
  expect(runtime.armed).toBe(0);
});

test("what is no action, no option or no client is refused before anything is sent", async () => {
  const { defender, calls } = await createMachinesService();
  const wait = waitForAction as (...given: unknown[]) => Promise<unknown>;
  for (const [given, argument] of [
    [[defender, ""], "actionOrId"],
    [[defender, { status: "Pending" }], "actionOrId"],
    [[defender, undefined], "actionOrId"],
    [[defender, "id", { deadline: 7 }], "deadline"],
    [[defender, "id", { timeout: 0 }], "timeout"],
    [[defender, "id", { signal: new AbortController() }], "signal"],
    [[defender, "id", { onProgress: 7 }], "waitForAction.onProgress"],
    [[{ ...defender }, "id"], "defender"],
  ] as const) {
    await expect(wait(...given)).rejects.toMatchObject({ kind: "argument", argument });
  }
  expect(calls).toEqual([]);
});
