import { expect, test } from "vitest";
import { failureOf, machine, machineId, servedTenant } from "./tenant.ts";

const silent = { healthStatus: "Inactive", lastSeen: "2025-12-01T00:00:00Z" };
const organization = {
  Machines: [
    machine(1),
    machine(2, silent),
    machine(3, { ...silent, osPlatform: "Linux" }),
    machine(4, { ...silent, mergedIntoMachineId: machineId(1) }),
    machine(5, { lastSeen: "2026-02-28T00:00:00Z" }),
  ],
};
const retirement = (n: number) => ({ id: machineId(n), Comment: "not seen for a month" });

test("machines that have not reported for a month are listed over pages, and a dry run changes nothing", async () => {
  const { defender } = await servedTenant(organization);
  const $filter = { lastSeen: { lt: new Date("2026-02-02T00:00:00Z") } };
  const idle = await defender.listMachines({ $filter, $top: 1, $orderby: "id" }).toArray({ limit: 10 });
  expect(idle.map(({ id }) => id)).toEqual([2, 3, 4].map(machineId));
  expect((await defender.listMachineActions()).value).toEqual([]);
});

test("a machine that runs something else than Windows is not offboarded but tagged", async () => {
  const { defender } = await servedTenant(organization);
  expect(await failureOf(defender.offboardMachine(retirement(3)))).toMatchObject({
    kind: "bad-request",
    code: "OsPlatformNotSupported",
  });
  await defender.addOrRemoveMachineTag({ id: machineId(3), Value: "retired", Action: "Add" });
  expect((await defender.findMachinesByTag({ tag: "retired" })).value).toMatchObject([{ id: machineId(3) }]);
  expect((await defender.listMachineActions()).value).toEqual([]);
});

test("an offboarding is an action like others: done on a machine that reports, timed out on one that does not", async () => {
  const { defender, advance } = await servedTenant(organization);
  const [present, absent] = [
    await defender.offboardMachine(retirement(5)),
    await defender.offboardMachine(retirement(2)),
  ];
  expect([present.status, absent.status]).toEqual(["Pending", "Pending"]);
  await advance({ minutes: 10 });
  const statuses = async () =>
    await Promise.all([present, absent].map(async ({ id }) => (await defender.getMachineAction({ id })).status));
  expect(await statuses()).toEqual(["Succeeded", "Pending"]);
  await advance({ days: 4 });
  expect(await statuses()).toEqual(["Succeeded", "TimeOut"]);
});

test("an offboarding that was meant for another machine can be cancelled until it is done, and not afterwards", async () => {
  const { defender, advance } = await servedTenant(organization);
  const { id } = await defender.offboardMachine(retirement(1));
  expect(await defender.cancelMachineAction({ id, Comment: "wrong machine" })).toMatchObject({ status: "Cancelled" });
  const again = await defender.offboardMachine(retirement(1));
  await advance({ hours: 1 });
  expect(await failureOf(defender.cancelMachineAction({ id: again.id, Comment: "late" }))).toMatchObject({
    kind: "bad-request",
  });
  expect(await defender.getMachineAction({ id })).toMatchObject({ status: "Cancelled" });
});

test("an offboarding whose answer is lost is not repeated, since nothing brings a machine back", async () => {
  const { defender, control } = await servedTenant(organization);
  await control("POST", "/faults", { operationId: "offboardMachine", fault: "truncatedBody", times: 1 });
  expect(await failureOf(defender.offboardMachine(retirement(1)))).toMatchObject({ attempts: 1 });
  const $filter = { machineId: machineId(1), type: "Offboard" };
  expect((await defender.listMachineActions({ $filter })).value).toHaveLength(1);
});
