import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeEach, expect, onTestFinished, test } from "vitest";
import { baseUrl, mdeOnEmulator } from "../../../test/mde-on-emulator.ts";

const { mde, emulator } = mdeOnEmulator();
const [a = "", b = "", old = ""] = ["a", "b", "c"].map((letter) => letter.repeat(40));
const directoryId = "8e3f1a2b-7c4d-4e5f-9a6b-1c2d3e4f5a6b";

async function control(path: string, body: object): Promise<void> {
  const request = new Request(`${baseUrl}/_emulator${path}`, { method: "POST", body: JSON.stringify(body) });
  expect((await emulator.fetch(request)).status).toBe(200);
}

beforeEach(async () => {
  const seen = { healthStatus: "Active", lastSeen: "2017-08-29T13:00:00Z", machineTags: [] };
  const machines = [
    { ...seen, id: a, computerDnsName: "pc-a.example", aadDeviceId: directoryId },
    { ...seen, id: b, computerDnsName: "pc-b.example" },
    { ...seen, id: old, computerDnsName: "pc-a.example", healthStatus: "Inactive", lastSeen: "2017-07-01T00:00:00Z" },
  ];
  for (const value of machines)
    await control("/states", { state: "entityExists", params: { entity: "Machine", value }, action: "setup" });
});

/** Each look at the actions finds that minutes have passed. */
async function later(request: Request): Promise<Response> {
  if (request.method === "GET" && request.url.includes("/api/machineactions"))
    await control("/clock/advance", { seconds: 600 });
  return emulator.fetch(request);
}

test.each(["pc-a", "PC-A.example"])("mde machines find %s prints the likeliest machine first", async (name) => {
  const { exitCode, stdout } = await mde(["machines", "find", name, "--format", "csv", "--columns", "id"]);
  expect({ exitCode, stdout }).toEqual({ exitCode: 0, stdout: `id\n${a}\n${old}\n` });
});

test("a machine is found by its id in the directory", async () => {
  const { stdout } = await mde(["machines", "find", directoryId, "--format", "json"]);
  expect(JSON.parse(stdout)).toMatchObject([{ id: a }]);
});

test("what nobody is called is no machine", async () => {
  const { exitCode, stderr } = await mde(["machines", "find", "nobody"]);
  expect({ exitCode, stderr }).toEqual({ exitCode: 1, stderr: "mde: no machine is known by that.\n" });
});

test("machines are tagged together, and those that are not found are told", async () => {
  const args = ["machines", "tag", "pc-a", b, "nobody", "--add", "case 42", "--yes", "--format", "json"];
  const { exitCode, stdout, stderr } = await mde(args);
  expect(stderr).toMatch(/^mde: nobody: /);
  expect(exitCode).toBe(1);
  expect(JSON.parse(stdout)).toHaveLength(3);
  const list = await mde(["machines", "list", "--machineTags", "case 42", "--format", "csv", "--columns", "id"]);
  expect(list.stdout).toBe(`id\n${a}\n${b}\n`);
  await mde(["machines", "tag", b, "--remove", "case 42", "--yes"]);
  const left = await mde(["machines", "list", "--machineTags", "case 42", "--format", "csv", "--columns", "id"]);
  expect(left.stdout).toBe(`id\n${a}\n`);
});

test("a machine that is named twice is tagged once, and that is all there was to do", async () => {
  const { exitCode, stderr } = await mde(["machines", "tag", "pc-a", a, "--add", "case 42", "--yes"]);
  expect(stderr).not.toContain("stopped");
  expect(exitCode).toBe(0);
});

test.each([[[]], [["--add", "x", "--remove", "y"]]])("machines tag with %j is refused", async (options) => {
  const { exitCode, stderr } = await mde(["machines", "tag", "pc-a", ...options]);
  expect(stderr).toContain("either --add TAG or --remove TAG");
  expect(exitCode).toBe(2);
});

test("a machine that is named twice is one, and of two that are called alike each has a package of its own", async () => {
  const folder = mkdtempSync(join(tmpdir(), "mde-package-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const value = {
    id: old,
    computerDnsName: "pc-b.example",
    healthStatus: "Active",
    aadDeviceId: "0".repeat(8) + directoryId.slice(8),
  };
  await control("/states", { state: "entityExists", params: { entity: "Machine", value }, action: "setup" });
  const twins = [directoryId, a, "pc-b", value.aadDeviceId];
  const args = ["machines", "package", ...twins, "--comment", "c", "--out", folder, "--yes", "--format", "json"];
  const { exitCode, stdout } = await mde(args, { fetch: later });
  expect(exitCode).toBe(0);
  expect(JSON.parse(stdout)).toHaveLength(3);
  expect(readdirSync(folder).sort()).toEqual(["pc-a.example.zip", `pc-b.example-${b}.zip`, `pc-b.example-${old}.zip`]);
});

test("a package is collected, waited for and written under the machine's name", async () => {
  const folder = mkdtempSync(join(tmpdir(), "mde-package-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const args = [
    "machines",
    "package",
    "pc-a",
    "--comment",
    "case 42",
    "--out",
    join(folder, "evidence"),
    "--yes",
    "--format",
    "json",
  ];
  const { exitCode, stdout, stderr } = await mde(args, { fetch: later });
  expect(stderr).toBe("");
  expect(JSON.parse(stdout)).toMatchObject([{ action: "CollectInvestigationPackage", status: "Succeeded" }]);
  expect(readFileSync(join(folder, "evidence/pc-a.example.zip")).subarray(0, 2).toString()).toBe("PK");
  expect(exitCode).toBe(0);
});
