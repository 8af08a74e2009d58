import fc from "fast-check";
import { device, envelope, gzipped, jsonLines } from "./telemetry.ts";

/** A row of a table, with the names of the columns that an export of the table has. */
export interface TableRow {
  readonly table: string;
  readonly row: Readonly<Record<string, unknown>>;
}

const time = fc.constantFrom(
  "2021-08-02T10:18:39.9233319Z",
  "2021-08-02T10:18:40Z",
  "2021-08-01T00:00:00Z",
  "2021-07-30T00:00:00Z",
);
const DeviceId = fc.constantFrom(device(1), device(2));
const AlertId = fc.constantFrom("da1_1", "da2_-2");
const SHA1 = fc.constantFrom("a".repeat(40), "B".repeat(40), "");
const text = (...values: string[]) => fc.constantFrom("", ...values);

const tables: Readonly<Record<string, fc.Arbitrary<Readonly<Record<string, unknown>>>>> = {
  DeviceNetworkEvents: fc.record({
    Timestamp: time,
    DeviceId,
    RemoteIP: text("10.0.0.1", "::ffff:10.0.0.1"),
    RemoteUrl: text("https://A.example/b", "a.example", "10.0.0.2"),
    ActionType: fc.constantFrom("ConnectionSuccess", "ConnectionFound", "ConnectionFailed"),
  }),
  DeviceFileEvents: fc.record({
    Timestamp: time,
    DeviceId,
    SHA1,
    SHA256: text("c".repeat(64), "d".repeat(64)),
    FileSize: fc.constantFrom("", 1, 2),
    ActionType: fc.constantFrom("FileCreated", "FileDeleted"),
  }),
  DeviceProcessEvents: fc.record({
    Timestamp: time,
    DeviceId,
    SHA1,
    MD5: text("e".repeat(32)),
    ProcessVersionInfoCompanyName: text("Contoso", "Fabrikam"),
    ActionType: fc.constantFrom("ProcessCreated", "OpenProcess"),
  }),
  DeviceLogonEvents: fc.record({
    Timestamp: time,
    DeviceId,
    AccountName: text("alice", "Bob"),
    AccountDomain: text("CORP", "corp"),
    AccountSid: text("S-1-5-1", "S-1-5-2"),
    LogonType: text("Interactive", "Network", "RemoteInteractive"),
    ActionType: fc.constantFrom("LogonSuccess", "LogonFailed"),
  }),
  DeviceInfo: fc.record({
    Timestamp: time,
    DeviceId,
    DeviceName: text("a.example", "b.example"),
    OSPlatform: text("Windows10", "Linux"),
    OSBuild: fc.constantFrom("", 19_045, 22_631),
    OnboardingStatus: text("Onboarded", "Can be onboarded"),
    SensorHealthState: text("Active", "Impaired communications"),
    AssetValue: text("Normal", "High"),
    DeviceManualTags: text('["one"]', '["two","one"]', "[]"),
    RegistryDeviceTag: text("registry"),
    IsExcluded: fc.constantFrom("", true, false),
  }),
  AlertInfo: fc.record({
    Timestamp: time,
    AlertId,
    Title: text("Suspicious file", "Malware"),
    Severity: fc.constantFrom("Low", "High"),
    Category: text("Execution"),
    DetectionSource: text("EDR"),
    ServiceSource: fc.constantFrom("Microsoft Defender for Endpoint", "Microsoft Defender for Identity"),
    AttackTechniques: text('["Process Injection (T1055.001)"]'),
  }),
  AlertEvidence: fc.record({
    Timestamp: time,
    AlertId,
    EntityType: fc.constantFrom("File", "Process", "Ip", "Url", "User", "Machine", "MailMessage"),
    SHA1,
    FileName: text("a.exe", "b.exe"),
    RemoteIP: text("10.0.0.1"),
    RemoteUrl: text("a.example"),
    AccountName: text("alice", "bob"),
    AccountDomain: text("corp"),
    DeviceId: fc.constantFrom("", device(1), device(2)),
    DeviceName: text("a.example"),
    ThreatFamily: text("Wacatac", "Emotet"),
  }),
};

export const mixedRows: fc.Arbitrary<TableRow[]> = fc.array(
  fc.oneof(...Object.entries(tables).map(([table, rows]) => rows.map((row): TableRow => ({ table, row })))),
  { minLength: 1, maxLength: 25 },
);

function csv(rows: readonly TableRow[]): string {
  const names = Object.keys(rows[0]?.row ?? {}).toReversed();
  const value = (each: unknown) => `"${String(each ?? "").replaceAll('"', '""')}"`;
  return [names.join(","), ...rows.map(({ row }) => names.map((name) => value(row[name])).join(","))].join("\n");
}

/** Files that hold rows: of many tables mixed, or of one table each. */
export const forms: readonly ((rows: readonly TableRow[]) => (string | Uint8Array)[])[] = [
  (rows) => [jsonLines(...rows.map(({ table, row }) => envelope(row, `AdvancedHunting-${table}`)))],
  (rows) => [gzipped(jsonLines({ records: rows.map(({ table, row }) => envelope(row, `AdvancedHunting-${table}`)) }))],
  (rows) => [JSON.stringify({ Schema: [], Results: rows.map(({ row }) => row) })],
  (rows) =>
    Object.keys(tables)
      .map((name) => rows.filter(({ table }) => table === name))
      .filter((some) => some.length > 0)
      .map(csv),
];
