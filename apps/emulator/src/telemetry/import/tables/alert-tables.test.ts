import { expect, test } from "vitest";
import { device } from "../../../../test/telemetry.ts";
import type { Row } from "../events/reading.ts";
import { alertEvidence } from "./alert-evidence.ts";
import { alertInfo } from "./alert-info.ts";

const Timestamp = "2021-08-02T10:18:39Z";
const info = (changes: Row = {}) =>
  alertInfo.read({ Timestamp, AlertId: "da637_-1", Title: "Malware", Severity: "High", ...changes });
const evidence = (changes: Row) => alertEvidence.read({ Timestamp, AlertId: "da637_-1", ...changes });

test("AlertInfo says what was noticed, in the words of the API", () => {
  const columns = {
    AttackTechniques: '["Process Injection (T1055.001)","Scripting (T1064)","Scripting (T1064)"]',
    Category: "Execution",
    DetectionSource: "EDR",
    ServiceSource: "Microsoft Defender for Endpoint",
  };
  expect(info(columns)).toMatchObject({
    kind: "row",
    table: "AlertInfo",
    id: "da637_-1",
    members: {
      title: "Malware",
      severity: "High",
      category: "Execution",
      detectionSource: "WindowsDefenderAtp",
      mitreTechniques: ["T1055.001", "T1064"],
    },
  });
});

test.each([
  ["Antivirus", "WindowsDefenderAv"],
  ["Custom TI", "CustomerTI"],
  ["Automated investigation", "AutomatedInvestigation"],
  ["Something new", "Somethingnew"],
  ["", null],
])("the source %j is %s", (DetectionSource, detectionSource) => {
  expect(info({ DetectionSource })).toMatchObject({ members: { detectionSource } });
});

test("an alert of another service is passed over, and so is its evidence", () => {
  const ServiceSource = "Microsoft Defender for Identity";
  const passed = { kind: "passedOver", because: "otherService" };
  expect([info({ ServiceSource }), evidence({ ServiceSource, EntityType: "Ip" })]).toEqual([passed, passed]);
});

test.each([null, "", "a b", "a\0", "a".repeat(129), 5])("an AlertId %j is rejected", (AlertId) => {
  const rejected = { kind: "rejected", reason: expect.stringMatching(/^AlertId is not 1 to 128 letters/) };
  expect([info({ AlertId }), evidence({ AlertId, EntityType: "Ip" })]).toEqual([rejected, rejected]);
});

test.each<[string, Row, Row]>([
  ["File", { SHA1: "A".repeat(40), FileName: "a.exe" }, { sha1: "a".repeat(40), fileName: "a.exe", filePath: null }],
  [
    "Process",
    { ProcessCommandLine: "a.exe -x", FolderPath: "C:\\b" },
    { processCommandLine: "a.exe -x", filePath: "C:\\b" },
  ],
  ["Ip", { RemoteIP: "::ffff:10.0.0.1" }, { ipAddress: "10.0.0.1" }],
  ["Ip", { LocalIP: "10.0.0.2" }, { ipAddress: "10.0.0.2" }],
  ["Ip", {}, { ipAddress: null }],
  ["Url", { RemoteUrl: "https://a.example/b" }, { url: "https://a.example/b" }],
  [
    "User",
    { AccountName: "alice", AccountDomain: "corp", AccountSid: "S-1-5", AccountUpn: "alice@corp.example" },
    { accountName: "alice", domainName: "corp", userSid: "S-1-5", userPrincipalName: "alice@corp.example" },
  ],
])("evidence of the type %s has what the row says of it", (EntityType, columns, members) => {
  const found = evidence({ EntityType, ...columns });
  expect(found).toMatchObject({ members: { evidence: { entityType: EntityType, ...members } } });
});

test("a registry value is evidence of the type Registry", () => {
  const columns = { RegistryKey: "HKLM\\a", RegistryValueName: "b", RegistryValueData: "c" };
  const members = { entityType: "Registry", registryKey: "HKLM\\a", registryValueName: "b", registryValue: "c" };
  expect(evidence({ EntityType: "RegistryValue", ...columns })).toMatchObject({ members: { evidence: members } });
});

test("the machine of a row is kept, also where the API has no such evidence", () => {
  const columns = { DeviceId: device(1), DeviceName: "a.example" };
  expect(evidence({ EntityType: "Machine", ...columns })).toMatchObject({
    members: { evidence: undefined, machine: { machineId: device(1), computerDnsName: "a.example", isNamed: true } },
  });
  expect(evidence({ EntityType: "CloudApplication", ...columns })).toMatchObject({
    members: { machine: { isNamed: false } },
  });
});

test.each(["MailMessage", "constructor", null])(
  "an entity of the type %j and no machine is passed over",
  (EntityType) => {
    expect(evidence({ EntityType })).toEqual({ kind: "passedOver", because: "otherEntity" });
  },
);
