import { readFileSync, statSync, writeFileSync } from "node:fs";
import { expect, test } from "vitest";
import { importTarget } from "../../../../test/import-target.ts";
import { rejectedLinesFile } from "./rejected-lines-file.ts";

const target = importTarget();
const entry = (line: number, text = "x") => ({ file: "blob", line, reason: "no", text });
const size = (line: number, text?: string) => JSON.stringify(entry(line, text)).length + 1;

test("it grows to so many bytes, and counts what it leaves out from then on", async () => {
  const file = rejectedLinesFile(target.database, 3 * size(1));
  await file.append([entry(1), entry(2)]);
  // A control character takes six in JSON.
  await file.append([entry(3, "\u0001"), entry(4)]);
  await file.append([entry(5)]);
  expect(file.leftOut).toBe(3);
  const lines = readFileSync(file.name, "utf8").trimEnd().split("\n");
  expect(lines.map((line) => JSON.parse(line))).toEqual([entry(1), entry(2)]);
});

test("what is in it from before counts too, and is for its owner only from now on", async () => {
  writeFileSync(`${target.database}.rejected.jsonl`, `${JSON.stringify(entry(0))}\n`, { mode: 0o644 });
  const file = rejectedLinesFile(target.database, 2 * size(1));
  await file.append([entry(1), entry(2)]);
  expect(file.leftOut).toBe(1);
  const { size: bytes, mode } = statSync(file.name);
  expect([bytes, mode & 0o777]).toEqual([2 * size(1), 0o600]);
});

test("a folder that cannot be written is told as such", async () => {
  const file = rejectedLinesFile(`${target.folder}/none/telemetry.sqlite`);
  await expect(file.append([entry(1)])).rejects.toMatchObject({
    kind: "database-unavailable",
    reason: expect.stringMatching(/rejected, cannot be written \(ENOENT\)/),
  });
});
