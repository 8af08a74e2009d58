import { parseTimestamp } from "@defender-endpoint/service";
import { expect, test } from "vitest";
import { device } from "../../../../test/telemetry.ts";
import type { Row } from "../events/reading.ts";
import { fileEvents, processEvents } from "./file-events.ts";

const time = parseTimestamp("2021-08-02T10:18:39Z");
const SHA1 = "6532EC91D513ACC05F43EE0AA3002599729FD3E1";
const row = (changes: Row = {}): Row => ({
  Timestamp: "2021-08-02T10:18:39Z",
  DeviceId: device(1),
  ActionType: "FileCreated",
  SHA1,
  ...changes,
});

test("a file is seen by its SHA-1 in lower case, and what else the row says of it is kept", () => {
  const SHA256 = "A".repeat(64);
  expect(fileEvents.read(row({ SHA256, MD5: "b".repeat(32), FileSize: "1024" }))).toEqual({
    kind: "sighting",
    table: "DeviceFileEvents",
    observables: [`file:${SHA1.toLowerCase()}`],
    time,
    device: device(1),
    file: { sha1: SHA1.toLowerCase(), sha256: SHA256.toLowerCase(), md5: "b".repeat(32), size: 1024 },
    isWithoutZone: false,
  });
});

test("a process that was created is a file that was seen, with what its version says", () => {
  const found = processEvents.read(
    row({
      ActionType: "ProcessCreated",
      FileSize: 5,
      ProcessVersionInfoCompanyName: "Contoso",
      ProcessVersionInfoProductName: " ",
    }),
  );
  expect(found).toMatchObject({ table: "DeviceProcessEvents", file: { size: 5, filePublisher: "Contoso" } });
  expect(found).not.toHaveProperty("file.fileProductName", expect.anything());
});

test.each(["FileModified", "FileRenamed"])("%s counts", (ActionType) => {
  expect(fileEvents.read(row({ ActionType }))).toMatchObject({ kind: "sighting" });
});

test.each(["FileDeleted", "ProcessCreated", "filecreated", null])("%s does not count as a file event", (ActionType) => {
  expect(fileEvents.read(row({ ActionType }))).toEqual({ kind: "passedOver", because: "otherAction" });
});

test.each([null, undefined, "", "  "])("without a hash (%j) an event is passed over", (hash) => {
  expect(fileEvents.read(row({ SHA1: hash, DeviceId: null }))).toEqual({ kind: "passedOver", because: "noHash" });
});

test.each([
  [{ SHA1: "a".repeat(39) }, "SHA1 is not 40 hexadecimal digits"],
  [{ SHA1: "g".repeat(40) }, "SHA1 is not 40 hexadecimal digits"],
  [{ DeviceId: "short" }, "DeviceId is not 40 hexadecimal digits"],
  [{ Timestamp: "yesterday" }, expect.stringMatching(/^Timestamp is no time that can be read/)],
])("%j is rejected, for a reason that quotes nothing", (changes, reason) => {
  expect(fileEvents.read(row(changes))).toEqual({ kind: "rejected", reason });
});

test("of a file with other columns that are malformed only these are left out", () => {
  const found = fileEvents.read(row({ SHA256: "x", MD5: 5, FileSize: -1 }));
  expect(JSON.stringify(found, (_, value) => (typeof value === "bigint" ? String(value) : value))).toContain(
    `"file":{"sha1":"${SHA1.toLowerCase()}"}`,
  );
});

test("a row whose day cannot be told from its month waits with what is used of it", () => {
  const found = fileEvents.read(row({ Timestamp: "1/2/2021 10:18:39", ProcessCommandLine: "secret" }));
  expect(found).toMatchObject({ kind: "undecided", row: { SHA1, ActionType: "FileCreated" } });
  expect(found).not.toHaveProperty("row.ProcessCommandLine");
});
