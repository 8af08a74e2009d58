import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeEach, expect, onTestFinished, test } from "vitest";
import { mdeOnEmulator } from "../../../test/mde-on-emulator.ts";

const { mde } = mdeOnEmulator();
let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "mde-indicators-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
});

function file(name: string, content: string): string {
  writeFileSync(join(folder, name), content);
  return join(folder, name);
}

const about = { action: "Block", title: "feed: test", description: "d" };
const address = (ip: string) => ({ indicatorType: "IpAddress", indicatorValue: ip, ...about });

async function values(): Promise<string[]> {
  const { stdout } = await mde(["indicators", "list", "--format", "ndjson"]);
  return stdout
    .split("\n")
    .filter(Boolean)
    .map((line) => JSON.parse(line).indicatorValue)
    .sort();
}

test.each([
  ["a JSON array", JSON.stringify([address("203.0.113.1"), address("203.0.113.2")], null, 2)],
  ["JSON Lines", `${JSON.stringify(address("203.0.113.1"))}\n\n${JSON.stringify(address("203.0.113.2"))}\n`],
  [
    "the portal's CSV",
    "\uFEFFIndicatorType,IndicatorValue,ExpirationTime,Action,Severity,Title,Description,RecommendedActions,RbacGroups,Category,GenerateAlert\r\n" +
      "IpAddress,203.0.113.1,,Block,High,feed: test,d,,,Malware,TRUE\r\nIpAddress,203.0.113.2,,Block,,feed: test,d,,,,False\r\n",
  ],
])("%s is imported", async (_, content) => {
  const { exitCode, stdout, stderr } = await mde([
    "indicators",
    "import",
    file("feed", content),
    "--yes",
    "--format",
    "json",
  ]);
  expect(stderr).toBe("");
  expect(JSON.parse(stdout)).toHaveLength(2);
  expect(exitCode).toBe(0);
  expect(await values()).toEqual(["203.0.113.1", "203.0.113.2"]);
});

test("one that is refused is told, and the others are imported", async () => {
  const lines = [address("203.0.113.1"), { ...address("not an address"), action: "Nonsense" }];
  const feed = file("feed.json", JSON.stringify(lines));
  const { exitCode, stderr } = await mde(["indicators", "import", feed, "--yes"]);
  expect(stderr).toMatch(/^mde: not an address: /);
  expect(exitCode).toBe(1);
  expect(await values()).toEqual(["203.0.113.1"]);
});

test("what a list prints can be imported again", async () => {
  await mde(["indicators", "import", file("feed.json", JSON.stringify([address("203.0.113.1")])), "--yes"]);
  const { stdout: stdin } = await mde(["indicators", "list", "--format", "ndjson"]);
  expect((await mde(["indicators", "import", "-", "--yes"], { stdin })).exitCode).toBe(0);
  expect(await values()).toEqual(["203.0.113.1"]);
});

test("a feed is kept in step: a dry run sends nothing, a second run has nothing to do, and others' are left alone", async () => {
  const foreign = { ...address("198.51.100.1"), title: "somebody else's" };
  const before = [foreign, address("203.0.113.1"), address("203.0.113.2")];
  await mde(["indicators", "import", file("before.json", JSON.stringify(before)), "--yes"]);
  const feed = file("feed.json", JSON.stringify([address("203.0.113.2"), address("203.0.113.3")]));
  const sync = ["indicators", "sync", feed, "--title", "feed: test"];
  expect((await mde([...sync, "--dry-run"])).stderr).toBe(
    "mde: 1 to create, 1 to delete, 1 unchanged. Nothing was sent.\n",
  );
  expect(await values()).toEqual(["198.51.100.1", "203.0.113.1", "203.0.113.2"]);
  expect(await mde([...sync, "--yes"])).toMatchObject({
    exitCode: 0,
    stderr: "mde: 1 created, 1 deleted, 1 unchanged.\n",
  });
  expect(await values()).toEqual(["198.51.100.1", "203.0.113.2", "203.0.113.3"]);
  expect(await mde(sync)).toMatchObject({ exitCode: 0, stdout: "", stderr: "mde: 2 unchanged.\n" });
});

test("indicators are removed by id and by what they are about, and one that is not there is told", async () => {
  const all = ["203.0.113.1", "203.0.113.2", "203.0.113.3"];
  await mde(["indicators", "import", file("feed.json", JSON.stringify(all.map(address))), "--yes"]);
  const { stdout } = await mde([
    "indicators",
    "list",
    "--indicatorValue",
    "203.0.113.1",
    "--format",
    "csv",
    "--columns",
    "id",
  ]);
  const [, id = ""] = stdout.split("\n");
  const { exitCode, stderr } = await mde(["indicators", "remove", id, "203.0.113.2", "nothing", "--yes"]);
  expect({ exitCode, stderr }).toEqual({ exitCode: 1, stderr: "mde: nothing: no indicator has this id or value.\n" });
  expect(await values()).toEqual(["203.0.113.3"]);
});

test.each([
  ["[1]", /something else than objects/],
  ["[{", /no JSON|is none/],
  ['{"a":1}\n{', /line 2 of .* is no JSON/],
  ['a,b\n1\n"', /no CSV/],
])("%j is no file of indicators", async (content, message) => {
  const { exitCode, stderr } = await mde(["indicators", "import", file("feed", content), "--yes"]);
  expect(stderr).toMatch(message);
  expect(exitCode).toBe(2);
});

test("in a pipe nothing is written without --yes", async () => {
  const feed = file("feed.json", JSON.stringify([address("203.0.113.1")]));
  for (const command of ["import", "sync"])
    expect(await mde(["indicators", command, feed])).toMatchObject({
      exitCode: 2,
      stderr: expect.stringContaining("--yes"),
    });
  expect(await values()).toEqual([]);
});
