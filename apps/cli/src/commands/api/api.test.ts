import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type OperationId, operationTable } from "@defender-endpoint/types";
import { argumentSchemas } from "@defender-endpoint/types/argument-schemas";
import { loadExchanges } from "@defender-endpoint/types/scenarios";
import { beforeEach, expect, onTestFinished, test } from "vitest";
import { baseUrl, mdeOnEmulator } from "../../../test/mde-on-emulator.ts";

const { mde, emulator } = mdeOnEmulator();
const operationIds = Object.keys(operationTable) as OperationId[];
const machines = ["a", "b", "c"].map((letter, n) => ({
  id: letter.repeat(40),
  computerDnsName: `pc-${letter}`,
  healthStatus: n === 2 ? "Inactive" : "Active",
  osPlatform: "=Windows11",
  machineTags: ["one", "two"],
  ipAddresses: [{ ipAddress: "10.0.0.1" }],
}));

async function stage(name: string, params: object): Promise<void> {
  const answer = await emulator.fetch(
    new Request(`${baseUrl}/_emulator/states`, {
      method: "POST",
      body: JSON.stringify({ state: name, params, action: "setup" }),
    }),
  );
  expect(answer.status).toBe(200);
}

beforeEach(async () => {
  for (const value of machines) await stage("entityExists", { entity: "Machine", value });
});

const [first] = machines.map(({ id }) => id);

test("a list is printed as it is on the wire", async () => {
  const { exitCode, stdout } = await mde([
    "api",
    "listMachines",
    "--filter",
    "healthStatus eq 'Active'",
    "--$top",
    "1",
  ]);
  expect(JSON.parse(stdout)).toMatchObject({ value: [{ id: first }] });
  expect(exitCode).toBe(0);
});

test("with --all every page is read, as lines of JSON", async () => {
  const { stdout } = await mde(["api", "listMachines", "--top", "2", "--all", "--format", "ndjson"]);
  const rows: unknown[] = stdout
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line));
  expect(rows).toEqual(machines.map((machine) => expect.objectContaining(machine)));
});

test("a table has what is not nested, as much as the terminal has room for, and names the rest", async () => {
  const { stdout } = await mde(["api", "listMachines", "--format", "table"], { columns: 60 });
  const [head = "", row, , , ...rest] = stdout.split("\n");
  expect(head).toMatch(/^id +computerDnsName/);
  expect(row).toContain("pc-a");
  expect(rest.join(" ")).toMatch(/^Without room: .*machineTags.*\. Choose with --columns\. $/);
  expect(stdout.split("\n").every((line) => line.length <= 60)).toBe(true);
});

test("CSV has the columns that were asked for, and no cell is a formula", async () => {
  const columns = "computerDnsName, osPlatform,machineTags,ipAddresses";
  const { stdout } = await mde(["api", "listMachines", "--top", "1", "--format", "csv", "--columns", columns]);
  expect(stdout).toBe(
    `computerDnsName,osPlatform,machineTags,ipAddresses\npc-a,'=Windows11,"one, two","[{""ipAddress"":""10.0.0.1""}]"\n`,
  );
});

test("one entity as a table stands upright", async () => {
  const { stdout } = await mde(["api", "getMachine", "--id", `${first}`, "--format", "table"]);
  expect(stdout).toMatch(/^id +a{40}\n/);
});

test("what changes something is not sent from a pipe without --yes", async () => {
  const isolate = ["api", "isolateMachine", "--id", `${first}`, "--Comment", "case 42"];
  const refused = await mde(isolate);
  expect(refused).toEqual({
    exitCode: 2,
    stdout: "",
    stderr: "mde: isolateMachine changes something, and there is no terminal to ask on. Pass --yes.\n",
  });
  const { exitCode, stdout } = await mde([...isolate, "--yes"]);
  expect({ exitCode, action: JSON.parse(stdout) }).toMatchObject({ exitCode: 0, action: { status: "Pending" } });
});

