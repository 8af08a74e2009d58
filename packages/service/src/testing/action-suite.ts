import type { ActionBehaviour, EntitiesBehaviour } from "@defender-endpoint/types/operation-details";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { actionHandler } from "../behaviours/action.ts";
import type { Declaration } from "../behaviours/declaration.ts";
import { entitiesHandler } from "../behaviours/entities.ts";
import { entityHandler } from "../behaviours/entity.ts";
import { entityModel } from "../behaviours/entity-model.ts";
import type { HandlerContext } from "../handler.ts";
import { cancelMachineAction } from "../operations/machine-action/cancel-machine-action.ts";
import { ActionModel, cancel, stateAt } from "./action-model.ts";
import { contextAt, later } from "./handler-context.ts";
import type { SuiteOptions } from "./store-suite.ts";

const actions = { collection: "machineActions", path: "/api/machineactions" };
const getMachine = { behaviour: { entity: "Machine", collection: "machines", by: "id" }, path: "/api/machines/{id}" };
const listed: Declaration<EntitiesBehaviour> = {
  behaviour: { entities: "MachineAction", collection: actions.collection },
  path: actions.path,
  odata: { filter: { status: "enum" }, top: { max: 1000 } },
};
const begins = (action: string): Declaration<ActionBehaviour> => ({
  behaviour: { action, on: "machines", by: "id", members: { requestorComment: "Comment" } },
  path: "/api/machines/{id}/act",
});
const model = entityModel([getMachine, listed, begins("Isolate")]);

const errors = new Map([
  ["TimeOut", -2_145_844_840],
  ["Failed", -2_147_467_259],
  ["Cancelled", -2_147_467_260],
]);

/** What a store must be opened with. */
export const actionShapes = model.shapes;

const listMachineActions = entitiesHandler(listed, model);
const getMachineAction = entityHandler({
  behaviour: { entity: "MachineAction", collection: actions.collection, by: "id" },
  path: actions.path,
});
const begin = new Map(["Isolate", "RunAntiVirusScan"].map((type) => [type, actionHandler(begins(type), model)]));

type Step =
  | { readonly do: "begin"; readonly machine: string; readonly type: string }
  | { readonly do: "wait"; readonly seconds: number }
  | { readonly do: "report"; readonly machine: string; readonly healthStatus: string }
  | { readonly do: "list"; readonly status: string }
  | { readonly do: "cancel"; readonly n: number }
  | { readonly do: "get"; readonly n: number };

const machine = fc.constantFrom("m", "n");
const edge = fc.constantFrom(1, 9, 10, 60, 70, 600, 610, 259_200).chain((at) => fc.constantFrom(at - 1, at, at + 1));
const wait = fc.oneof(
  edge,
  edge.map((seconds) => -seconds),
  fc.integer({ min: -3000, max: 3000 }),
);
const steps: fc.Arbitrary<Step[]> = fc.array(
  fc.oneof(
    fc.record({
      do: fc.constant("begin" as const),
      machine,
      type: fc.constantFrom("Isolate", "RunAntiVirusScan"),
    }),
    fc.record({ do: fc.constant("wait" as const), seconds: wait }),
    fc.record({
      do: fc.constant("report" as const),
      machine,
      healthStatus: fc.constantFrom("Active", "Inactive", "ImpairedCommunication", "NoSensorData"),
    }),
    fc.record({
      do: fc.constant("list" as const),
      status: fc.constantFrom("Pending", "InProgress", "Succeeded", "Failed", "TimeOut", "Cancelled"),
    }),
    fc.record({ do: fc.constant("cancel" as const), n: fc.nat({ max: 8 }) }),
    fc.record({ do: fc.constant("get" as const), n: fc.nat({ max: 8 }) }),
  ),
  { minLength: 5, maxLength: 30, size: "max" },
);

/** What holds of machine actions on every store: where they are is a matter of the clock alone, wherever that is set. */
export function describeActions({ name, open, runs }: SuiteOptions): void {
  describe(`machine actions in ${name}`, () => {
    test("random histories of actions, clocks and questions go as in a model that counts anew each time", async () => {
      const store = await open();
      await fc.assert(
        fc.asyncProperty(steps, async (history) => {
          for (const entity of ["Machine", "MachineAction", "MachineActionCourse"]) {
            const all = store.collection(entity);
            for (const { id } of await all.query()) await all.delete(String(id));
          }
          await store.collection("Machine").putAll([{ id: "m" }, { id: "n" }]);
          await follow(history, contextAt("2021-08-02T10:00:00Z", store));
        }),
        { numRuns: runs },
      );
    });
  });
}

async function follow(history: readonly Step[], start: HandlerContext): Promise<void> {
  const model = new ActionModel();
  const ids: string[] = [];
  const health = new Map<string, string>();
  let now = 0;
  const timeOf = (seconds: number) =>
    new Date(Date.parse("2021-08-02T10:00:00Z") + seconds * 1000).toISOString().replace(".000Z", "Z");
  for (const step of history) {
    const context = later(start, now);
    if (step.do === "wait") now += step.seconds;
    else if (step.do === "report") {
      const { machine, healthStatus } = step;
      await start.store.collection("Machine").put({ id: machine, healthStatus });
      health.set(machine, healthStatus);
    } else if (step.do === "begin") {
      const { machine, type } = step;
      const asked = begin.get(type)?.({ id: machine, Comment: `at ${now}` }, context);
      if (model.begin({ machine, type, made: now, health: health.get(machine) ?? "Active" })) {
        const { body } = (await asked) ?? {};
        expect(body).toMatchObject({ type, machineId: machine, status: "Pending", requestorComment: `at ${now}` });
        ids.push(Object(body).id);
      } else await expect(asked).rejects.toMatchObject({ status: 400, code: "ActiveRequestAlreadyExists" });
    } else if (step.do === "list") {
      const { body } = await listMachineActions({ $filter: `status eq '${step.status}'` }, context);
      const expected = model.withStatus(step.status, now).map((n) => ids[n]);
      expect(Object(body).value.map(({ id }: { id: string }) => id)).toEqual(expected);
    } else {
      const action = model.all[step.n];
      if (action === undefined) continue;
      if (step.do === "cancel") {
        const asked = cancelMachineAction({ id: ids[step.n], Comment: `at ${now}` }, context);
        if (cancel(action, now)) expect(await asked).toMatchObject({ body: { status: "Cancelled" } });
        else await expect(asked).rejects.toMatchObject({ status: 400, code: "InvalidInput" });
        continue;
      }
      const { status, since } = stateAt(action, now);
      const { body } = await getMachineAction({ id: ids[step.n] }, context);
      expect(body).toMatchObject({
        status,
        creationDateTimeUtc: timeOf(action.made),
        lastUpdateDateTimeUtc: timeOf(since),
        cancellationComment: status === "Cancelled" ? `at ${since}` : null,
        errorHResult: errors.get(status) ?? 0,
      });
    }
  }
}
