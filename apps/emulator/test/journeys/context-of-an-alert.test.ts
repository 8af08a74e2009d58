import { expect, test } from "vitest";
import { failureOf, machineId, servedTenant, type Tenant } from "./tenant.ts";

const sha1 = "c".repeat(40);
const Timestamp = "2026-03-02T08:00:00Z";
const on = (n: number, more: object = {}) => ({
  Timestamp,
  DeviceId: machineId(n),
  DeviceName: `pc-${n}.example`,
  ...more,
});
const AlertId = "da1_1";

/** Three machines, of which two have the file that an alert on the first is about. */
async function organization(): Promise<Tenant> {
  const tenant = await servedTenant();
  await tenant.importTables([
    ...[1, 2, 3].map((n) => ["DeviceInfo", on(n, { OSPlatform: "Windows11" })] as const),
    ...[1, 2].map((n) => ["DeviceFileEvents", on(n, { ActionType: "FileCreated", SHA1: sha1, FileSize: 7 })] as const),
    ...[2, 3].map((n) => ["DeviceNetworkEvents", network(n)] as const),
    ["DeviceLogonEvents", on(1, { ActionType: "LogonSuccess", ...alice, LogonType: "Interactive" })],
    ["DeviceLogonEvents", on(3, { ActionType: "LogonSuccess", ...alice, LogonType: "Network" })],
    ["AlertInfo", { Timestamp, AlertId, Title: "Malware", Severity: "High", Category: "Malware" }],
    ["AlertEvidence", on(1, { AlertId, EntityType: "File", SHA1: sha1, FileName: "a.exe" })],
    ["AlertEvidence", on(1, { AlertId, EntityType: "Ip", RemoteIP: "203.0.113.9" })],
    ["AlertEvidence", on(1, { AlertId, EntityType: "Url", RemoteUrl: "https://c2.example/x" })],
    ["AlertEvidence", on(1, { AlertId, EntityType: "User", ...alice })],
  ]);
  return tenant;
}

const alice = { AccountName: "alice", AccountDomain: "corp" };
const network = (n: number) =>
  on(n, { ActionType: "ConnectionSuccess", RemoteIP: "203.0.113.9", RemoteUrl: "c2.example" });
const ids = ({ value }: { value: readonly { id: string }[] }) => value.map(({ id }) => id).toSorted();

test("an alert leads to its machine and the users there, to its files, domains and addresses, and to whom else they concern", async () => {
  const { defender } = await organization();
  const id = AlertId;
  const { id: device } = await defender.getAlertMachine({ id });
  expect(device).toBe(machineId(1));
  const users = await defender.listMachineLogonUsers({ id: device });
  expect(users.value).toMatchObject([{ id: "corp\\alice", accountName: "alice" }]);
  expect(ids(await defender.listUserMachines({ id: "alice" }))).toEqual([1, 3].map(machineId));
  expect(ids(await defender.listUserAlerts({ id: "alice" }))).toEqual([AlertId]);

  const [file] = (await defender.listAlertFiles({ id })).value;
  expect(file).toMatchObject({ sha1, size: 7 });
  expect(ids(await defender.listFileMachines({ id: sha1 }))).toEqual([1, 2].map(machineId));
  const prevalence = await defender.getFileStatistics({ id: sha1 });
  expect(prevalence).toMatchObject({ organizationPrevalence: 2, topFileNames: ["a.exe"] });
  expect(ids(await defender.listFileAlerts({ id: sha1 }))).toEqual([AlertId]);

  const [domain] = (await defender.listAlertDomains({ id })).value;
  expect(domain).toEqual({ host: "c2.example" });
  expect(ids(await defender.listDomainMachines({ domain: "c2.example" }))).toEqual([2, 3].map(machineId));
  expect(await defender.getDomainStatistics({ domain: "c2.example" })).toMatchObject({ organizationPrevalence: 2 });

  expect((await defender.listAlertIps({ id })).value).toEqual([{ id: "203.0.113.9" }]);
  expect(await defender.getIPStatistics({ ip: "203.0.113.9" })).toMatchObject({ organizationPrevalence: 2 });
  expect(ids(await defender.listIpAlerts({ ip: "203.0.113.9" }))).toEqual([AlertId]);
});

test("what nobody knows is told apart: a file is not found, an account has nothing, an address was contacted by nobody", async () => {
  const { defender } = await organization();
  expect(await failureOf(defender.getFile({ id: "d".repeat(40) }))).toMatchObject({ kind: "not-found" });
  expect((await defender.listUserAlerts({ id: "nobody" })).value).toEqual([]);
  expect(await defender.getIPStatistics({ ip: "203.0.113.10" })).toMatchObject({ organizationPrevalence: 0 });
});

test("an account is asked for by its name alone: with its domain, or as an address of mail, it is nobody's", async () => {
  const { defender } = await organization();
  for (const id of ["corp\\alice", "alice@corp.example"])
    expect((await defender.listUserMachines({ id })).value).toEqual([]);
});

test("the alerts of a machine come with their evidence and take no options; the list of alerts has those of the machine as well, and takes them", async () => {
  const { defender, ask } = await organization();
  const { value } = await defender.listMachineAlerts({ id: machineId(1) });
  expect(value.map(({ evidence }) => evidence?.length)).toEqual([4]);
  expect((await ask(`/api/machines/${machineId(1)}/alerts?$top=1`)).status).toBe(400);
  for (const n of [1, 2]) {
    const listed = await defender.listAlerts({ $filter: { machineId: machineId(n), severity: "High" }, $top: 1 });
    expect(ids(listed)).toEqual(n === 1 ? [AlertId] : []);
  }
});
