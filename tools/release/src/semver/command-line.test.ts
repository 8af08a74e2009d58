import { existsSync, rmSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { edited } from "../../test/edited.ts";
import { smallContract } from "../../test/small-contract.ts";
import { createSmallWorkspace, type SmallWorkspace } from "../../test/small-workspace.ts";
import { runSemver, usage } from "./command-line.ts";

let workspace: SmallWorkspace;
beforeEach(() => {
  workspace = createSmallWorkspace();
});
afterEach(() => {
  rmSync(workspace.root, { recursive: true });
});

async function semver(...args: string[]) {
  const [out, error]: [string[], string[]] = [[], []];
  const output = { out: (line: string) => out.push(line), error: (line: string) => error.push(line) };
  const code = await runSemver(args, workspace.root, output);
  return { code, out: out.join("\n"), error: error.join("\n") };
}

async function release(version: string) {
  workspace.raise(version);
  expect(await semver("--record")).toEqual({ code: 0, out: `Recorded in releases/${version}.`, error: "" });
}

test("before the first release every package must be announced", async () => {
  workspace.change("first", { spec: "minor", client: "patch" });
  const red = await semver();
  expect(red.code).toBe(1);
  expect(red.out).toContain("releases/ has no release yet");
  expect(red.out).toContain("needed: at least minor, promised: minor (0.1.0): @defender-endpoint/client,");
  expect(red.error).toMatch(
    /^RED {2}Never released.*: @defender-endpoint\/client, @defender-endpoint\/contracts\. Run/,
  );
  workspace.change("second", { client: "minor", contracts: "minor" });
  expect(await semver()).toMatchObject({ code: 0, error: "" });
});

test("a changeset that promises less than what has changed is red, one that promises enough is not", async () => {
  await release("0.1.0");
  workspace.write("packages/client/src/index.ts", 'export { setUp } from "./options.ts";\n');
  workspace.change("options", { client: "patch" });
  const red = await semver();
  expect(red.code).toBe(1);
  expect(red.error).toMatch(/^RED {2}Since 0\.1\.0.*only a minor release may.*: @defender-endpoint\/client\. Run/);
  expect(red.out).toMatch(/^breaking {2}packages {2}@defender-endpoint\/client type Options: removed \(/m);
  expect(red.out).toContain("Since 0.1.0: 1 breaking, 0 feature, 0 fix.");
  // One number for all of a fixed group: whichever package announces it, all are raised.
  workspace.change("options", { contracts: "minor" });
  expect(await semver()).toMatchObject({ code: 0, error: "", out: expect.stringContaining("promised: minor (0.2.0)") });
});

const operation = "/paths/~1items~1{id}/get";
test.each([
  ["an operation", operation],
  ["a parameter", `${operation}/parameters/0`],
  ["a required member of an answer", "/components/schemas/Item/properties/id"],
  ["one of the permissions that suffice", `${operation}/x-permissions/application/0`],
  ["a scenario", `${operation}/x-scenarios/seen`],
  ["a scenario that all operations share", "/x-scenarios/noToken"],
  ["a state of the provider", "/x-provider-states/itemExists"],
])("%s that is gone is more than a patch may take away", async (_, pointer) => {
  await release("0.1.0");
  workspace.change("taken-away", { spec: "patch" });
  workspace.write("spec/generated/openapi.json", Object(edited(smallContract, [[pointer, undefined]])));
  const red = await semver();
  expect(red.error).toMatch(/^RED .*only a minor release may.*: @defender-endpoint\/spec\. Run/);
  expect(red.out).toMatch(/^breaking {2}spec/m);
  workspace.change("taken-away", { spec: "minor" });
  expect(await semver()).toMatchObject({ code: 0, error: "" });
});

test("--json tells the same to programs", async () => {
  await release("0.1.0");
  workspace.write("packages/contracts/src/index.ts", "export const pact = 1;\n");
  const { code, out } = await semver("--json");
  expect(code).toBe(1);
  expect(JSON.parse(out)).toMatchObject({
    since: "0.1.0",
    findings: [{ level: "breaking", part: "packages", rule: "export-removed" }, { rule: "export-added" }],
    packages: [{}, { name: "@defender-endpoint/contracts", needed: "minor", promised: "none", version: "0.1.0" }, {}],
    problems: [expect.stringContaining("@defender-endpoint/contracts")],
  });
});

test("what was released is recorded once, and under one version", async () => {
  await release("0.1.0");
  expect(await semver("--record")).toEqual({
    code: 1,
    out: "",
    error: expect.stringContaining("releases/0.1.0 is there already"),
  });
  workspace.write("spec/package.json", { name: "@defender-endpoint/spec", version: "0.3.0" });
  expect(await semver("--record")).toMatchObject({ code: 1, error: expect.stringContaining("0.1.0 and 0.3.0") });
  expect(existsSync(join(workspace.root, "releases/0.3.0"))).toBe(false);
});

test("what cannot be compared is said in one line, and not taken for no change", async () => {
  workspace.write("packages/contracts/src/index.ts", "export default 1;\n");
  expect(await semver()).toMatchObject({ code: 1, error: expect.stringMatching(/^RED .*src\/index\.ts exports/) });
  workspace.write("releases/0.1.0/openapi.json", "{");
  expect(await semver()).toMatchObject({ code: 1, error: expect.stringMatching(/^RED .*cannot be read as JSON/) });
  workspace.write(".changeset/pre.json", { mode: "pre", tag: "next" });
  expect(await semver()).toMatchObject({ code: 1, error: expect.stringMatching(/^RED {2}Pre-releases/) });
});

test("usage", async () => {
  expect(await semver("--help")).toEqual({ code: 0, out: usage, error: "" });
  expect(await semver("--records")).toEqual({ code: 2, out: "", error: expect.stringContaining(usage) });
  expect(await semver("--json", "--record")).toMatchObject({ code: 2, error: expect.stringContaining("go together") });
});
