import { beforeEach, expect, test } from "vitest";
import { baseUrl, mdeOnEmulator } from "../../../test/mde-on-emulator.ts";
import { nouns } from "./nouns.ts";

const { mde, emulator } = mdeOnEmulator();
const machines = ["a", "b", "c"].map((letter, n) => ({
  id: letter.repeat(40),
  computerDnsName: `pc-${letter}`,
  healthStatus: n === 2 ? "Inactive" : "Active",
  lastSeen: `2017-08-2${7 + n}T13:00:00Z`,
  rbacGroupId: n,
  machineTags: n === 0 ? ["vip"] : [],
}));
const [first] = machines;

beforeEach(async () => {
  for (const value of machines) {
    const body = JSON.stringify({ state: "entityExists", params: { entity: "Machine", value }, action: "setup" });
    const { status } = await emulator.fetch(new Request(`${baseUrl}/_emulator/states`, { method: "POST", body }));
    expect(status).toBe(200);
  }
});

async function named(...args: string[]): Promise<string[]> {
  const { exitCode, stdout, stderr } = await mde([...args, "--format", "ndjson"]);
  expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: "" });
  return stdout
    .split("\n")
    .filter(Boolean)
    .map((line) => JSON.parse(line).computerDnsName);
}

test.each([
  [[], ["pc-a", "pc-b", "pc-c"]],
  [
    ["--healthStatus", "Active"],
    ["pc-a", "pc-b"],
  ],
  [
    ["--healthStatus", "Active", "--healthStatus", "Inactive"],
    ["pc-a", "pc-b", "pc-c"],
  ],
  [["--computerDnsName", "pc-b"], ["pc-b"]],
  [["--computerDnsName", "pc-*", "--rbacGroupId", "2"], ["pc-c"]],
  [["--machineTags", "vip"], ["pc-a"]],
  [
    ["--sort", "-lastSeen", "--limit", "2"],
    ["pc-c", "pc-b"],
  ],
  [
    ["--since", "30h"],
    ["pc-b", "pc-c"],
  ],
  [["--since", "2017-08-29"], ["pc-c"]],
  [
    ["--filter", "computerDnsName ne 'pc-a'"],
    ["pc-b", "pc-c"],
  ],
])("mde machines list %j prints those machines", async (args, expected) => {
  expect(await named("machines", "list", ...args)).toEqual(expected);
});

test("a table has the most telling columns, as many as there is room for", async () => {
  const { stdout } = await mde(["machines", "list", "--limit", "2"], { columns: 100 });
  expect(stdout.split("\n")[0]).toMatch(/^computerDnsName {2}healthStatus {2}riskScore/);
});

test("what is expanded is shown", async () => {
  const { stdout } = await mde(["alerts", "list", "--expand", "evidence", "--format", "csv"]);
  expect(stdout).toBe("\n");
  expect((await mde(["alerts", "list", "--expand", "nothing"])).stderr).toMatch(/refused \(400\)/);
});

test("a list that has one page alone is printed as well", async () => {
  expect(await mde(["library", "list", "--format", "json"])).toMatchObject({ exitCode: 0, stdout: "[]\n" });
});

test("a table of nothing is empty", async () => {
  expect(await mde(["machines", "list", "--machineTags", "none"])).toEqual({ exitCode: 0, stdout: "", stderr: "" });
});

test.each([
  [["--filter", "x", "--healthStatus", "Active"], /--filter takes the place/],
  [["--machineTags", "a", "--machineTags", "b"], /--machineTags can be given once/],
  [["--sort", "last seen"], /--sort takes a member.*There are .*computerDnsName, /],
  [["--sort", "-lastSeem"], /There are .*lastSeen/],
  [["--since", "yesterday"], /--since takes how long ago/],
  [["--limit", "0"], /whole number of at least 1/],
  [["--rbacGroupId", "x"], /Expected a number/],
])("mde machines list %j is a mistake of whoever typed it, and nothing is sent", async (args, message) => {
  const { exitCode, stdout, stderr } = await mde(["machines", "list", ...args]);
  expect(stderr).toMatch(message);
  expect({ exitCode, stdout }).toEqual({ exitCode: 2, stdout: "" });
});

test("what is named is printed in that order, each once, and what fails is told", async () => {
  const [a = "", b = ""] = machines.map(({ id }) => id);
  const args = ["machines", "get", b, a, "none", b, "--format", "csv", "--columns", "computerDnsName"];
  const { exitCode, stdout, stderr } = await mde(args);
  expect(stdout).toBe("computerDnsName\npc-b\npc-a\n");
  expect(stderr).toMatch(/^mde: none: getMachine .*\(404, ResourceNotFound\).*\n$/);
  expect(exitCode).toBe(1);
});

