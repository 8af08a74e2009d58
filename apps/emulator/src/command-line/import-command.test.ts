import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { PassThrough } from "node:stream";
import { expect, test } from "vitest";
import { importTarget } from "../../test/import-target.ts";
import { postgresDatabase } from "../../test/postgres-database.ts";
import { device, envelope, gzipped, inChunks, jsonLines, row } from "../../test/telemetry.ts";
import { testTerminal } from "../../test/terminal.ts";
import { rejectedLinesFile } from "../telemetry/import/rejected/rejected-lines-file.ts";
import { runCommandLine } from "./run-command-line.ts";
import type { Terminal } from "./terminal.ts";

const target = importTarget();
const { file, devices } = target;

async function run(argv: readonly string[], stdin: string | Uint8Array = "", changes: Partial<Terminal> = {}) {
  const terminal = testTerminal({ stdin: inChunks(stdin, 100), now: () => Date.UTC(2021, 7, 3), ...changes });
  const exitCode = await runCommandLine(["import", "--database", target.database, ...argv], terminal);
  return { exitCode, output: terminal.output(), errors: terminal.errors() };
}

test("files of several forms are imported together, and the report adds up", async () => {
  const csv = file(
    "export.csv",
    `ActionType,DeviceId,Timestamp,RemoteIP\nConnectionFound,${device(2)},2021-08-01T00:00:00Z,10.0.0.1\n`,
  );
  const lines = file("blob.json.gz", gzipped(jsonLines(envelope(row()), envelope({}, "AdvancedHunting-DeviceEvents"))));
  const { exitCode, output, errors } = await run([csv, lines, lines]);
  expect(output).toBe(
    [
      `Imported into ${target.database}`,
      "  read         5",
      "  counted      3  3 DeviceNetworkEvents",
      "  sightings    3  2 new, 1 known already",
      "  passed over  2  2 of tables that are not read (2 DeviceEvents)",
      "  rejected     0",
      "  from 2021-08-01T00:00:00Z to 2021-08-02T10:18:39.9233319Z",
      "",
    ].join("\n"),
  );
  expect([exitCode, errors]).toEqual([0, ""]);
  expect(await devices()).toBe(2);
  expect(existsSync(`${target.database}.rejected.jsonl`)).toBe(false);
});

test("entities that the API answered are told by their kinds", async () => {
  const machines = [1, 2, 3].map((n) => ({ id: `m${n}`, computerDnsName: "a.example" }));
  const answer = file(
    "machines.json",
    JSON.stringify({ "@odata.context": "https://a/$metadata#Machines", value: machines }),
  );
  const { exitCode, output } = await run([answer]);
  expect(exitCode).toBe(0);
  expect(output).toContain("  read         3\n  counted      0\n  sightings    0\n  entities     3  3 Machine\n");
});

test("a pattern stands for the files that match it, and a file of that very name for itself", async () => {
  for (const n of [1, 2, 3]) file(`blob-${n}.json`, jsonLines(envelope(row({ DeviceId: device(n) }))));
  file(
    "blob-[12].csv",
    `ActionType,DeviceId,Timestamp,RemoteIP\nConnectionFound,${device(9)},2021-08-01T00:00:00Z,10.0.0.1\n`,
  );
  const { exitCode, output } = await run([join(target.folder, "blob-[12].json"), join(target.folder, "blob-[12].csv")]);
  expect([exitCode, output]).toEqual([0, expect.stringContaining("read         3")]);
  expect(await devices()).toBe(3);
  const none = join(target.folder, "*.parquet");
  expect(await run([none])).toMatchObject({
    exitCode: 1,
    errors: expect.stringContaining(`${none} cannot be imported`),
  });
});

test("a long import tells every ten seconds how far it is", async () => {
  let time = Date.UTC(2021, 7, 3);
  const now = () => {
    time += 4000;
    return time;
  };
  const { errors } = await run(["-"], jsonLines(...Array.from({ length: 20 }, () => envelope(row()))), { now });
  const lines = errors.trimEnd().split("\n");
  expect(lines.length).toBeGreaterThan(5);
  for (const line of lines) expect(line).toMatch(/^\S+ MB {2}\d+ events read, \d+\/s, 0 MB\/s$/);
});