test("members of a body come from standard input, and options are put over them", async () => {
  const stdin = JSON.stringify({ Comment: "from a file", IsolationType: "Full" });
  const args = ["api", "isolateMachine", "--id", `${first}`, "--body", "-", "--Comment", "typed", "--yes"];
  expect(JSON.parse((await mde(args, { stdin })).stdout)).toMatchObject({ requestorComment: "typed", scope: "Full" });
});

test("a body that PowerShell has written is read as any other", async () => {
  const folder = mkdtempSync(join(tmpdir(), "mde-api-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const file = join(folder, "body.json");
  writeFileSync(file, `\uFEFF${JSON.stringify({ Comment: "from PowerShell" })}\r\n`, "utf16le");
  const { stdout } = await mde(["api", "isolateMachine", "--id", `${first}`, "--body", file, "--yes"]);
  expect(JSON.parse(stdout)).toMatchObject({ requestorComment: "from PowerShell" });
});

test.each([
  ["a list", "[]", /holds no JSON object/],
  ["no JSON", "Comment=x", /holds no JSON object/],
  ["a member that the operation does not have", '{"Comment":"x","Coment":"x"}', /Coment/],
])("a body that is %s is refused before anything is sent", async (_, content, message) => {
  const folder = mkdtempSync(join(tmpdir(), "mde-api-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const file = join(folder, "body.json");
  writeFileSync(file, content);
  const { exitCode, stderr } = await mde(["api", "isolateMachine", "--id", `${first}`, "--body", file, "--yes"]);
  expect(stderr).toMatch(message);
  expect(exitCode).toBe(2);
});

test("a refusal of the service is told in its own words, and the exit code is 1", async () => {
  const { exitCode, stdout, stderr } = await mde(["api", "listMachines", "--filter", "color eq 'red'"]);
  expect(stderr).toMatch(/^mde: listMachines was refused \(400\): .*The service says: .*'color'/);
  expect({ exitCode, stdout }).toEqual({ exitCode: 1, stdout: "" });
});

test("a misspelt operation or option is told what is like it", async () => {
  expect(await mde(["api", "listMachins"])).toMatchObject({
    exitCode: 2,
    stderr: expect.stringContaining("listMachines"),
  });
  expect(await mde(["api", "listMachines", "--filtre", "x"])).toMatchObject({
    exitCode: 2,
    stderr: expect.stringContaining("--filter"),
  });
});

test.each(operationIds)("%s has no argument with the name of an option of the command", (operationId) => {
  const names = Object.keys(argumentSchemas(operationId)).map((name) => name.replace(/^\$/, ""));
  expect(names.filter((name) => ["body", "all", "yes", "format", "columns", "cloud", "help"].includes(name))).toEqual(
    [],
  );
});

test.each(operationIds)("%s is reached with the arguments of its first scenario", async (operationId) => {
  const [scenario] = Object.values(await loadExchanges(operationId));
  expect(scenario).toBeDefined();
  const schemas = argumentSchemas(operationId);
  const given = Object.entries(scenario?.request.arguments ?? {}).flatMap(([name, value]) => {
    // What has no type is a file, and this is one.
    if (schemas[name]?.type === undefined && schemas[name]?.anyOf === undefined)
      return [`--${name}`, import.meta.filename];
    return [value]
      .flat()
      .flatMap((each) => [`--${name}`, typeof each === "object" ? JSON.stringify(each) : String(each)]);
  });
  const sent: string[] = [];
  const fetch = async (request: Request) => {
    const { pathname } = new URL(request.url);
    if (pathname.startsWith("/api/")) sent.push(request.method);
    return await emulator.fetch(request);
  };
  const yes = operationTable[operationId].retry === "safe" ? [] : ["--yes"];
  await mde(["api", operationId, ...given, ...yes], { fetch });
  expect(sent).toEqual([operationTable[operationId].method]);
});
