import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { baseUrl, mdeOnEmulator } from "../../../test/mde-on-emulator.ts";

const { mde, emulator } = mdeOnEmulator();

async function alertExists(id: string, severity = "High"): Promise<void> {
  const value = { id, severity, title: id, alertCreationTime: "2017-08-29T13:00:00.1234567Z", evidence: [] };
  const state = { state: "entityExists", params: { entity: "Alert", value }, action: "setup" };
  const request = new Request(`${baseUrl}/_emulator/states`, { method: "POST", body: JSON.stringify(state) });
  expect((await emulator.fetch(request)).status).toBe(200);
}

async function followed(...args: string[]): Promise<string[]> {
  const { exitCode, stdout, stderr } = await mde(["alerts", "follow", "--once", ...args]);
  expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: "" });
  return stdout
    .split("\n")
    .filter(Boolean)
    .map((line) => JSON.parse(line).id);
}

test("with a cursor each run prints what the runs before it have not", async () => {
  const folder = mkdtempSync(join(tmpdir(), "mde-follow-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const cursor = ["--since", "2h", "--cursor", join(folder, "alerts.cursor")];
  await alertExists("one");
  expect(await followed(...cursor)).toEqual(["one"]);
  await alertExists("two");
  expect(await followed(...cursor)).toEqual(["two"]);
  expect(await followed(...cursor)).toEqual([]);
  expect(readFileSync(join(folder, "alerts.cursor"), "utf8").length).toBeLessThan(4_097);
});

test("it begins where it is told to, with what meets the filter", async () => {
  await alertExists("high");
  await alertExists("low", "Low");
  expect(await followed("--since", "2h", "--filter", "severity eq 'Low'")).toEqual(["low"]);
  expect(await followed("--since", "1m")).toEqual([]);
});

test("a file that holds no cursor is refused, and left as it is", async () => {
  const { exitCode, stderr } = await mde(["alerts", "follow", "--once", "--cursor", import.meta.filename]);
  expect(stderr).toMatch(/^mde: .*cursor/);
  expect(exitCode).toBe(2);
  expect(readFileSync(import.meta.filename, "utf8")).toContain("left as it is");
});

test("--once ends with the service's refusal as well", async () => {
  const { exitCode, stderr } = await mde(["alerts", "follow", "--once", "--since", "1h", "--filter", "color eq 'red'"]);
  expect(stderr).toMatch(/refused \(400\)/);
  expect(exitCode).toBe(1);
});
