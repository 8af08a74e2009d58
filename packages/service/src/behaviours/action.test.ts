import { expect, test } from "vitest";
import { collectionNow } from "../entities/collection-now.ts";
import type { Given, HandlerContext } from "../handler.ts";
import { createMemoryStore } from "../memory/memory-store.ts";
import { contextWith, later } from "../testing/handler-context.ts";
import { describeActions } from "../testing.ts";
import { actionHandler } from "./action.ts";
import { entityModel } from "./entity-model.ts";

describeActions({
  name: "memory",
  open: async () => createMemoryStore(),
  runs: Number(process.env["SERVICE_TEST_HISTORIES"] ?? 1000),
});

const begin = (action: string) =>
  actionHandler(
    {
      behaviour: { action, on: "machines", by: "id", members: { requestorComment: "Comment", scope: "Scope" } },
      path: "/api/machines/{id}/act",
    },
    entityModel([{ behaviour: { entity: "Machine", collection: "machines", by: "id" } }]),
  );
const isolateMachine = begin("Isolate");
const machines = () => contextWith("Machine", [{ id: "m", computerDnsName: "pc" }, { id: "n" }]);

test("a new action is Pending, and has every member that was captured", async () => {
  const context = await machines();
  const { status, body } = await isolateMachine({ id: "m", Comment: "c", Scope: "Full" }, context);
  expect([status, body]).toEqual([
    201,
    {
      "@odata.context": "https://api.example.com/api/$metadata#MachineActions/$entity",
      id: "00000001-0000-4000-8000-000000000000",
      type: "Isolate",
      title: null,
      requestor: "analyst@example.com",
      requestorComment: "c",
      status: "Pending",
      machineId: "m",
      computerDnsName: "pc",
      creationDateTimeUtc: "2021-08-02T10:00:00Z",
      lastUpdateDateTimeUtc: "2021-08-02T10:00:00Z",
      cancellationRequestor: null,
      cancellationComment: null,
      cancellationDateTimeUtc: null,
      errorHResult: 0,
      scope: "Full",
      externalId: null,
      requestSource: "PublicApi",
      relatedFileInfo: null,
      commands: [],
      troubleshootInfo: null,
    },
  ]);
});

test("an action on a machine that there is not is refused with 404, and there is none", async () => {
  const context = await machines();
  await expect(isolateMachine({ id: "x" }, context)).rejects.toMatchObject({ status: 404, code: "ResourceNotFound" });
  expect(await context.store.collection("MachineAction").count()).toBe(0);
});

test("a machine that is named by its computer is the machine that is isolated", async () => {
  const context = await machines();
  expect(await isolateMachine({ id: "pc" }, context)).toMatchObject({ body: { machineId: "m", scope: null } });
  await expect(isolateMachine({ id: "m" }, context)).rejects.toMatchObject({
    status: 400,
    code: "ActiveRequestAlreadyExists",
    message: "Action is already in progress.",
  });
});

test("of many that come together one is begun", async () => {
  const context = await machines();
  const outcomes = await Promise.allSettled(Array.from({ length: 9 }, () => isolateMachine({ id: "m" }, context)));
  expect(outcomes.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  expect(await context.store.collection("MachineAction").count()).toBe(1);
});

test.each<[string, Given, number]>([
  ["Isolate", {}, 70],
  ["Unisolate", {}, 70],
  ["RunAntiVirusScan", { Scope: "Quick" }, 610],
  ["RunAntiVirusScan", { Scope: "Full" }, 7210],
  ["CollectInvestigationPackage", {}, 310],
  ["StopAndQuarantineFile", {}, 130],
  ["Offboard", {}, 310],
])("%s %j keeps another one out for %i seconds", async (action, given, seconds) => {
  const context = await machines();
  const again = (at: HandlerContext) => begin(action)({ id: "m", ...given }, at);
  await again(context);
  await expect(again(later(context, seconds - 0.0000001))).rejects.toMatchObject({ status: 400 });
  expect(await again(later(context, seconds))).toMatchObject({ status: 201 });
});

test("an action that was put there as active is waited for as long as a device that does not report, and no longer", async () => {
  const context = await machines();
  const put = { machineId: "m", type: "Isolate", status: "InProgress" };
  await context.store.collection("MachineAction").putAll([
    { id: "old", ...put, creationDateTimeUtc: "2021-07-30T10:00:00Z" },
    { id: "other", ...put, machineId: "n", creationDateTimeUtc: "2021-07-30T10:00:00.0000001Z" },
  ]);
  expect(await isolateMachine({ id: "m" }, context)).toMatchObject({ status: 201 });
  await expect(isolateMachine({ id: "n" }, context)).rejects.toMatchObject({ status: 400 });
});

test("on a device whose communication is impaired an action fails, and another one can begin", async () => {
  const context = await contextWith("Machine", [{ id: "m", healthStatus: "ImpairedCommunication" }]);
  await isolateMachine({ id: "m" }, context);
  const [action] = await collectionNow("MachineAction", later(context, 70)).query();
  expect(action).toMatchObject({ status: "Failed", errorHResult: -2147467259 });
  expect(await isolateMachine({ id: "m" }, later(context, 70))).toMatchObject({ status: 201 });
});

test.each([
  ["Linux", 400],
  ["Windows11", 201],
  ["WindowsServer2019", 201],
  [null, 201],
])("a machine on %s is offboarded with %i", async (osPlatform, status) => {
  const context = await contextWith("Machine", [{ id: "m", osPlatform }]);
  const asked = begin("Offboard")({ id: "m" }, context).catch((refusal) => refusal);
  expect(await asked).toMatchObject(status === 201 ? { status } : { status, code: "OsPlatformNotSupported" });
});
