import { expect, test } from "vitest";
import { createWorldService, type WorldServiceOptions } from "../../test/world-service.ts";
import { journeys } from "../permissions/journeys.ts";
import { findMachine, findMachines } from "./find-machine.ts";
import type { WantedMachine } from "./wanted-machine.ts";

const id = (n: number) => n.toString(16).padStart(40, "0");
const directoryId = "80fe8ff8-2624-418e-9591-41f0491218f9";

/** The service with machines from 1 on, all of which report, the later ones later. */
async function organization(machines: readonly object[], options: WorldServiceOptions = {}) {
  const service = createWorldService(options);
  const { runtime, store } = service;
  for (const [index, members] of machines.entries()) {
    const lastSeen = new Date(runtime.now() - 3_600_000 + 1_000 * index).toISOString();
    await store.collection("Machine").put({ id: id(index + 1), healthStatus: "Active", lastSeen, ...members });
  }
  const defender = service.newClient();
  return {
    ...service,
    defender,
    /** Which machine is found, and which others could have been. */
    async find(wanted: WantedMachine) {
      const all = await runtime.settle(findMachines(defender, wanted));
      const found = all.map((machine) => Number.parseInt(machine.id, 16));
      const one = runtime.settle(findMachine(defender, wanted)).catch(({ kind }: { kind: string }) => ({ id: kind }));
      const first = (await one).id;
      expect(first).toBe(all[0]?.mergedIntoMachineId === undefined && all[0] ? all[0].id : "machine-not-found");
      return found;
    },
    failure: (wanted: unknown, options = {}) =>
      runtime.settle(
        findMachine(defender, wanted as WantedMachine, options).then(
          () => "found",
          (error: unknown) => error,
        ),
      ),
  };
}

test.each([
  ["pc-1", [1, 4]],
  ["PC-1", [1, 4]],
  ["pc-1.contoso.example", [1]],
  ["Pc-1.Contoso.Example", [1]],
  ["pc-2.contoso.example", [3]],
  ["pc-3", [5]],
  ["PC-3", [5]],
  ["o'brien", [6]],
  ["2026-03-01Z", [7]],
  [" pc-10 ", [2]],
  ["pc", []],
  ["a' or 'a' eq 'a", []],
])("of a name such as %j the machines are found that are called so", async (name, expected) => {
  const names = [
    "pc-1.contoso.example",
    "pc-10.contoso.example",
    "pc-2",
    "pc-1.fabrikam.example",
    "PC-3.contoso.example",
    "o'brien.contoso.example",
    "2026-03-01Z",
  ];
  const { find } = await organization(names.map((computerDnsName) => ({ computerDnsName })));
  expect((await find({ name })).toSorted()).toEqual(expected);
});

test("a name with a domain is that of a machine whose domain is not known only where no machine has both", async () => {
  const { find } = await organization([{ computerDnsName: "pc-1" }, { computerDnsName: "pc-1.contoso.example" }]);
  expect(await find({ name: "pc-1.contoso.example" })).toEqual([2]);
  expect(await find({ name: "pc-1.fabrikam.example" })).toEqual([1]);
});

test("of twins the one that reports comes first, then the one that was seen last, and what was merged comes last", async () => {
  const computerDnsName = "twin";
  const { find } = await organization([
    { computerDnsName, healthStatus: "Inactive" },
    { computerDnsName },
    { computerDnsName },
    { computerDnsName, mergedIntoMachineId: id(3) },
    { computerDnsName, healthStatus: "NoSensorData" },
  ]);
  expect(await find({ name: computerDnsName })).toEqual([3, 2, 5, 1, 4]);
});

test("where all records were merged into others, the machine that is left is found, whatever it is called", async () => {
  const service = await organization([
    { computerDnsName: "old", mergedIntoMachineId: id(2) },
    { computerDnsName: "older", mergedIntoMachineId: id(3) },
    { computerDnsName: "new" },
  ]);
  expect(await service.find({ name: "old" })).toEqual([3, 2, 1]);
});

