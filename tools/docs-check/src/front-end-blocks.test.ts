import { readFileSync } from "node:fs";
import { join } from "node:path";
import { packagesToInstall, readme } from "@defender-endpoint/pack-check/front-end-guide";
import { openFrontEnd } from "@defender-endpoint/pack-check/front-end-page";
import { compileFrontEnd, testFrontEnd } from "@defender-endpoint/pack-check/front-end-project";
import { writeFrontEnds } from "@defender-endpoint/pack-check/front-ends";
import { expect, test } from "vitest";

// With this workspace's own packages, as they were built, and the versions of everything else that stand in its manifest.
// `npm run pack:check` does the same with what is packed, and with the oldest versions that are promised.
const { onVitest, onJest } = writeFrontEnds(join(import.meta.dirname, "../.front-ends"));

test("all that is shown to front ends compiles", async () => {
  expect(await compileFrontEnd(onVitest)).toBe("compiles: guide for front ends and 3 blocks of the mocks' README");
});

test.each([
  { project: onVitest, commands: ["npx vitest run"] },
  { project: onJest, commands: ["NODE_OPTIONS=--experimental-vm-modules npx jest", "node --test quota.node-test.js"] },
])("the files and commands for $project.runner run as printed", async ({ project, commands }) => {
  expect(await testFrontEnd(project)).toEqual([
    ...commands.map((line) => `runs: guide for front ends: ${line}`),
    `runs: README example of the mocks, ${project.runner}`,
    `runs: the README's small world, ${project.runner}`,
    `fails, as it must: a careless test, ${project.runner}`,
  ]);
});

test("the pages run in a browser", async () => {
  expect(await openFrontEnd(onVitest)).toEqual([
    "runs: in a page, README of the mocks: prevalence 63515",
    "runs: in a page, In a page: prevalence 42",
    "runs: in a page, Storybook: statuses 429 200",
  ]);
});

test("nothing of the mocks' README is left out above", () => {
  expect(readme.map(({ section }) => section)).toEqual(["", "A small world", "In a page"]);
});

test.each(["vitest", "jest", "node:test"])("what is to be installed for %s is what is installed here", (section) => {
  const { devDependencies } = JSON.parse(readFileSync(join(import.meta.dirname, "../package.json"), "utf8"));
  expect(Object.keys(devDependencies)).toEqual(expect.arrayContaining(packagesToInstall(section)));
});
