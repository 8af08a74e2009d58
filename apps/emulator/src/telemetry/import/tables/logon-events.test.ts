import { parseTimestamp } from "@defender-endpoint/service";
import { expect, test } from "vitest";
import { device } from "../../../../test/telemetry.ts";
import type { Row } from "../events/reading.ts";
import { logonEvents } from "./logon-events.ts";

const read = (changes: Row = {}) =>
  logonEvents.read({
    Timestamp: "2021-08-02T10:18:39Z",
    DeviceId: device(1),
    ActionType: "LogonSuccess",
    AccountDomain: "CORP",
    AccountName: "Alice",
    LogonType: "Interactive",
    ...changes,
  });

test("who logged on is known by domain and account, in lower case", () => {
  expect(read({ AccountSid: "S-1-5-21" })).toEqual({
    kind: "row",
    table: "DeviceLogonEvents",
    id: "corp\\alice",
    machineId: device(1),
    time: parseTimestamp("2021-08-02T10:18:39Z"),
    members: { accountName: "alice", accountDomain: "corp", accountSid: "S-1-5-21", logonType: "Interactive" },
    isWithoutZone: false,
  });
  expect(read({ AccountDomain: "" })).toMatchObject({ id: "alice", members: { accountDomain: null } });
});

test.each(["LogonFailed", "LogonAttempted", null])("%s is no logon", (ActionType) => {
  expect(read({ ActionType })).toEqual({ kind: "passedOver", because: "otherAction" });
});

test("a logon without an account is passed over", () => {
  expect(read({ AccountName: " ", DeviceId: null })).toEqual({ kind: "passedOver", because: "noAccount" });
});

test.each([
  [{ AccountName: "a".repeat(300) }, "AccountDomain and AccountName are not a text of 256 characters at most"],
  [{ AccountName: "a\0b" }, "AccountDomain and AccountName are not a text of 256 characters at most"],
  [{ DeviceId: "short" }, "DeviceId is not 40 hexadecimal digits"],
  [{ Timestamp: null }, expect.stringMatching(/^Timestamp is no time/)],
])("%j is rejected, for a reason that quotes nothing", (changes, reason) => {
  expect(read(changes)).toEqual({ kind: "rejected", reason });
});
