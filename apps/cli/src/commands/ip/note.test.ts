import { expect, test } from "vitest";
import { mdeOnEmulator } from "../../../test/mde-on-emulator.ts";
import { renderNote } from "./note.ts";

const { mde } = mdeOnEmulator();

test("a report becomes a note for its ticket, in the order of the report", async () => {
  const stdin = "C2 at hxxps://192.0.2[.]10/a, from 10.209.67.177";
  const { stdout, exitCode } = await mde(["ips", "stats", "--extract", "--format", "markdown"], { stdin });
  expect(stdout).toMatch(
    /^\| Address \| Devices \| First seen \| Last seen \|\n\| --- \| --- \| --- \| --- \|\n\| 192\.0\.2\.10 \| 0 \| - \| - \|\n\| 10\.209\.67\.177 \| 3 \| [\d:TZ-]+ \| [\d:TZ-]+ \|\n$/,
  );
  expect(exitCode).toBe(0);
});

test("why an address has no answer has a column, and nothing that was typed is a mark or a cell", () => {
  const error = { kind: "argument", message: "is no IP address." };
  expect(renderNote([{ ipAddress: "a|[b](c)", error }])).toBe(
    "| Address | Devices | First seen | Last seen | Error |\n| --- | --- | --- | --- | --- |\n| a\\|\\[b\\](c) |  | - | - | is no IP address. |\n",
  );
});
