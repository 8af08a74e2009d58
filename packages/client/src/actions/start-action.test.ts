import type { OperationId } from "@defender-endpoint/types";
import { operationTable } from "@defender-endpoint/types";
import { operationDetails } from "@defender-endpoint/types/operation-details";
import { expect, test } from "vitest";
import { createMachinesService, isolation, machineId } from "../../test/machines-service.ts";
import type { WorldCall, WorldFault, WorldServiceOptions } from "../../test/world-service.ts";
import { journeys } from "../permissions/journeys.ts";
import { actionTypes } from "./action-operations.ts";
import { startAction } from "./start-action.ts";

/** Faults of the calls of an operation, one after the other. */
function faultsOf(operationId: OperationId, ...faults: (WorldFault | undefined)[]): WorldServiceOptions {
  return { fault: (call: WorldCall) => (call.operationId === operationId ? faults.shift() : undefined) };
}

test("an action is started by one call, and is as the service has it", async () => {
  const { defender, callsOf, calls } = await createMachinesService();
  const begun = await startAction(defender, "isolateMachine", isolation());
  expect(begun).toMatchObject({ type: "Isolate", status: "Pending", requestorComment: "INC-1", scope: "Full" });
  expect([callsOf("isolateMachine"), calls.length]).toEqual([1, 1]);
});

test.each(["answer lost", "failed after", "request lost", "failed before", { status: 408 }] satisfies WorldFault[])(
  "of a call that ends so (%j), one action comes, whether it was carried out or not",
  async (fault) => {
    const { defender, runtime, actions, calls, callsOf } = await createMachinesService(
      1,
      faultsOf("isolateMachine", fault),
    );
    const begun = await runtime.settle(startAction(defender, "isolateMachine", isolation()));
    expect(await actions()).toMatchObject([{ id: begun.id, status: "Pending" }]);
    const wasDone = fault === "answer lost" || fault === "failed after";
    expect(callsOf("isolateMachine")).toBe(wasDone ? 1 : 2);
    const looks = calls.filter(({ operationId }) => operationId !== "isolateMachine");
    expect(looks.every(({ operationId = "" }) => journeys.startAction.some((id) => id === operationId))).toBe(true);
    expect(runtime.armed).toBe(0);
  },
);

test("a second one is refused, or joined if it is so wished and does the same", async () => {
  const { defender, runtime, actions, failure } = await createMachinesService();
  const first = await startAction(defender, "isolateMachine", isolation());
  expect(await failure(startAction(defender, "isolateMachine", isolation(1, "INC-2")))).toMatchObject({
    kind: "bad-request",
    code: "ActiveRequestAlreadyExists",
  });
  const join = { onActive: "join" } as const;
  const joined = await runtime.settle(startAction(defender, "isolateMachine", isolation(1, "INC-2"), join));
  expect(joined.id).toBe(first.id);
  const less = { ...isolation(1, "INC-2"), IsolationType: "Selective" } as const;
  expect(await failure(startAction(defender, "isolateMachine", less, join))).toMatchObject({ kind: "bad-request" });
  expect(await actions()).toHaveLength(1);
});

test("of the documented wording without its code, an action is under way as well", async () => {
  const worded = { status: 400, body: { error: { code: "BadRequest", message: "Action is already in progress" } } };
  const service = await createMachinesService(1, faultsOf("isolateMachine", undefined, worded));
  const { defender, runtime } = service;
  const first = await startAction(defender, "isolateMachine", isolation());
  const joined = await runtime.settle(startAction(defender, "isolateMachine", isolation(), { onActive: "join" }));
  expect(joined.id).toBe(first.id);
});

test("one that ends while it is to be joined is followed by another", async () => {
  const active = { status: 400, body: { error: { code: "ActiveRequestAlreadyExists", message: "no" } } };
  const { defender, runtime, actions } = await createMachinesService(1, faultsOf("isolateMachine", active));
  const begun = await runtime.settle(startAction(defender, "isolateMachine", isolation(), { onActive: "join" }));
  expect(await actions()).toMatchObject([{ id: begun.id }]);
});

