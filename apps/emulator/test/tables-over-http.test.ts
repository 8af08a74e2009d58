import { expect, onTestFinished, test } from "vitest";
import { createEmulator } from "../src/create-emulator.ts";
import { telemetryImport } from "../src/telemetry/import/telemetry-import.ts";
import { device, envelope, inChunks, jsonLines } from "./telemetry.ts";

// What a user does who has exported tables of advanced hunting: import them, and ask the API what they hold.
const Timestamp = "2021-08-02T10:00:00Z";
const on = { Timestamp, DeviceId: device(1), DeviceName: "pc-1.example" };
const AlertId = "da637_-1";
const SHA1 = "a".repeat(40);

const rows: readonly (readonly [table: string, columns: object])[] = [
  ["DeviceInfo", { ...on, OSPlatform: "Windows11", OnboardingStatus: "Onboarded", DeviceManualTags: '["one"]' }],
  ["DeviceNetworkEvents", { ...on, ActionType: "ConnectionSuccess", RemoteIP: "8.8.8.8", RemoteUrl: "A.example:443" }],
  ["DeviceFileEvents", { ...on, ActionType: "FileCreated", SHA1, SHA256: "b".repeat(64), FileSize: 5 }],
  ["AlertEvidence", { ...on, AlertId, EntityType: "File", SHA1, FileName: "a.exe" }],
  ["AlertEvidence", { ...on, AlertId, EntityType: "User", AccountName: "alice", AccountDomain: "corp" }],
  ["AlertInfo", { Timestamp, AlertId, Title: "Malware", Severity: "High", Category: "Malware" }],
  [
    "DeviceLogonEvents",
    { ...on, ActionType: "LogonSuccess", AccountName: "alice", AccountDomain: "corp", LogonType: "Network" },
  ],
];

async function imported() {
  const emulator = createEmulator({ now: "2021-08-02T12:00:00Z", quota: false });
  onTestFinished(() => emulator.close());
  const again = async () => {
    const content = inChunks(
      jsonLines(...rows.map(([table, columns]) => envelope(columns, `AdvancedHunting-${table}`))),
      1000,
    );
    await telemetryImport(emulator.store).add({ name: "export", content });
  };
  await again();
  const origin = "http://emulator.example";
  const form = { grant_type: "client_credentials", client_id: "emulator", client_secret: "emulator-secret" };
  const body = new URLSearchParams({ ...form, scope: "https://api.securitycenter.microsoft.com/.default" });
  const granted = await emulator.fetch(new Request(`${origin}/demo/oauth2/v2.0/token`, { method: "POST", body }));
  const { access_token: token } = JSON.parse(await granted.text());
  const headers = { Authorization: `Bearer ${token}`, "Content-Type": "application/json" };

  async function ask(path: string, method = "GET", sent?: object) {
    const init = { method, headers, ...(sent && { body: JSON.stringify(sent) }) };
    const response = await emulator.fetch(new Request(`${origin}/api${path}`, init));
    expect(response.status).toBe(200);
    return JSON.parse(await response.text());
  }
  return { ask, again };
}

test("machines, alerts, files and statistics are there as the tables tell them", async () => {
  const { ask } = await imported();
  expect(await ask(`/machines/${device(1)}`)).toMatchObject({
    computerDnsName: "pc-1.example",
    osPlatform: "Windows11",
    onboardingStatus: "Onboarded",
    machineTags: ["one"],
    lastSeen: Timestamp,
  });
  const alert = { id: AlertId, title: "Malware", severity: "High", status: "New", machineId: device(1) };
  const evidence = expect.arrayContaining([expect.objectContaining({ entityType: "File", sha1: SHA1 })]);
  expect(await ask(`/alerts/${AlertId}`)).toMatchObject({ ...alert, evidence });
  const high = "/alerts?$filter=severity eq 'High'&$expand=evidence";
  expect((await ask(high)).value).toMatchObject([{ ...alert, evidence }]);
  expect((await ask(`/machines/${device(1)}/alerts`)).value).toMatchObject([alert]);
  const user = { id: "corp\\alice", logonTypes: "Network", isOnlyNetworkUser: true };
  expect((await ask(`/machines/${device(1)}/logonusers`)).value).toMatchObject([user]);
  expect(await ask(`/alerts/${AlertId}/user`)).toMatchObject(user);
  expect((await ask("/users/alice/machines")).value).toMatchObject([{ id: device(1) }]);
  expect((await ask("/users/alice/alerts")).value).toMatchObject([{ id: AlertId }]);
  expect(await ask(`/files/${SHA1}`)).toMatchObject({ sha256: "b".repeat(64), size: 5 });
  expect(await ask(`/files/${SHA1}/stats`)).toMatchObject({ organizationPrevalence: 1, topFileNames: ["a.exe"] });
  for (const path of ["/domains/a.example/stats", "/ips/8.8.8.8/stats"]) {
    expect(await ask(path)).toMatchObject({ organizationPrevalence: 1, orgFirstSeen: Timestamp });
  }
});

test("what was changed through the API survives the import of the same files", async () => {
  const { ask, again } = await imported();
  await ask(`/machines/${device(1)}/tags`, "POST", { Value: "own", Action: "Add" });
  await ask(`/alerts/${AlertId}`, "PATCH", { status: "Resolved", comment: "mine" });
  await again();
  expect(await ask(`/machines/${device(1)}`)).toMatchObject({ machineTags: ["one", "own"] });
  expect(await ask(`/alerts/${AlertId}`)).toMatchObject({ status: "Resolved", comments: [{ comment: "mine" }] });
});
