import { afterEach, expect, test, vi } from "vitest";
import { setUpOperations } from "../../test/set-up.ts";

const details = "@defender-endpoint/types/operation-details";

afterEach(() => void vi.doUnmock(details));

/** A client of a contract that lists what machines can be filtered by. */
function filterable() {
  const filter = { healthStatus: "enum", lastSeen: "datetime" };
  vi.resetModules();
  vi.doMock(details, () => ({
    operationTraits: { listMachines: { odata: { filter } }, getMachine: {}, listDeviceAvInfo: { odata: {} } },
  }));
  return setUpOperations({ answers: [{ body: { value: [] } }] });
}

test("a filter that is an object is written as the contract types its members, for one page and for all", async () => {
  const { defender, service, runtime } = filterable();
  const $filter = { healthStatus: "Active", lastSeen: { ge: "2024-05-01T10:00:00.1234567Z" } };
  await runtime.settle(defender.listMachines({ $filter }));
  await runtime.settle(defender.listMachines({ $filter }).toArray({ limit: 1 }));
  expect(service.requests.map(({ url }) => new URL(url).searchParams.get("$filter"))).toEqual([
    "healthStatus eq 'Active' and lastSeen ge 2024-05-01T10:00:00.1234567Z",
    "healthStatus eq 'Active' and lastSeen ge 2024-05-01T10:00:00.1234567Z",
  ]);
});

test("a filter without conditions is not sent, and a text is sent as it is", async () => {
  const { defender, service, runtime } = filterable();
  await runtime.settle(defender.listMachines({ $filter: {} }));
  await runtime.settle(defender.listMachines({ $filter: "a eq 'b'" }));
  expect(service.requests.map(({ url }) => new URL(url).searchParams.get("$filter"))).toEqual([null, "a eq 'b'"]);
});

test("a filter that cannot be written is an error of the argument, and nothing is sent", async () => {
  const { outcome, service } = filterable();
  expect(await outcome("listMachines", { $filter: { health: "Active" } })).toMatchObject({
    name: "ArgumentError",
    kind: "argument",
    argument: "$filter",
    operationId: "listMachines",
    urlTemplate: "/api/machines",
    attempts: 0,
    message: "listMachines cannot be filtered by `health`. It can by healthStatus, lastSeen.",
  });
  for (const id of ["getMachine", "listDeviceAvInfo", "findMachinesByIp"] as const) {
    expect(await outcome(id, { $filter: { id: "m" } })).toMatchObject({
      argument: "$filter",
      message: `${id} cannot be filtered by \`id\`. It can by nothing.`,
    });
  }
  expect(service.requests).toEqual([]);
});

test("a filter of null is none that could be sent", async () => {
  const { outcome } = filterable();
  expect(await outcome("listMachines", { $filter: null })).toMatchObject({ kind: "argument", argument: "$filter" });
});
