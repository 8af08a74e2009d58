import { validateAnswer } from "@defender-endpoint/types/answer-validation";
import { expect, test } from "vitest";
import { createWorld, InvalidWorldError } from "../index.ts";

const now = "2026-01-31T12:00:00Z";
/** As JavaScript hands it in, which no compiler looks at. */
const untyped = (members: object): object => members;

test("an entity of which nothing is said is the contract's example under an id of its own", async () => {
  const world = createWorld({ now });
  const machine = world.machine();
  expect(machine).toMatchObject({
    id: expect.stringMatching(/^[0-9a-f]{40}$/),
    osPlatform: "Windows10",
    osBuild: 18209,
  });
  expect(await world.answer("getMachine", { id: machine.id })).toMatchObject(machine);
  const alert = world.alert();
  expect(alert).toMatchObject({ id: expect.stringMatching(/^da\d{18}_\d{10}$/), severity: "Low", status: "New" });
  expect(await world.answer("getAlert", { id: alert.id })).toMatchObject(alert);
  const indicator = world.indicator();
  expect(indicator).toMatchObject({ id: expect.stringMatching(/^[1-9]\d{11}$/), indicatorType: "FileSha1" });
  expect([
    ...validateAnswer("getMachine", 200, machine),
    ...validateAnswer("getAlert", 200, alert),
    ...validateAnswer("submitIndicator", 200, indicator),
  ]).toEqual([]);
});

test("what is said of an entity takes the place of the example's", async () => {
  const world = createWorld({ now });
  const { id } = world.machine({ computerDnsName: "pc-1", machineTags: ["vip"], osVersion: null });
  world.machine({ computerDnsName: "pc-2" });
  expect(await world.answer("getMachine", { id })).toMatchObject({ computerDnsName: "pc-1", machineTags: ["vip"] });
  const { value } = await world.answer("listMachines", { $filter: "computerDnsName eq 'pc-2'" });
  expect(value).toHaveLength(1);
});

test("ids are the same in each run, and others for each entity", () => {
  const [one, other] = [createWorld(), createWorld()].map((world) => [
    world.machine().id,
    world.alert().id,
    world.machine().id,
  ]);
  expect(one).toEqual(other);
  expect(new Set(one).size).toBe(3);
});

test("an entity that is there already is changed in what is said", async () => {
  const world = createWorld({ now });
  const { id } = world.machine({ computerDnsName: "pc-1", osPlatform: "Linux" });
  expect(world.machine({ id, healthStatus: "Inactive" })).toMatchObject({
    id,
    computerDnsName: "pc-1",
    osPlatform: "Linux",
    healthStatus: "Inactive",
  });
  expect((await world.answer("listMachines", {})).value).toHaveLength(1);
});

test("the machine that an alert names exists afterwards, under the alert's name of it", async () => {
  const world = createWorld({ now });
  world.alert({ machineId: "a".repeat(40), computerDnsName: "pc-1", rbacGroupName: "servers" });
  expect(await world.answer("getMachine", { id: "a".repeat(40) })).toMatchObject({
    computerDnsName: "pc-1",
    rbacGroupName: "servers",
  });
});

test("an alert about a machine that is there has its name, and leaves it alone", async () => {
  const world = createWorld({ now });
  const { id } = world.machine({ computerDnsName: "pc-1", riskScore: "High" });
  expect(world.alert({ machineId: id, severity: "High" })).toMatchObject({ computerDnsName: "pc-1", severity: "High" });
  expect(world.alert({ machineId: id, computerDnsName: "former-name" }).computerDnsName).toBe("former-name");
  expect(await world.answer("getMachine", { id })).toMatchObject({ computerDnsName: "pc-1", riskScore: "High" });
  expect(await world.answer("countMachineAlerts", { id })).toBe(2);
});

test("an indicator is gone when it expires", async () => {
  const world = createWorld({ now });
  const { id } = world.indicator({
    indicatorValue: "evil.example",
    indicatorType: "DomainName",
    expirationTime: "2026-01-31T13:00:00Z",
  });
  const restore = world.snapshot();
  expect(await world.answer("deleteIndicator", { id })).toBeUndefined();
  restore();
  world.advance({ hours: 1 });
  await expect(world.answer("deleteIndicator", { id })).rejects.toMatchObject({ status: 404 });
});

