import { spawnSync } from "node:child_process";
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { frontEnd } from "./front-end.ts";

const run = (...argv: string[]) => spawnSync(process.execPath, argv, { cwd: frontEnd, encoding: "utf8" });

test("all that is shown to front ends compiles", () => {
  const tsc = join(import.meta.dirname, "../node_modules/typescript/bin/tsc");
  const { status, stdout } = run(tsc, "--noEmit", "-p", ".");
  expect(stdout).toBe("");
  expect(status).toBe(0);
});

// Those of vitest and jest are run by this folder's own vitest, as the project front-end.
test("the test for node:test passes", () => {
  const { status, stdout } = run("--conditions=@defender-endpoint/source", "--test", "quota.node-test.js");
  expect(stdout).toMatch(/^. pass 1$/m);
  expect(status).toBe(0);
});

test("those of vitest and jest, and the README's, are there to be run", () => {
  const tests = readdirSync(frontEnd).filter((file) => file.includes(".test."));
  expect(tests).toEqual(["prevalence.test.ts", "readme-0.test.ts", "retry.test.js"]);
});
