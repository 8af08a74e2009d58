import { expect, test } from "vitest";
import { contextWith } from "../../testing/handler-context.ts";
import { findMachinesByIp } from "./find-machines-by-ip.ts";

const lastSeen = "2021-08-02T10:00:00Z";
const machines = [
  { id: "last", lastIpAddress: "10.0.0.1", lastSeen },
  { id: "listed", lastIpAddress: "10.0.0.9", ipAddresses: [{ ipAddress: "" }, { ipAddress: "10.0.0.1" }], lastSeen },
  { id: "external", lastIpAddress: "10.0.0.2", lastExternalIpAddress: "10.0.0.1", lastSeen },
  { id: "merged", lastIpAddress: "10.0.0.1", lastSeen, mergedIntoMachineId: "last" },
  { id: "duplicate", lastIpAddress: "10.0.0.1", lastSeen, mergedIntoMachineId: null, isPotentialDuplication: true },
  { id: "known", lastIpAddress: "10.0.0.7", firstSeen: "2021-08-01T10:00:00Z", lastSeen },
  { id: "six", lastIpAddress: "2001:db8::1", lastSeen },
];

async function ids(ip: string, timestamp: string, now = "2021-08-03T10:00:00Z"): Promise<string[]> {
  const { body } = await findMachinesByIp({ ip, timestamp }, await contextWith("Machine", machines, now));
  return JSON.parse(JSON.stringify(body)).value.map(({ id }: { id: string }) => id);
}

test("machines that had the address are found, by any of their own, but for those that were merged", async () => {
  expect(await ids("10.0.0.1", lastSeen)).toEqual(["last", "listed", "duplicate"]);
  expect(await ids("10.0.0.3", lastSeen)).toEqual([]);
  expect(await ids("2001:DB8:0::1", lastSeen)).toEqual(["six"]);
});

test.each([
  ["2021-08-02T09:44:59.9999999Z", 0],
  ["2021-08-02T09:45:00Z", 3],
  ["2021-08-02T10:15:00Z", 3],
  ["2021-08-02T10:15:00.0000001Z", 0],
])("at %s there are %i of them: 15 minutes before and after count", async (timestamp, count) => {
  expect(await ids("10.0.0.1", timestamp)).toHaveLength(count);
});

test.each([
  ["2021-08-01T09:44:59.9999999Z", []],
  ["2021-08-01T09:45:00Z", ["known"]],
  ["2021-08-02T03:00:00Z", ["known"]],
  ["2021-08-02T10:15:00Z", ["known"]],
  ["2021-08-02T10:15:00.0000001Z", []],
])("at %s the machines %j had an address that one has since the day before", async (timestamp, found) => {
  expect(await ids("10.0.0.7", timestamp)).toEqual(found);
});

test("a time of just now, and one of 30 days ago, can be asked for", async () => {
  expect(await ids("10.0.0.1", lastSeen, lastSeen)).toHaveLength(3);
  expect(await ids("10.0.0.1", lastSeen, "2021-09-01T10:00:00Z")).toHaveLength(3);
});

test.each([
  ["2021-08-02T10:00:00.0000001Z", lastSeen],
  [lastSeen, "2021-09-01T10:00:00.0000001Z"],
  ["yesterday", lastSeen],
])("the time %s is refused at %s", async (timestamp, now) => {
  await expect(ids("10.0.0.1", timestamp, now)).rejects.toMatchObject({
    status: 400,
    code: "InvalidInput",
    message: "The timestamp must lie within the past 30 days.",
  });
});

test("the answer is a collection of machines, and takes no options", async () => {
  const context = await contextWith("Machine", machines);
  const given = { ip: "10.0.0.2", timestamp: lastSeen };
  expect(await findMachinesByIp(given, context)).toMatchObject({
    status: 200,
    body: { "@odata.context": "https://api.example.com/api/$metadata#Machines", value: [{ id: "external" }] },
  });
  await expect(findMachinesByIp({ ...given, $top: 1 }, context)).rejects.toMatchObject({ kind: "odata-query" });
});
