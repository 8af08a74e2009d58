import { parseTimestamp } from "@defender-endpoint/service";
import { expect, test } from "vitest";
import { device, row } from "../../../../test/telemetry.ts";
import { defaultActions, readNetworkEvent } from "./network-events.ts";

const actions = new Set(defaultActions);
const time = parseTimestamp("2021-08-02T10:18:39.9233319Z");

test.each(["ConnectionSuccess", "ConnectionFound", "ConnectionRequest"])("%s opened a connection", (ActionType) => {
  expect(readNetworkEvent(row({ ActionType }), actions)).toEqual({
    kind: "sighting",
    table: "DeviceNetworkEvents",
    observables: ["10.0.0.1"],
    time,
    device: device(1),
    isWithoutZone: false,
  });
});

test.each([
  "ConnectionFailed",
  "ConnectionAttempt",
  "InboundConnectionAccepted",
  "ListeningConnectionCreated",
  "SslConnectionInspected",
  "connectionsuccess",
  null,
  undefined,
])("%s did not", (ActionType) => {
  expect(readNetworkEvent(row({ ActionType }), actions)).toEqual({ kind: "passedOver", because: "otherAction" });
});

test.each([null, undefined, "", "-"])("without an address (%j) an event is passed over", (RemoteIP) => {
  expect(readNetworkEvent(row({ RemoteIP, DeviceId: null }), actions)).toEqual({
    kind: "passedOver",
    because: "noAddress",
  });
});

test.each([
  ["::ffff:10.0.0.1", "10.0.0.1"],
  ["2001:DB8::0:1", "2001:db8::1"],
  ["fe80::1%12", "fe80::1"],
])("the address %s is kept as %s", (RemoteIP, address) => {
  expect(readNetworkEvent(row({ RemoteIP }), actions)).toMatchObject({ observables: [address] });
});

test.each([null, "", "-"])("the domain of RemoteUrl counts as well, and alone where the address is %j", (RemoteIP) => {
  const RemoteUrl = "https://WWW.Example.com/a?b=c";
  const domain = "domain:www.example.com";
  expect(readNetworkEvent(row({ RemoteUrl }), actions)).toMatchObject({ observables: ["10.0.0.1", domain] });
  expect(readNetworkEvent(row({ RemoteUrl, RemoteIP }), actions)).toMatchObject({ observables: [domain] });
});

test("a RemoteUrl without a domain costs nothing of the address", () => {
  expect(readNetworkEvent(row({ RemoteUrl: "no domain" }), actions)).toMatchObject({ observables: ["10.0.0.1"] });
  expect(readNetworkEvent(row({ RemoteUrl: 5, RemoteIP: "" }), actions)).toMatchObject({ because: "noAddress" });
});

test("a device is the same in upper and lower case", () => {
  const DeviceId = "ABCDEF".padEnd(40, "0");
  expect(readNetworkEvent(row({ DeviceId }), actions)).toMatchObject({ device: DeviceId.toLowerCase() });
});

test("a time as the portal writes it is taken for UTC, which is told", () => {
  expect(readNetworkEvent(row({ Timestamp: "Aug 2, 2021 10:18:39.9233319 AM" }), actions)).toEqual({
    kind: "sighting",
    table: "DeviceNetworkEvents",
    observables: ["10.0.0.1"],
    time,
    device: device(1),
    isWithoutZone: true,
  });
});

test("a date in numbers is undecided, unless day and month are the same", () => {
  expect(readNetworkEvent(row({ Timestamp: "8/2/2021 10:18:39" }), actions)).toMatchObject({ kind: "undecided" });
  expect(readNetworkEvent(row({ Timestamp: "13/8/2021 10:18:39" }), actions)).toMatchObject({ kind: "undecided" });
  expect(readNetworkEvent(row({ Timestamp: "8/8/2021 10:18:39" }), actions)).toMatchObject({ kind: "sighting" });
});

const noTime =
  "Timestamp is no time that can be read: add | extend Timestamp = tostring(Timestamp) to the query, and export again";

test.each([
  [{ RemoteIP: "10.0.0.256" }, "RemoteIP is not an IPv4 or IPv6 address"],
  [{ RemoteIP: 167_772_161 }, "RemoteIP is not an IPv4 or IPv6 address"],
  [{ DeviceId: null }, "DeviceId is not 40 hexadecimal digits"],
  [{ DeviceId: "a".repeat(39) }, "DeviceId is not 40 hexadecimal digits"],
  [{ DeviceId: "g".repeat(40) }, "DeviceId is not 40 hexadecimal digits"],
  [{ Timestamp: null }, noTime],
  [{ Timestamp: "2021-08-02T10:18" }, noTime],
  [{ Timestamp: "30/02/2024, 08:49:37" }, noTime],
])("%j is rejected, for a reason that quotes nothing", (changes, reason) => {
  expect(readNetworkEvent(row(changes), actions)).toEqual({ kind: "rejected", reason });
});
