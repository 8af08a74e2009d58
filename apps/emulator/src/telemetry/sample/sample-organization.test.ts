import { elementsAt, entityShapes, observableOf, parseTimestamp, ticksPerHour } from "@defender-endpoint/service";
import { validators } from "@defender-endpoint/types/validators";
import { expect, test } from "vitest";
import { inMemory, openSqliteStore } from "../sqlite/sqlite-store.ts";
import { alerts, devices, domains, files } from "./organization.ts";
import { sampleAddresses } from "./sample-addresses.ts";
import { loadSampleTelemetry } from "./sample-telemetry.ts";

const now = parseTimestamp("2026-03-04T05:59:59Z") ?? 0n;
const store = openSqliteStore(inMemory, { shapes: entityShapes });
await loadSampleTelemetry(store, now);
const [machines, found] = await Promise.all([store.collection("Machine").query(), store.collection("Alert").query()]);
const machineIds = new Set(machines.map(({ id }) => id));

test("every machine and alert of the organization is as the contract has them", () => {
  expect([machines.length, found.length]).toEqual([devices.length, alerts.length]);
  for (const machine of machines)
    expect(validators.getMachine.responses["200"]["application/json"](machine)).toBe(true);
  for (const alert of found) expect(validators.getAlert.responses["200"]["application/json"](alert)).toBe(true);
});

test("each machine has addresses of its own, and is at risk as its worst alert says", () => {
  expect(new Set(machines.map(({ lastIpAddress }) => lastIpAddress)).size).toBe(devices.length);
  for (const { id, lastIpAddress, ipAddresses, riskScore } of machines) {
    expect(ipAddresses).toEqual([expect.objectContaining({ ipAddress: lastIpAddress })]);
    const worst = ["High", "Medium", "Low", "Informational"].find((severity) =>
      found.some((alert) => alert["machineId"] === id && alert["severity"] === severity),
    );
    expect(riskScore).toBe(worst ?? "None");
  }
});

test("a machine has an id in the directory if it joined it, which is not its own", () => {
  expect(machines.filter(({ isAadJoined }) => isAadJoined === true).length).toBeGreaterThan(3);
  for (const { id, isAadJoined, aadDeviceId } of machines) {
    if (isAadJoined !== true) expect(aadDeviceId).toBeNull();
    else expect(aadDeviceId).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-8[0-9a-f]{3}-[0-9a-f]{12}$/);
    expect(aadDeviceId).not.toBe(id);
  }
});

test("a machine that an alert is about exists, and has its name", () => {
  for (const { machineId, computerDnsName } of found) {
    expect(machines).toContainEqual(expect.objectContaining({ id: machineId, computerDnsName }));
  }
});

const since = now - 720n * ticksPerHour;

test("what an alert names was seen on its machine: addresses, domains and files", async () => {
  const named = found.flatMap(({ machineId, evidence }) =>
    elementsAt({ evidence }, "evidence").flatMap((each) => {
      const { ipAddress, sha1 } = Object(each);
      const observables = [ipAddress, typeof sha1 === "string" ? observableOf("file", sha1) : undefined];
      return observables.flatMap((observable) => (typeof observable === "string" ? [{ machineId, observable }] : []));
    }),
  );
  expect(named.length).toBeGreaterThan(8);
  for (const { machineId, observable } of named) {
    expect(await store.sightings.devices({ observable, now, since, top: 100_000 })).toContain(machineId);
  }
});

test("its domains are at addresses of the sample, and machines contacted both", async () => {
  const addresses = sampleAddresses().map(({ address }) => address);
  for (const { domain, address, contacts } of Object.values(domains)) {
    expect(addresses).toContain(address);
    const observable = observableOf("domain", domain) ?? "";
    const contacted = await store.sightings.devices({ observable, now, since, top: 100 });
    expect([contacted.length, contacted.every((id) => machineIds.has(id))]).toEqual([contacts.length, true]);
  }
});

test("files that were seen are known, with their hashes and size", async () => {
  for (const { sha1, sha256, md5, size } of Object.values(files)) {
    expect(await store.collection("File").get(sha1)).toMatchObject({ sha1, sha256, md5, size });
  }
});

test("its machines are some of those that contacted the documented address", async () => {
  const contacted = await store.sightings.devices({ observable: "10.209.67.177", now, since, top: 100_000 });
  expect(contacted).toHaveLength(63_515);
  expect(contacted).toEqual(expect.arrayContaining([...machineIds]));
});

test("who logged on to a machine is who its alerts are about", async () => {
  const links = await store.collection("MachineUserLink").query();
  const about = found.flatMap(({ machineId: machine, relatedUser }) => {
    const { userName, domainName } = Object(relatedUser);
    return userName === undefined ? [] : [{ machine, user: `${domainName}\\${userName}` }];
  });
  expect(about.length).toBeGreaterThan(3);
  for (const { machine, user } of about) {
    expect(await store.collection("User").get(user)).toMatchObject({ id: user });
    expect(links).toContainEqual(expect.objectContaining({ machine, user }));
  }
});

test("users have their machines in the organization's plan", () => {
  for (const { device, evidence } of alerts) {
    const users = evidence.flatMap((each) => ("user" in each ? [each.user] : []));
    for (const user of users) expect(devices[device]?.users).toContain(user);
  }
});

test("a restart within the hour changes nothing of it", async () => {
  expect(await loadSampleTelemetry(store, now - ticksPerHour / 2n)).toBe(0);
  expect(await store.collection("Machine").query()).toEqual(machines);
  expect(await store.collection("Alert").query()).toEqual(found);
});