test("what was lost and is then refused is its own action, also where none is to be joined", async () => {
  // The look comes before the list has it.
  const options: WorldServiceOptions = {
    fault: ({ operationId }, index) => {
      if (index === 0) return "answer lost";
      return operationId === "listMachineActions" && index < 3 ? { status: 200, body: { value: [] } } : undefined;
    },
  };
  const { defender, runtime, actions, callsOf } = await createMachinesService(1, options);
  const begun = await runtime.settle(startAction(defender, "isolateMachine", isolation()));
  expect(await actions()).toMatchObject([{ id: begun.id }]);
  expect(callsOf("isolateMachine")).toBe(2);
});

test("an earlier action with the same comment is not taken for the one that was lost", async () => {
  const { defender, runtime, actions } = await createMachinesService(
    1,
    faultsOf("isolateMachine", undefined, "request lost"),
  );
  const first = await startAction(defender, "isolateMachine", isolation());
  await runtime.advance(600_000);
  const second = await runtime.settle(startAction(defender, "isolateMachine", isolation()));
  expect(second.id).not.toBe(first.id);
  expect(await actions()).toHaveLength(2);
});

test("what was made since a time, and has not failed, is not made again, also when it is over", async () => {
  const { defender, runtime, actions } = await createMachinesService([{}, { healthStatus: "ImpairedCommunication" }]);
  const since = new Date(runtime.now());
  const start = (n: number, Comment?: string) =>
    runtime.settle(startAction(defender, "isolateMachine", isolation(n, Comment), { since }));
  const first = [await start(1), await start(2)];
  expect([(await start(1)).id, (await start(2)).id]).toEqual(first.map(({ id }) => id));
  await runtime.advance(600_000);
  const again = [await start(1), await start(2)];
  expect([again[0], again[1]?.status]).toMatchObject([{ id: first[0]?.id, status: "Succeeded" }, "Pending"]);
  expect(again[1]?.id).not.toBe(first[1]?.id);
  await start(1, "INC-2");
  expect(await actions()).toHaveLength(4);
});

test("what had failed before is not taken for the one that was lost", async () => {
  const { defender, runtime, actions } = await createMachinesService(
    [{ healthStatus: "ImpairedCommunication" }],
    faultsOf("isolateMachine", undefined, "request lost"),
  );
  const since = new Date(runtime.now());
  const first = await runtime.settle(startAction(defender, "isolateMachine", isolation(), { since }));
  await runtime.advance(600_000);
  const second = await runtime.settle(startAction(defender, "isolateMachine", isolation(), { since }));
  expect([second.id === first.id, second.status]).toEqual([false, "Pending"]);
  expect(await actions()).toHaveLength(2);
});

test("another's action is not taken for the one that was lost", async () => {
  const { defender, does, runtime, failure } = await createMachinesService(
    1,
    faultsOf("isolateMachine", "request lost"),
  );
  await does("isolateMachine", { ...isolation(1, "theirs") });
  expect(await failure(startAction(defender, "isolateMachine", isolation(1, "ours")))).toMatchObject({
    code: "ActiveRequestAlreadyExists",
  });
  expect(runtime.armed).toBe(0);
});

test("where nobody may look, nothing is sent again, and the failure is that of the call", async () => {
  const fault = ({ operationId }: WorldCall): WorldFault =>
    operationId === "isolateMachine" ? "answer lost" : { status: 403, body: { error: { code: "No", message: "no" } } };
  const { defender, failure, callsOf } = await createMachinesService(1, { fault });
  const error = await failure(startAction(defender, "isolateMachine", isolation()));
  expect(error).toMatchObject({ kind: "network", operationId: "isolateMachine" });
  expect(callsOf("isolateMachine")).toBe(1);
});

test("it is sent again as often as the client's retry allows", async () => {
  for (const [retry, calls] of [
    [false, 1],
    [{ limit: 2 }, 3],
  ] as const) {
    const fault = ({ operationId }: WorldCall) => (operationId === "isolateMachine" ? "request lost" : undefined);
    const { defender, failure, callsOf } = await createMachinesService(1, { fault, client: { retry } });
    expect(await failure(startAction(defender, "isolateMachine", isolation()))).toMatchObject({ kind: "network" });
    expect(callsOf("isolateMachine")).toBe(calls);
  }
});

