/** @type {import("@stryker-mutator/api/core").PartialStrykerOptions} */
export default {
  plugins: ["@stryker-mutator/vitest-runner"],
  testRunner: "vitest",
  // Not `related`: it finds no test for a mutant in what is done on loading, which then counts as survived.
  vitest: { configFile: "vitest.mutants.config.ts", pool: "forks", related: false },
  mutate: [
    "src/{quota,credentials,pipeline/retry}/!(*.test|*.test-d).ts",
    "src/pipeline/{quota,retry}.ts",
    "src/wire/retry-after.ts",
  ],
  ignorePatterns: ["dist", "reports"],
  // A folder that git ignores, and as deep as this one, so that `../../vitest.base.ts` is found from there.
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
