import { expect, test } from "vitest";
import { answeredRow } from "../../../../test/answered-row.ts";
import { findAddresses } from "../../finding/find-addresses.ts";
import { addressRow } from "../../lookup/address-row.ts";
import { csvOf, excelOf, exportedRows, jsonOf, tabbedOf } from "./export-rows.ts";

const seen = answeredRow("8.8.8.8", 7, "2026-11-01T00:00:00.1234567Z", "2026-11-20T00:00:00Z");
const failed = addressRow("10.0.0.1", { is: "failed", error: new TypeError("secret"), asOf: 0 });
const rows = exportedRows([seen, failed, addressRow("::1", { is: "waiting" })], 48);

test("CSV has the service's names and all digits of its times, and of a failure its title only", async () => {
  expect(await csvOf(rows)).toBe(
    [
      "ipAddress,organizationPrevalence,orgFirstSeen,orgLastSeen,kind,lookBackHours,asOf,error,foundIn",
      "8.8.8.8,7,2026-11-01T00:00:00.1234567Z,2026-11-20T00:00:00Z,public,48,2026-11-25T00:00:00.000Z,,",
      "10.0.0.1,,,,private,48,1970-01-01T00:00:00.000Z,Something went wrong,",
      "::1,,,,private,48,,,",
      "",
    ].join("\r\n"),
  );
});

test("no cell of it is a formula to a spreadsheet", async () => {
  expect(await csvOf([{ ipAddress: "=HYPERLINK(1)", error: "+1" }])).toContain("\r\n'=HYPERLINK(1),,,,,,,'+1,\r\n");
});

test("JSON has the whole answer", () => {
  expect(JSON.parse(jsonOf(rows))).toMatchObject([
    { ipAddress: "8.8.8.8", organizationPrevalence: 7, orgLastSeen: "2026-11-20T00:00:00Z", kind: "public" },
    { ipAddress: "10.0.0.1", error: "Something went wrong" },
    { ipAddress: "::1", lookBackHours: 48 },
  ]);
  expect(jsonOf(rows)).not.toContain("secret");
});

test("what is copied is a table to a spreadsheet: no cell has a tab or a line of its own", () => {
  expect(tabbedOf([{ ipAddress: "a\tb\nc" }]).split("\n")[1]).toBe("a b c\t\t\t\t\t\t\t\t");
  expect(tabbedOf([{ ipAddress: "=1+1", foundIn: "@x" }]).split("\n")[1]).toBe("'=1+1\t\t\t\t\t\t\t\t'@x");
});

test("Excel is given its own form: UTF-16 with its mark, tabs, and times that it can sort by", () => {
  const { mentions } = findAddresses("=cmd 8.8.8.8 Zürich");
  const bytes = excelOf(exportedRows([seen], 48, mentions));
  expect([...bytes.slice(0, 2)]).toEqual([0xff, 0xfe]);
  const [head = "", line = ""] = new TextDecoder("utf-16le").decode(bytes).split("\r\n");
  expect(head.split("\t")[0]).toBe("ipAddress");
  expect(line.split("\t")).toEqual([
    "8.8.8.8",
    "7",
    "2026-11-01 00:00:00",
    "2026-11-20 00:00:00",
    "public",
    "48",
    "2026-11-25 00:00:00",
    "",
    "line 1: =cmd 8.8.8.8 Zürich",
  ]);
});
