/**
 * What every workspace's Stryker has in common. A configuration, `stryker*.config.mjs`, says in `mutate` which files must be pinned down
 * by tests, and names the configuration of vitest that says which tests these are. `npm run mutants` at the root runs them all and records
 * how many mutants of each file were noticed.
 *
 * @type {import("@stryker-mutator/api/core").PartialStrykerOptions}
 */
export const base = {
  plugins: ["@stryker-mutator/vitest-runner"],
  testRunner: "vitest",
  // Not `related`: it finds no test for a mutant in what is done on loading, which then counts as survived.
  vitest: { configFile: "vitest.mutants.config.ts", pool: "forks", related: false },
  ignorePatterns: ["dist", "reports"],
  // A folder that git ignores, and as deep as a workspace, so that `../../vitest.base.ts` is found from there.
  tempDirName: "../../reports",
  // TypeScript 7 has no API for Stryker to rewrite the real one with, and nothing asks for it.
  tsconfigFile: "none",
  concurrency: 2,
  // A busy machine is no proof that a mutant hangs.
  timeoutMS: 30_000,
  reporters: ["clear-text", "json"],
  clearTextReporter: { allowColor: false, logTests: false, reportTests: false },
  jsonReporter: { fileName: "reports/mutants.json" },
  thresholds: { break: 100 },
};
