import { createMemoryStore, entityShapes } from "@defender-endpoint/service";
import { expect, test } from "vitest";
import { device, envelope, inChunks, jsonLines } from "../../../../test/telemetry.ts";
import { telemetryImport } from "../telemetry-import.ts";

const logon = (Timestamp: string, DeviceId: string, LogonType: string, AccountSid = "") => {
  const row = { Timestamp, DeviceId, LogonType, AccountSid, AccountName: "alice", AccountDomain: "corp" };
  return envelope({ ...row, ActionType: "LogonSuccess" }, "AdvancedHunting-DeviceLogonEvents");
};

async function imported(...lines: readonly object[]) {
  const store = createMemoryStore(entityShapes);
  for (const line of lines) await telemetryImport(store).add({ name: "a", content: inChunks(jsonLines(line), 1000) });
  return store;
}

test("a user was seen from the first to the last logon, and has all kinds of them", async () => {
  const store = await imported(
    logon("2021-08-02T10:00:00.5Z", device(1), "Network"),
    logon("2021-08-03T10:00:00.1234567Z", device(2), "Interactive", "S-1-5-21"),
    logon("2021-08-01T10:00:00Z", device(1), "Network"),
  );
  expect(await store.collection("User").query()).toEqual([
    {
      id: "corp\\alice",
      accountName: "alice",
      accountDomain: "corp",
      accountSid: "S-1-5-21",
      firstSeen: "2021-08-01T10:00:00Z",
      lastSeen: "2021-08-03T10:00:00Z",
      mostPrevalentMachineId: null,
      leastPrevalentMachineId: null,
      logonTypes: "Interactive, Network",
      logOnMachinesCount: null,
      isOnlyNetworkUser: false,
    },
  ]);
});

test("each machine that a user logged on to is linked with it once", async () => {
  const store = await imported(
    logon("2021-08-02T10:00:00Z", device(1), "Network"),
    logon("2021-08-03T10:00:00Z", device(2), "Network"),
    logon("2021-08-01T10:00:00Z", device(1), "Network"),
  );
  const links = await store.collection("MachineUserLink").query();
  expect(links.map(({ machine, user }) => [machine, user])).toEqual([
    [device(1), "corp\\alice"],
    [device(2), "corp\\alice"],
  ]);
  expect(await store.collection("User").get("corp\\alice")).toMatchObject({ isOnlyNetworkUser: true });
});

test("a user that the API answered counts as a whole", async () => {
  const user = { id: "corp\\alice", accountName: "alice", logonTypes: "Batch" };
  const rows = [
    logon("2021-08-02T10:00:00Z", device(1), "Network"),
    logon("2021-08-03T10:00:00Z", device(1), "Service"),
  ];
  const store = await imported(rows[0] ?? {}, user, rows[1] ?? {});
  expect(await store.collection("User").query()).toEqual([user]);
});