test("on a terminal a bar shows it, and rejected lines stay above", async () => {
  const screen = Object.assign(new PassThrough({ encoding: "utf8" }), { columns: 200, isTTY: true });
  const blob = file("blob.json", `${jsonLines(envelope(row()))}{"cut off`);
  const { exitCode, errors } = await run([blob], "", { screen });
  const drawn = String(screen.read());
  expect(exitCode).toBe(0);
  expect(drawn).toContain(`${blob}:2: the line is not complete JSON\n`);
  expect(drawn).toMatch(/█{20} 100 % of 0 MB {2}2 events read/);
  expect(errors).toBe(`All 1 rejected are in ${target.database}.rejected.jsonl\n`);
});

test("into PostgreSQL, neither the report nor the names of files hold the password", async () => {
  const address = await postgresDatabase();
  const blob = file("blob.json", jsonLines(envelope(row({ Timestamp: "2017-08-29T13:32:59Z" }))));
  const { exitCode, output, errors } = await run(["--database", address, blob]);
  expect([exitCode, errors]).toEqual([0, ""]);
  expect(output).toMatch(/^Imported into postgres:\/\/localhost\/test_\w+\n/);
  expect(output).not.toContain("hunter2");
  expect(rejectedLinesFile(address).name).toBe("defender-endpoint.rejected.jsonl");
});

test("- is standard input, plain or gzip", async () => {
  expect((await run(["-"], jsonLines(envelope(row())))).exitCode).toBe(0);
  expect((await run(["-"], gzipped(jsonLines(envelope(row({ DeviceId: device(2) })))))).exitCode).toBe(0);
  expect(await devices()).toBe(2);
});

test("the first ten rejected lines are shown without their content; all of them are kept with it", async () => {
  const bad = Array.from({ length: 12 }, (_, n) => envelope(row({ DeviceId: `secret-${n}` })));
  const blob = file("blob.json", `${jsonLines(envelope(row()), ...bad)}{"cut off`);
  const { exitCode, output, errors } = await run([blob]);
  expect(exitCode).toBe(0);
  expect(output).toContain("  rejected     13\n");
  const shown = errors.trimEnd().split("\n");
  expect(shown.slice(0, 10)).toEqual(
    Array.from({ length: 10 }, (_, n) => `${blob}:${n + 2}: DeviceId is not 40 hexadecimal digits`),
  );
  expect(shown.slice(10)).toEqual([`All 13 rejected are in ${target.database}.rejected.jsonl`]);
  expect(errors + output).not.toContain("secret");
  const kept = readFileSync(`${target.database}.rejected.jsonl`, "utf8")
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line));
  expect(kept).toHaveLength(13);
  expect(kept[12]).toEqual({ file: blob, line: 14, reason: "the line is not complete JSON", text: '{"cut off' });
  expect(await devices()).toBe(1);
});

test("what was rejected can be mended and imported", async () => {
  await run([file("blob.json", jsonLines(envelope(row({ DeviceId: "short" }))))]);
  const { text } = JSON.parse(readFileSync(`${target.database}.rejected.jsonl`, "utf8"));
  expect((await run(["-"], text.replace("short", device(7)))).exitCode).toBe(0);
  expect(await devices()).toBe(1);
});

test("an import of which nothing could be used is a failure, and says so", async () => {
  const csv = "Timestamp,DeviceId,ActionType,RemoteIP\n";
  const numeric = `${csv}"1/2/2021 10:18:39",${device(1)},ConnectionSuccess,10.0.0.1\n`;
  const { exitCode, output, errors } = await run(["-"], numeric);
  expect(exitCode).toBe(1);
  expect(output).toContain("rejected     1\n");
  expect(errors).toBe(
    [
      "standard input:2: Timestamp has day and month as numbers, and no line of the file tells which is which: add | extend Timestamp = tostring(Timestamp) to the query, and export again",
      `All 1 rejected are in ${target.database}.rejected.jsonl`,
      "Nothing could be imported.",
      "",
    ].join("\n"),
  );
  // What holds nothing, or nothing of this kind, is none.
  expect(await run(["-"], csv)).toMatchObject({ exitCode: 0, errors: "" });
  expect(await run(["-"], jsonLines(envelope({}, "AdvancedHunting-DeviceEvents")))).toMatchObject({
    exitCode: 0,
    errors: "",
  });
});