test("an action goes its way as the world is advanced, and a second one is refused until it has", async () => {
  const world = createWorld({ now });
  const isolation = { id: world.machine().id, Comment: "malware", IsolationType: "Full" as const };
  const { id } = await world.answer("isolateMachine", isolation);
  expect(await world.action(id)).toMatchObject({ type: "Isolate", status: "Pending" });
  await expect(world.answer("isolateMachine", isolation)).rejects.toMatchObject({ code: "ActiveRequestAlreadyExists" });
  world.advance({ seconds: 10 });
  expect(await world.action(id)).toMatchObject({ status: "InProgress" });
  world.advance({ minutes: 1 });
  expect(await world.action(id)).toMatchObject({ status: "Succeeded" });
  await expect(world.action("00000000-0000-4000-8000-000000000000")).rejects.toMatchObject({ status: 404 });
});

test("what is handed in or out is no way into the world", async () => {
  const world = createWorld({ now });
  const machineTags = ["a"];
  const machine = world.machine({ machineTags });
  machineTags.push("b");
  machine.machineTags?.push("c");
  expect(await world.answer("getMachine", { id: machine.id })).toMatchObject({ machineTags: ["a"] });
});

test("a snapshot brings back entities, and ids as they would have been", async () => {
  const world = createWorld({ now });
  const { id } = world.machine();
  const restore = world.snapshot();
  const next = world.machine().id;
  world.machine({ id, machineTags: ["changed"] });
  restore();
  expect((await world.answer("listMachines", {})).value).toEqual([
    expect.not.objectContaining({ machineTags: ["changed"] }),
  ]);
  expect(world.machine().id).toBe(next);
});

test("with `sample` the contract's examples are there, and without nothing is", async () => {
  const [sample, empty] = [createWorld({ now: "2017-08-29T13:36:00Z", sample: true }), createWorld({ now })];
  const [alert] = (await sample.answer("listAlerts", {})).value;
  expect(alert).toMatchObject({ id: "da637472900382838869_1364969609", severity: "Low" });
  expect(await sample.answer("getIPStatistics", { ip: "10.209.67.177" })).toMatchObject({
    organizationPrevalence: 63515,
  });
  expect(await sample.answer("listDomainMachines", { domain: "api.example.com" })).toMatchObject({
    value: [{ computerDnsName: "testmachine1" }],
  });
  for (const machine of (await sample.answer("listMachines", {})).value) {
    expect(machine).toMatchObject({ osPlatform: "Windows10", computerDnsName: expect.any(String) });
  }
  expect((await empty.answer("listAlerts", {})).value).toEqual([]);
});

test.each<["machine" | "alert" | "indicator", object, string]>([
  ["machine", { helthStatus: "Active" }, "helthStatus of the machine must be a member that the contract names: id, "],
  ["machine", { healthStatus: "Actve" }, "healthStatus of the machine must be one of Active, Inactive, "],
  ["machine", { healthStatus: "Actve" }, 'but was "Actve".'],
  ["machine", { osBuild: "19045" }, 'osBuild of the machine must be integer or null, but was "19045".'],
  ["machine", { lastSeen: new Date(0) }, "lastSeen of the machine must be string, but was"],
  ["machine", { lastSeen: "yesterday" }, 'lastSeen of the machine must be of format date-time, but was "yesterday".'],
  ["machine", { ipAddresses: [{ ip: "10.0.0.1" }] }, "ipAddresses.0.ip of the machine must be a member that"],
  ["machine", { id: "" }, "id of the machine must be a text of at least one character"],
  ["machine", [], "the machine must be an object with some of its members, but was []."],
  ["alert", { evidence: [{ entityType: "Fil" }] }, "evidence.0.entityType of the alert must be one of Ip, File, "],
  ["alert", { severity: null }, "severity of the alert must be one of"],
  ["indicator", { indicatorValue: "evil.example" }, "The indicator value is not a valid FileSha1."],
  ["indicator", { generateAlert: false }, "The action Audit needs generateAlert to be true."],
])("a world takes no %s with %j", async (verb, members, message) => {
  const world = createWorld({ now });
  const put = () => Reflect.apply(world[verb], world, [untyped(members)]);
  expect(put).toThrow(InvalidWorldError);
  expect(put).toThrow(message);
  expect((await world.answer("listMachines", {})).value).toEqual([]);
});