test("records that were merged into each other, or into one that is gone, are no machine", async () => {
  const service = await organization([
    { computerDnsName: "a", mergedIntoMachineId: id(2) },
    { computerDnsName: "b", mergedIntoMachineId: id(1) },
    { computerDnsName: "c", mergedIntoMachineId: id(9) },
  ]);
  for (const name of ["a", "c"]) {
    expect(await service.failure({ name })).toMatchObject({ kind: "machine-not-found" });
  }
});

test("an address is that of the machine which had it at a time, now if none is given", async () => {
  const { find, runtime } = await organization([
    { computerDnsName: "a", lastIpAddress: "10.0.0.1", lastSeen: new Date(Date.UTC(2020, 0, 1)).toISOString() },
    { computerDnsName: "b", lastIpAddress: "10.0.0.1" },
  ]);
  const anHourAgo = new Date(runtime.now() - 3_600_000);
  expect(await find({ ip: "10.0.0.1" })).toEqual([]);
  expect(await find({ ip: "10.0.0.1", time: anHourAgo })).toEqual([2]);
  expect(await find({ ip: "10.0.0.1", time: anHourAgo.toISOString() })).toEqual([2]);
  expect(await find({ ip: "10.0.0.2", time: anHourAgo })).toEqual([]);
});

test("an id of the directory is compared without regard to case", async () => {
  const { find } = await organization([{ aadDeviceId: directoryId }, { computerDnsName: "other" }]);
  expect(await find({ aadDeviceId: directoryId.toUpperCase() })).toEqual([1]);
});

test("what a filter lets through by mistake is not found", async () => {
  const value = [
    { id: id(1), computerDnsName: "pc-1", aadDeviceId: null },
    { id: id(2), computerDnsName: "pc-2" },
  ];
  const { find } = await organization([], { fault: () => ({ status: 200, body: { value } }) });
  expect(await find({ name: "pc-2" })).toEqual([2]);
  expect(await find({ aadDeviceId: directoryId })).toEqual([]);
});

test("an answer that is no list of machines is not taken for none", async () => {
  const fault = () => ({ status: 200, body: { value: "none" } });
  const { failure } = await organization([], { fault });
  expect(await failure({ ip: "10.0.0.1" })).toMatchObject({ kind: "invalid-answer" });
  expect(await failure({ name: "pc" })).toMatchObject({ kind: "paging" });
});

test.each([
  [{}, "wanted"],
  [null, "wanted"],
  [{ name: "pc", ip: "10.0.0.1" }, "wanted"],
  [{ name: "pc", time: new Date(0) }, "wanted"],
  [{ hostname: "pc" }, "wanted"],
  [{ name: " " }, "name"],
  [{ ip: 7 }, "ip"],
  [{ ip: "10.0.0.1", time: "2026-03-01T10:00:00" }, "time"],
  [{ ip: "10.0.0.1", time: new Date(Number.NaN) }, "time"],
  [{ aadDeviceId: "1 or 1 eq 1" }, "$filter"],
])("%j is refused before anything is sent", async (wanted, argument) => {
  const { failure, calls } = await organization([]);
  expect(await failure(wanted)).toMatchObject({ kind: "argument", argument });
  expect(calls).toEqual([]);
});

test("an option that there is not is refused, and an abort is told as such", async () => {
  const { failure } = await organization([]);
  expect(await failure({ name: "pc" }, { sinal: 1 })).toMatchObject({ kind: "argument", argument: "sinal" });
  expect(await failure({ name: "pc" }, { signal: AbortSignal.abort() })).toMatchObject({ kind: "aborted" });
});

test("nothing is called but what the permissions of the journey name, with names that keep to themselves", async () => {
  const { find, failure, calls } = await organization([{ computerDnsName: "pc", mergedIntoMachineId: id(2) }, {}]);
  await find({ name: "pc" });
  await find({ ip: "10.0.0.1" });
  await find({ aadDeviceId: directoryId });
  const called = new Set(calls.map(({ operationId }) => operationId));
  expect([...called].toSorted()).toEqual([...journeys.findMachine].toSorted());
  expect(journeys.findMachines).toEqual(journeys.findMachine);
  expect(String(await failure({ name: "NAME-SENTINEL" }))).not.toContain("SENTINEL");
});