test("times that name no zone are counted as UTC, and that is told", async () => {
  const csv = [
    "Timestamp;DeviceId;ActionType;RemoteIP",
    `Aug 2, 2021 10:18:39 AM;${device(1)};ConnectionSuccess;10.0.0.1`,
    `2021-08-02T10:18:40Z;${device(2)};ConnectionSuccess;10.0.0.1`,
    `Aug 2, 2021 10:18:41 AM;${device(3)};ConnectionSuccess;-`,
  ].join("\r\n");
  const { exitCode, output } = await run(["-"], csv);
  expect(exitCode).toBe(0);
  expect(output).toContain("  from 2021-08-02T10:18:39Z to 2021-08-02T10:18:40Z\n");
  expect(output).toContain("Times without a zone were taken for UTC: 1 of those counted.\n");
});

test("of a long text the beginning is kept with its length, and the file and line after it are read", async () => {
  const deep = `${"[".repeat(100_000)}${"]".repeat(100_000)}`;
  const bad = file("bad.jsonl", `{"records":[{"nope":${deep}}]}\n${jsonLines(envelope(row()))}`);
  const good = file("good.jsonl", jsonLines(envelope(row({ DeviceId: device(2) }))));
  expect(await run([bad, good])).toMatchObject({ exitCode: 0, output: expect.stringContaining("counted      2") });
  const kept = JSON.parse(readFileSync(`${target.database}.rejected.jsonl`, "utf8"));
  expect(kept).toMatchObject({ line: 1, record: 1, length: deep.length + 9 });
  expect(kept.text).toBe(`{"nope":${deep}`.slice(0, 16_384));
  expect(await devices()).toBe(2);
});

test("--strict makes a rejection a failure, but imports the rest all the same", async () => {
  const blob = file("blob.json", `${jsonLines(envelope(row()))}{"cut off`);
  expect((await run([blob, "--strict"])).exitCode).toBe(1);
  expect(await devices()).toBe(1);
});

test("a file that cannot be read costs exit code 1 and one line; the others are imported", async () => {
  const missing = join(target.folder, "missing.json");
  const blob = file("blob.json", jsonLines(envelope(row())));
  const { exitCode, errors } = await run([missing, target.folder, blob]);
  expect(exitCode).toBe(1);
  expect(errors).toBe(
    `${missing} cannot be imported: there is no such file. Check its name; it is taken from the current folder.\n` +
      `${target.folder} cannot be imported: it is a folder. Name the files in it.\n`,
  );
  expect(await devices()).toBe(1);
});

test("--actions decides what counts", async () => {
  const blob = file("blob.json", jsonLines(envelope(row({ ActionType: "ConnectionFailed" })), envelope(row())));
  const { output } = await run([blob, "--actions", "ConnectionFailed, ConnectionAttempt"]);
  expect(output).toContain("counted      1  1 DeviceNetworkEvents\n  sightings    1  1 new");
  expect(output).toContain("1 of other actions");
});

test("telemetry that is older than 30 days comes with the command that asks as of then", async () => {
  const { output } = await run(["-"], jsonLines(envelope(row({ Timestamp: "2017-08-29T13:32:59Z" }))));
  expect(output).toContain(
    `All of it is older than the 30 days of data. To ask as of then: serve --database ${target.database} --now 2017-08-29T13:32:59Z\n`,
  );
});

test("telemetry from the future comes with a word on when it counts", async () => {
  const { output } = await run(["-"], jsonLines(envelope(row({ Timestamp: "2021-08-04T00:00:00Z" }))));
  expect(output).toContain("Some of it lies in the future, and counts only once its time has come.\n");
});

test("a database that is none is one line and exit code 1", async () => {
  writeFileSync(target.database, "not a database".repeat(100));
  const { exitCode, errors } = await run(["-"]);
  expect(exitCode).toBe(1);
  expect(errors).toMatch(
    /^defender-endpoint-emulator: The database \S+ cannot be used: file is not a database\. .*\n$/,
  );
});
