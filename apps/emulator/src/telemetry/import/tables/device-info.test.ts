import { expect, test } from "vitest";
import { device } from "../../../../test/telemetry.ts";
import type { Row } from "../events/reading.ts";
import { deviceInfo } from "./device-info.ts";

const row = (changes: Row = {}): Row => ({
  Timestamp: "2021-08-02T10:18:39Z",
  DeviceId: device(1).toUpperCase(),
  DeviceName: "a.example",
  OSPlatform: "Windows10",
  OnboardingStatus: "Onboarded",
  ...changes,
});
const members = (changes: Row) => deviceInfo.read(row(changes));

test("a row says of a machine what the API has of it, in the API's words", () => {
  const full = members({
    AadDeviceId: "3F2504E0-4F89-41D3-9A0C-0305E82C3301",
    AssetValue: "High",
    ClientVersion: "10.8790.19045.5608",
    DeviceDynamicTags: ["rule"],
    DeviceManualTags: '["one","two"]',
    ExposureLevel: "Medium",
    IsAzureADJoined: 1,
    IsExcluded: "False",
    MachineGroup: "Servers",
    MergedToDeviceId: device(2).toUpperCase(),
    OSArchitecture: "64-bit",
    OSBuild: "19045",
    OSVersion: "10.0",
    OSVersionInfo: "22H2",
    PublicIP: " 2001:DB8::0:1 ",
    RegistryDeviceTag: "one",
    SensorHealthState: "Active",
  });
  expect(full).toEqual({
    kind: "row",
    table: "DeviceInfo",
    id: device(1),
    time: 16_278_995_190_000_000n,
    isWithoutZone: false,
    members: {
      aadDeviceId: "3f2504e0-4f89-41d3-9a0c-0305e82c3301",
      agentVersion: "10.8790.19045.5608",
      computerDnsName: "a.example",
      deviceValue: "High",
      exclusionReason: null,
      exposureLevel: "Medium",
      healthStatus: "Active",
      isAadJoined: true,
      isExcluded: false,
      lastExternalIpAddress: "2001:db8::1",
      machineTags: ["one", "two", "rule"],
      mergedIntoMachineId: device(2),
      onboardingStatus: "Onboarded",
      osArchitecture: "64-bit",
      osBuild: 19_045,
      osPlatform: "Windows10",
      rbacGroupName: "Servers",
      version: "22H2",
    },
  });
});

test.each([
  ["Inactive", "Inactive"],
  ["Impaired communications", "ImpairedCommunication"],
  ["ImpairedCommunication", "ImpairedCommunication"],
  ["No sensor data", "NoSensorData"],
  ["No sensor data, impaired communications", "NoSensorDataImpairedCommunication"],
  ["Misconfigured", "Unknown"],
  ["constructor", "Unknown"],
  ["", null],
])("the health %j is %s", (SensorHealthState, healthStatus) => {
  expect(members({ SensorHealthState })).toMatchObject({ members: { healthStatus } });
});

test.each([
  ["Can be onboarded", "CanBeOnboarded"],
  ["Insufficient info", "InsufficientInfo"],
  ["Unsupported", "Unsupported"],
  ["", null],
])("the onboarding status %j is %s", (OnboardingStatus, onboardingStatus) => {
  expect(members({ OnboardingStatus })).toMatchObject({ members: { onboardingStatus } });
});

test.each([
  [{ DeviceManualTags: "[]" }, []],
  [{ RegistryDeviceTag: "" }, []],
  [{ DeviceManualTags: '["a"', RegistryDeviceTag: "b" }, ["b"]],
  [{ DeviceManualTags: `["${"a".repeat(10_000)}"]` }, []],
  [{}, null],
])("the tags of %j are %j", (columns, machineTags) => {
  expect(members(columns)).toMatchObject({ members: { machineTags } });
});

test("what a table does not tell is null, and malformed values are left out", () => {
  const odd = { OSBuild: "x", PublicIP: "nowhere", MergedToDeviceId: "short", IsExcluded: "maybe", OSVersion: "10.0" };
  const nothing = { osBuild: null, lastExternalIpAddress: null, mergedIntoMachineId: null, isExcluded: null };
  expect(members(odd)).toMatchObject({ members: { ...nothing, rbacGroupName: null, version: "10.0" } });
});

test.each([
  [{ DeviceId: "short" }, "DeviceId is not 40 hexadecimal digits"],
  [{ Timestamp: "" }, expect.stringMatching(/^Timestamp is no time/)],
])("%j is rejected, for a reason that quotes nothing", (changes, reason) => {
  expect(members(changes)).toEqual({ kind: "rejected", reason });
});

test("a text of any length is kept as far as it may be long", () => {
  expect(members({ MachineGroup: "g".repeat(100_000) })).toMatchObject({
    members: { rbacGroupName: "g".repeat(8192) },
  });
});
