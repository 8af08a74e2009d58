import { type SpawnSyncReturns, spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { otherNode } from "./other-node.ts";

const root = join(import.meta.dirname, "../../..");

/** A repository with the set-up of this one, an npm that brings a pnpm, and a pnpm that tells what it was asked for. */
function newRepository() {
  const folder = mkdtempSync(join(tmpdir(), "docs-set-up-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  for (const path of ["apps/one", "packages", "tools", "spec", "bin"])
    mkdirSync(join(folder, path), { recursive: true });
  cpSync(join(root, "scripts/set-up"), join(folder, "scripts/set-up"), {
    recursive: true,
    filter: (path) => !path.endsWith("node_modules"),
  });
  for (const file of ["pnpm-lock.yaml", "pnpm-workspace.yaml", "package.json", "apps/one/package.json"])
    writeFileSync(join(folder, file), "{}");
  const pnpm = `
    const { appendFileSync, mkdirSync, readFileSync, writeFileSync } = require("node:fs");
    const asked = process.argv.slice(2).join(" ");
    appendFileSync("asked", asked + "\\n");
    const outcome = readFileSync("outcome", "utf8");
    if (outcome === "fails") process.exit(1);
    mkdirSync("node_modules/.pnpm/@one+program@1.0.0_peer@2.0.0/node_modules/@one/program", { recursive: true });
    if (outcome !== "lacks") writeFileSync("node_modules/.pnpm/@one+program@1.0.0_peer@2.0.0/node_modules/@one/program/package.json", "{}");
    mkdirSync("node_modules/.bin", { recursive: true });
    writeFileSync("node_modules/.bin/node", "");
    writeFileSync("node_modules/.modules.yaml", JSON.stringify({ included: { devDependencies: !asked.includes("--prod") } }, null, 2));`;
  writeFileSync(join(folder, "pnpm.cjs"), pnpm);
  const npm = `#!/bin/sh\n[ "$*" = ci ] && mkdir -p node_modules/pnpm/bin && cp ../../pnpm.cjs node_modules/pnpm/bin/\n`;
  writeFileSync(join(folder, "bin/npm"), npm, { mode: 0o755 });
  return {
    folder,
    /** Runs the set-up, and returns what pnpm was asked for and what was said. */
    setUp(scope: "start" | "all", { outcome = "succeeds", node = process.version } = {}) {
      rmSync(join(folder, "asked"), { force: true });
      writeFileSync(join(folder, "outcome"), outcome);
      const { stderr, stdout, status } = run(["scripts/set-up/main.mjs", scope], { cwd: folder, node });
      const asked = existsSync(join(folder, "asked")) ? readFileSync(join(folder, "asked"), "utf8") : "";
      return { asked, said: stderr + stdout, status };
    },
  };
}

function run(args: string[], { cwd = root, node = process.version } = {}): SpawnSyncReturns<string> {
  return spawnSync(process.execPath, [...otherNode(node), ...args], {
    cwd,
    encoding: "utf8",
    env: { PATH: `${join(cwd, "bin")}:${process.env["PATH"]}`, CI: "true" },
  });
}

test("a start installs what it needs, and the next one nothing", () => {
  const { setUp } = newRepository();
  const first = setUp("start");
  expect(first.asked).toMatch(/^install --frozen-lockfile .*--prod --filter defender-endpoint\.\.\. /);
  expect(first.said).toMatch(/^Installing what a start needs from npm: 330 MB, .*\n$/);
  expect(setUp("start")).toEqual({ asked: "", said: "", status: 0 });
});

test("the tests' packages come beside it, and stay when a start follows", () => {
  const { setUp, folder } = newRepository();
  setUp("start");
  const everything = setUp("all");
  expect(everything.asked).not.toContain("--prod");
  expect(everything.said).toMatch(/^Installing what the tests need from npm: 1\.1 GB, .*\n$/);
  for (const scope of ["start", "all"] as const) expect(setUp(scope).asked).toBe("");
  writeFileSync(join(folder, "apps/one/package.json"), '{ "dependencies": {} }');
  expect(setUp("start")).toMatchObject({
    asked: expect.not.stringContaining("--prod"),
    said: "Installing what has changed since the last time.\n",
  });
});

test.each(["pnpm-lock.yaml", "pnpm-workspace.yaml", "package.json", "apps/one/package.json"])(
  "another %s is installed",
  (file) => {
    const { setUp, folder } = newRepository();
    setUp("all");
    writeFileSync(join(folder, file), "{ }");
    expect(setUp("all").asked).not.toBe("");
  },
);

test("an installation that failed is no installation, whatever was there before", () => {
  const { setUp, folder } = newRepository();
  setUp("all");
  writeFileSync(join(folder, "pnpm-lock.yaml"), "other");
  expect(setUp("all", { outcome: "fails" })).toMatchObject({
    status: 1,
    said: expect.stringMatching(/\nThe installation is not whole: .* The same command goes on with it\.\n$/),
  });
  writeFileSync(join(folder, "pnpm-lock.yaml"), "{}");
  expect(setUp("all").asked).not.toBe("");
});

test("a package that pnpm passed over is missed, and asked for again", () => {
  const { setUp } = newRepository();
  expect(setUp("start", { outcome: "lacks" })).toMatchObject({
    status: 1,
    said: expect.stringMatching(
      /\nnpm did not give @one\+program@1\.0\.0_peer@2\.0\.0, or not with the hash of the lockfile\. .*\n$/,
    ),
  });
  expect(setUp("start")).toMatchObject({ status: 0, asked: expect.stringContaining("install") });
});

test("what pnpm itself has installed stays", () => {
  const { setUp, folder } = newRepository();
  mkdirSync(join(folder, "node_modules"));
  writeFileSync(join(folder, "node_modules/.modules.yaml"), '{ "included": {\n"devDependencies": true } }');
  expect(setUp("start").asked).not.toContain("--prod");
});

test("a Node that is too old is told in one line, before anything is done", () => {
  const { setUp } = newRepository();
  const line =
    "Node 20 or newer is needed, and this is v18.20.8. Install one from https://nodejs.org and start again.\n";
  expect(setUp("all", { node: "v18.20.8" })).toEqual({ asked: "", said: line, status: 1 });
  expect(run(["scripts/start/before.mjs"], { node: "v18.20.8" })).toMatchObject({
    stdout: "",
    stderr: line,
    status: 1,
  });
  expect(setUp("all", { node: "v20.0.0" }).status).toBe(0);
});
