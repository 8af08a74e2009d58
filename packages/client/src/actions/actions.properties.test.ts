import fc from "fast-check";
import { expect, test } from "vitest";
import { createMachinesService, isolation, machineId } from "../../test/machines-service.ts";
import { createVirtualRuntime } from "../../test/virtual-runtime.ts";
import type { WorldFault } from "../../test/world-service.ts";
import { isDefenderError } from "../errors/any-error.ts";
import { journeys } from "../permissions/journeys.ts";
import { startAction } from "./start-action.ts";
import { waitForAction } from "./wait-for-action.ts";

/** One that wants a machine isolated, and waits for that. */
const wish = fc.record({
  machine: fc.integer({ min: 1, max: 4 }),
  onActive: fc.constantFrom("join" as const, "throw" as const),
  /** Milliseconds until it begins. */
  after: fc.constantFrom(0, 0, 1, 900, 40_000),
  /** What it waits by, and by which of two clients. */
  by: fc.constantFrom("action" as const, "id" as const),
  client: fc.nat(1),
  /** Milliseconds until it has enough of waiting. */
  leaves: fc.option(
    fc.record({ how: fc.constantFrom("abort" as const, "timeout" as const), ms: fc.constantFrom(1, 4_000, 30_000) }),
    {
      freq: 3,
    },
  ),
});

const fault = fc.constantFrom<WorldFault>("request lost", "answer lost", "failed before", "failed after", {
  status: 502,
  body: "a gateway's own",
});

const schedule = fc.record({
  machines: fc.array(fc.constantFrom("Active", "Active", "ImpairedCommunication"), { minLength: 4, maxLength: 4 }),
  wishes: fc.array(wish, { minLength: 1, maxLength: 8 }),
  /** By the number of the call. */
  faults: fc.dictionary(fc.nat(40).map(String), fault, { maxKeys: 12 }),
  /** Of each way, again and again. Two of them are longer than an attempt may take. */
  latencies: fc.array(fc.constantFrom(0, 0, 30, 400, 16_000), { minLength: 1, maxLength: 7 }),
  chance: fc.array(fc.double({ min: 0, max: 0.999, noNaN: true }), { minLength: 1, maxLength: 5 }),
  cancelled: fc.option(fc.record({ machine: fc.integer({ min: 1, max: 4 }), at: fc.constantFrom(5_000, 60_000) })),
});

/** Goes round in a list. */
function around<T>(values: readonly T[]): () => T {
  let next = 0;
  return () => {
    const value = values[next++ % values.length];
    if (value === undefined) throw new Error("The list is empty.");
    return value;
  };
}

test("whatever is lost, no action is started twice, and every waiter ends with what has become of its action", async () => {
  await fc.assert(
    fc.asyncProperty(schedule, async ({ machines, wishes, faults, latencies, chance, cancelled }) => {
      const runtime = createVirtualRuntime({ random: around(chance) });
      const { newClient, actions, calls, does } = await createMachinesService(
        machines.map((healthStatus) => ({ healthStatus })),
        { runtime, latency: around(latencies), fault: (_, index) => faults[index] },
      );
      const clients = [newClient(), newClient()] as const;

      async function contain({ machine, onActive, after, by, client, leaves }: (typeof wishes)[number], n: number) {
        await new Promise<void>((resolve) => runtime.after(after, resolve));
        const defender = clients[client === 0 ? 0 : 1];
        const begun = await startAction(defender, "isolateMachine", isolation(machine, `wish ${n}`), { onActive });
        expect(begun.machineId).toBe(machineId(machine));
        const controller = new AbortController();
        if (leaves?.how === "abort") runtime.after(leaves.ms, () => controller.abort());
        const timeout = leaves?.how === "timeout" ? { timeout: leaves.ms } : {};
        const ended = await waitForAction(defender, by === "id" ? begun.id : begun, {
          signal: controller.signal,
          ...timeout,
        }).then(
          ({ status }) => status,
          (error: unknown) => error,
        );
        return { id: begun.id, ended };
      }

      if (cancelled) {
        runtime.after(cancelled.at, async () => {
          const found = (await actions()).find((action) => action["machineId"] === machineId(cancelled.machine));
          if (found) await does("cancelMachineAction", { id: found["id"], Comment: "no" }).catch(() => {});
        });
      }
      const ends = await runtime.settle(
        Promise.all(wishes.map((one, n) => contain(one, n).catch((error: unknown) => error))),
      );

      // No wish has two.
      const comments = (await actions()).map((action) => action["requestorComment"]);
      expect(new Set(comments).size).toBe(comments.length);
      // Whoever knows the service's state behind its back says the same.
      await runtime.advance(600_000);
      const now = (await does("listMachineActions", {})) as { value: { id: string; status: string }[] };
      const states = new Map(now.value.map(({ id, status }) => [id, status]));
      for (const [n, end] of ends.entries()) {
        const { leaves } = wishes[n] ?? {};
        if (isDefenderError(end)) {
          // Nobody began to wait: the start was refused, or it cannot be known whether it was carried out.
          expect(["bad-request", "network", "server", "timeout", "not-json"]).toContain(end.kind);
        } else {
          const { id, ended } = end as { id: string; ended: unknown };
          if (isDefenderError(ended, "action")) expect(ended.status).toBe(states.get(id));
          else if (isDefenderError(ended)) expect(ended.kind).toBe(leaves?.how === "abort" ? "aborted" : "timeout");
          else expect([ended, states.get(id)]).toEqual(["Succeeded", "Succeeded"]);
          if (isDefenderError(ended) && ended.kind !== "action") expect(leaves).not.toBeNull();
        }
      }
      expect(calls.filter(({ status }) => status === 429)).toEqual([]);
      const allowed: string[] = ["isolateMachine", ...journeys.startAction, ...journeys.waitForAction];
      expect(calls.filter(({ operationId = "" }) => !allowed.includes(operationId))).toEqual([]);
      const asked = calls.length;
      await runtime.advance(600_000);
      expect([calls.length, runtime.armed]).toEqual([asked, 0]);
    }),
    { numRuns: 150 },
  );
});