test.each([
  [400, "bad-request"],
  [403, "forbidden"],
  [404, "not-found"],
] as const)("a %s is thrown at once, without a look", async (status, kind) => {
  const service = await createMachinesService(
    1,
    faultsOf("isolateMachine", { status, body: { error: { code: "No", message: "no" } } }),
  );
  expect(await service.failure(startAction(service.defender, "isolateMachine", isolation()))).toMatchObject({ kind });
  expect(service.calls).toHaveLength(1);
});

test("who aborts is told so, and that the action may be there", async () => {
  const { defender, runtime, failure } = await createMachinesService(1, faultsOf("isolateMachine", "answer lost"));
  const controller = new AbortController();
  runtime.after(1_000, () => controller.abort(new Error("enough")));
  const error = await failure(startAction(defender, "isolateMachine", isolation(), { signal: controller.signal }));
  expect(error).toMatchObject({ kind: "aborted", operationId: "isolateMachine", reason: { message: "enough" } });
  expect(runtime.armed).toBe(0);
});

test("another file in quarantine and other commands are other work", async () => {
  const { defender, runtime, failure, store } = await createMachinesService();
  await store.collection("LibraryFile").put({ fileName: "a.ps1" });
  const join = { onActive: "join" } as const;
  const file = (digit: string) => ({ id: machineId(1), Comment: "INC-1", Sha1: digit.repeat(40) });
  const first = await startAction(defender, "stopAndQuarantineFile", file("a"));
  expect((await runtime.settle(startAction(defender, "stopAndQuarantineFile", file("A"), join))).id).toBe(first.id);
  expect(await failure(startAction(defender, "stopAndQuarantineFile", file("b"), join))).toMatchObject({
    kind: "bad-request",
  });
  const script = { key: "ScriptName", value: "a.ps1" } as const;
  const args = { key: "Args", value: "x" } as const;
  const run = (...params: (typeof script | typeof args)[]) => ({
    id: machineId(1),
    Commands: [{ type: "RunScript" as const, params }],
  });
  const session = await startAction(defender, "runLiveResponse", run(script, args));
  expect((await runtime.settle(startAction(defender, "runLiveResponse", run(args, script), join))).id).toBe(session.id);
  expect(await failure(startAction(defender, "runLiveResponse", run(script), join))).toMatchObject({
    kind: "bad-request",
  });
});

test("the operations are those that start an action on a machine, with its type", () => {
  const starting = Object.values(operationTable).filter(
    ({ path, retry }) => path.startsWith("/api/machines/{id}/") && retry === "look-first",
  );
  const others = ["startInvestigation"];
  expect(Object.keys(actionTypes).sort()).toEqual(
    starting
      .map(({ operationId }) => operationId)
      .filter((id) => !others.includes(id))
      .sort(),
  );
  // Those that are no handlers of their own say it in the contract.
  const stated = Object.entries(operationDetails).flatMap(([operationId, { behaviour }]) =>
    behaviour && "action" in behaviour ? [[operationId, behaviour.action]] : [],
  );
  expect(stated.length).toBeGreaterThan(0);
  expect(actionTypes).toMatchObject(Object.fromEntries(stated));
});

test("what is wrong is refused before anything is sent", async () => {
  const { defender, calls } = await createMachinesService();
  const start = startAction as (...given: unknown[]) => Promise<unknown>;
  for (const [operationId, options, argument] of [
    ["getMachine", {}, "operationId"],
    ["startInvestigation", {}, "operationId"],
    ["isolateMachine", { onActive: "Join" }, "onActive"],
    ["isolateMachine", { onactive: "join" }, "onactive"],
    ["isolateMachine", { since: "2026-01-05T09:00:00Z" }, "since"],
    ["isolateMachine", { since: new Date("no") }, "since"],
  ] as const) {
    await expect(start(defender, operationId, isolation(), options)).rejects.toMatchObject({ argument });
  }
  expect(calls).toEqual([]);
});
