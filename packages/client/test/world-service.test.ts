import { expect, test } from "vitest";
import { createWorldService } from "./world-service.ts";

const machine = { id: "7b1f4967d9728e5aa3c06a9e617a22a4a5a17378", computerDnsName: "pc-1", healthStatus: "Active" };

test("a device that is isolated is so when the clock has gone on", async () => {
  const { runtime, store, newClient } = createWorldService();
  await store.collection("Machine").put(machine);
  const defender = newClient();
  const { id, status } = await defender.isolateMachine({ id: machine.id, Comment: "c", IsolationType: "Full" });
  expect(status).toBe("Pending");
  await runtime.advance(120_000);
  expect(await defender.getMachineAction({ id })).toMatchObject({ id, status: "Succeeded", machineId: machine.id });
});

test("what is lost on its way back was done, and what is lost on its way there was not", async () => {
  for (const [fault, actions] of [
    ["answer lost", 1],
    ["request lost", 0],
    ["failed after", 1],
    ["failed before", 0],
  ] as const) {
    const service = createWorldService({
      client: { retry: false },
      fault: ({ operationId }) => (operationId === "isolateMachine" ? fault : undefined),
    });
    await service.store.collection("Machine").put(machine);
    const defender = service.newClient();
    await expect(defender.isolateMachine({ id: machine.id, Comment: "c", IsolationType: "Full" })).rejects.toThrow();
    expect((await defender.listMachineActions()).value).toHaveLength(actions);
  }
});

test("a call too many in a minute is refused", async () => {
  const { newClient, calls } = createWorldService({ client: { quota: false, retry: false } });
  const defender = newClient();
  for (let call = 0; call < 100; call += 1) await defender.listMachines();
  await expect(defender.listMachines()).rejects.toMatchObject({ kind: "throttled" });
  expect(calls.at(-1)?.status).toBe(429);
});
