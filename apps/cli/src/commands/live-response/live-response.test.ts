import { mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeEach, expect, onTestFinished, test } from "vitest";
import { baseUrl, mdeOnEmulator } from "../../../test/mde-on-emulator.ts";

const { mde, emulator } = mdeOnEmulator();
let folder: string;

async function control(path: string, body: object): Promise<void> {
  const request = new Request(`${baseUrl}/_emulator${path}`, { method: "POST", body: JSON.stringify(body) });
  expect((await emulator.fetch(request)).status).toBe(200);
}

/** Each look at the actions finds that minutes have passed. */
async function inMinutes(request: Request): Promise<Response> {
  if (request.method === "GET" && request.url.includes("/api/machineactions"))
    await control("/clock/advance", { seconds: 300 });
  return emulator.fetch(request);
}

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), "mde-live-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const value = {
    id: "a".repeat(40),
    computerDnsName: "pc-a",
    healthStatus: "Active",
    lastSeen: "2017-08-29T13:00:00Z",
  };
  await control("/states", { state: "entityExists", params: { entity: "Machine", value }, action: "setup" });
});

async function files(): Promise<string[]> {
  const { stdout } = await mde(["library", "list", "--format", "csv", "--columns", "fileName"]);
  return stdout.split("\n").slice(1).filter(Boolean).sort();
}

test("a folder is pushed into the library, what is there already is not, and what is removed is gone", async () => {
  for (const name of ["a.ps1", "b.ps1"]) writeFileSync(join(folder, name), name);
  const push = ["library", "push", folder, "--format", "csv", "--columns", "fileName,change"];
  expect((await mde([...push, "--dry-run"])).stdout).toBe("fileName,change\na.ps1,create\nb.ps1,create\n");
  expect(await files()).toEqual([]);
  expect(await mde([...push, "--yes"])).toMatchObject({ exitCode: 0, stderr: "" });
  expect(await files()).toEqual(["a.ps1", "b.ps1"]);
  expect((await mde(push)).stdout).toBe("fileName,change\na.ps1,unchanged\nb.ps1,unchanged\n");
  const { exitCode, stderr } = await mde(["library", "remove", "a.ps1", "nothing.ps1", "--yes"]);
  expect(stderr).toMatch(/^mde: nothing\.ps1: .*404/);
  expect(exitCode).toBe(1);
  expect(await files()).toEqual(["b.ps1"]);
});

test("a script is run on a machine and its output printed; with --out all that comes back is written", async () => {
  writeFileSync(join(folder, "triage.ps1"), "Get-Process");
  await mde(["library", "push", folder, "--yes"]);
  const run = ["live-response", "run", "pc-a", "--script", "triage.ps1", "--comment", "case 42", "--yes"];
  const alone = await mde(run, { fetch: inMinutes });
  expect(alone).toEqual({ exitCode: 0, stderr: "", stdout: "triage.ps1\n" });
  const out = join(folder, "out");
  const get = [...run, "--get", "C:\\a.log", "--out", out, "--format", "json"];
  const { stdout, stderr } = await mde(get, { fetch: inMinutes });
  expect(stderr).toBe("");
  expect(JSON.parse(stdout)).toMatchObject([
    { type: "RunScript", status: "completed" },
    { type: "GetFile", status: "completed", size: expect.any(Number), file: expect.stringContaining(out) },
  ]);
  expect(readdirSync(out)).toHaveLength(2);
});

test.each([
  [[], /--script, --put or --get/],
  [["--args", "x"], /--args are those of a --script/],
  [["--get", "C:\\a"], /--get needs --out/],
  [["--script", "a.ps1"], /Pass --yes/],
])("live-response run %j is refused, and nothing is sent", async (args, message) => {
  const { exitCode, stderr } = await mde(["live-response", "run", "pc-a", "--comment", "c", ...args]);
  expect(stderr).toMatch(message);
  expect(exitCode).toBe(2);
  expect((await mde(["actions", "list"])).stdout).toBe("");
});
