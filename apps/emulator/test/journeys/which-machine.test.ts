import { expect, test } from "vitest";
import { failureOf, machine, machineId, servedTenant } from "./tenant.ts";

const directoryId = "80fe8ff8-2624-418e-9591-41f0491218f9";
const organization = {
  Machines: [
    machine(1, { computerDnsName: "desk-1.example", lastIpAddress: "10.0.0.1", aadDeviceId: directoryId }),
    machine(2, { computerDnsName: "twin.example", lastSeen: "2026-02-01T00:00:00Z", healthStatus: "Inactive" }),
    machine(3, { computerDnsName: "twin.example", lastIpAddress: "10.0.0.2", mergedIntoMachineId: machineId(4) }),
    machine(4, { computerDnsName: "twin.example", lastIpAddress: "10.0.0.2", lastSeen: "2026-03-02T09:10:00Z" }),
    machine(5, { computerDnsName: "old.example", lastSeen: "2025-07-01T00:00:00Z" }),
    machine(6, { computerDnsName: "month-old.example", lastSeen: "2026-01-15T00:00:00Z", healthStatus: "Inactive" }),
  ],
};

test("a machine is found by the beginning of its name, by an address that it had at a time, and by its id in the directory", async () => {
  const { defender } = await servedTenant(organization);
  const found = [{ id: machineId(1) }];
  const byName = await defender.listMachines({ $filter: { computerDnsName: { startswith: "desk-1" } } });
  expect(byName.value).toMatchObject(found);
  const byAddress = await defender.findMachinesByIp({ ip: "10.0.0.1", timestamp: "2026-03-02T09:10:00Z" });
  expect(byAddress.value).toMatchObject(found);
  const earlier = await defender.findMachinesByIp({ ip: "10.0.0.1", timestamp: "2026-03-02T08:00:00Z" });
  expect(earlier.value).toEqual([]);
  expect((await defender.listMachines({ $filter: { aadDeviceId: directoryId } })).value).toMatchObject(found);
});

test("the id in the directory is no id of a machine: what is asked with it is not found, and nothing is isolated", async () => {
  const { defender } = await servedTenant(organization);
  expect(await failureOf(defender.getMachine({ id: directoryId }))).toMatchObject({ kind: "not-found" });
  const isolation = { id: directoryId, Comment: "INC-1", IsolationType: "Full" } as const;
  expect(await failureOf(defender.isolateMachine(isolation))).toMatchObject({ kind: "not-found" });
  expect((await defender.listMachineActions()).value).toEqual([]);
});

test("of machines with one name, those that report and were merged into no other are left, the latest first", async () => {
  const { defender } = await servedTenant(organization);
  const $filter = { computerDnsName: "twin.example", healthStatus: "Active" };
  const listed = await defender.listMachines({ $filter, $orderby: "lastSeen desc" });
  expect(listed.value.map(({ id }) => id)).toEqual([machineId(4), machineId(3)]);
  const own = listed.value.filter(({ mergedIntoMachineId }) => !mergedIntoMachineId);
  expect(own.map(({ id }) => id)).toEqual([machineId(4)]);
  const byAddress = await defender.findMachinesByIp({ ip: "10.0.0.2", timestamp: "2026-03-02T09:05:00Z" });
  expect(byAddress.value.map(({ id }) => id)).toEqual([machineId(4)]);
});

test("machines that were seen within six months are listed, not those of the last month alone; an older one is there by its id", async () => {
  const { defender } = await servedTenant(organization);
  const names: unknown[] = [];
  for await (const { computerDnsName } of defender.listMachines({ $top: 2 })) names.push(computerDnsName);
  expect(names).toContain("month-old.example");
  expect(names).not.toContain("old.example");
  expect(await defender.getMachine({ id: machineId(5) })).toMatchObject({ computerDnsName: "old.example" });
});

test.each(["o'brien", "a' or 'a' eq 'a", "x+y & z#1"])(
  "a name with %s in it finds its machine alone",
  async (computerDnsName) => {
    const { defender } = await servedTenant({ Machines: [machine(1), machine(2, { computerDnsName }), machine(3)] });
    const found = await defender.listMachines({ $filter: { computerDnsName } });
    expect(found.value).toMatchObject([{ id: machineId(2) }]);
  },
);