test("what one command prints another one reads, among other lines", async () => {
  const { stdout: stdin } = await mde(["machines", "list", "--limit", "2", "--format", "ndjson"]);
  const mixed = `# mine\r\n${machines[2]?.id}\r\n\r\n${stdin}`;
  const { stdout } = await mde(["machines", "get", "--format", "csv", "--columns", "computerDnsName"], {
    stdin: mixed,
  });
  expect(stdout).toBe("computerDnsName\npc-c\npc-a\npc-b\n");
});

test.each([
  ['{"name":"x"}\n', /has no text as its member machineId or id/],
  ["{broken\n", /has no text as its member machineId or id/],
  ["# nothing\n", /no machine given/],
])("lines %j name no machine", async (stdin, message) => {
  expect(await mde(["machines", "get"], { stdin })).toMatchObject({
    exitCode: 2,
    stderr: expect.stringMatching(message),
  });
});

test("Markdown has what a ticket shows, and nothing in it is a mark", async () => {
  const columns = "computerDnsName,machineTags";
  const { stdout } = await mde(["machines", "get", `${first?.id}`, "--format", "markdown", "--columns", columns]);
  expect(stdout).toBe("| computerDnsName | machineTags |\n| --- | --- |\n| pc-a | vip |\n");
});

test("statistics have a look-back, and a domain that nobody contacted is no failure", async () => {
  const args = ["domains", "stats", "example.com", "--lookBackHours", "24", "--format", "json"];
  const { exitCode, stdout } = await mde(args);
  expect(JSON.parse(stdout)).toMatchObject([{ host: "example.com", organizationPrevalence: 0 }]);
  expect(exitCode).toBe(0);
});

test("Ctrl-C prints what is answered, and says once with which name to go on", async () => {
  const stop = new AbortController();
  const fetch = async (request: Request) => {
    if (!request.url.includes("/api/domains/b.example/")) return emulator.fetch(request);
    stop.abort();
    return new Promise<never>(() => {});
  };
  const args = ["domains", "stats", "--format", "csv", "--columns", "host"];
  const stdin = "a.example\nb.example\nc.example\n";
  const { exitCode, stdout, stderr } = await mde(args, { stdin, fetch, signal: stop.signal });
  expect(stderr).toMatch(
    /^mde: stopped when \d of (at least )?\d were answered, in the order asked\. Go on with [ab]\.example\.\n$/,
  );
  expect(stdout).toMatch(/^host\n/);
  expect(exitCode).toBe(1);
});

test.each([
  ["machines", "list"],
  ["api", "listMachines", "--all"],
])("a column that %s %s does not have is told with those that there are", async (...args) => {
  const wrong = await mde([...args, "--format", "csv", "--columns", "computerDnsNam,id"]);
  expect(wrong.stderr).toMatch(/^mde: There is no column computerDnsNam\. There are .*computerDnsName, /);
  expect(wrong).toMatchObject({ exitCode: 2, stdout: "" });
  // One that the contract has, and no machine here.
  const empty = await mde([...args, "--format", "csv", "--columns", "id,managedBy"]);
  expect(empty.stdout).toMatch(/^id,managedBy\na+,\n/);
});

test("a column that what changes something does not have is told before anything is sent", async () => {
  const isolate = ["machines", "isolate", "pc-a", "--comment", "c", "--yes", "--columns", "machin"];
  const { exitCode, stderr } = await mde(isolate);
  expect(stderr).toContain("There is no column machin. There are machine, machineId, status, action, id, error.");
  expect(exitCode).toBe(2);
  expect((await mde(["actions", "list"])).stdout).toBe("");
});

const commands = Object.entries(nouns).flatMap(([noun, { list, get, stats }]) =>
  Object.entries({ list, get, stats }).flatMap(([verb, command]) => (command ? [{ noun, verb, command }] : [])),
);

test.each(commands)(
  "mde $noun $verb has help with its permission, and each of its examples begins with it",
  async ({ noun, verb, command }) => {
    const { stdout, exitCode } = await mde([noun, verb, "--help"]);
    expect(exitCode).toBe(0);
    expect(stdout).toMatch(/^Needs one of: \w+/m);
    for (const example of command.examples) {
      expect(stdout).toContain(`  ${example}\n`);
      expect(example).toMatch(new RegExp(`mde ${noun} ${verb}\\b`));
    }
  },
);
