/** @type {import("@stryker-mutator/api/core").PartialStrykerOptions} */
export default {
  plugins: ["@stryker-mutator/vitest-runner"],
  testRunner: "vitest",
  vitest: { configFile: "vitest.mutants.config.ts", pool: "forks" },
  mutate: ["src/{quota,retry,credentials}/!(*.test|*.test-d).ts", "src/pipeline/{quota,retry}.ts"],
  // Each part has to be pinned down by its own tests, not by what happens to run through it. A line that has to ask is a store's.
  testFiles: [
    "src/{quota,retry,credentials}/*.test.ts",
    "src/pipeline/{quota,retry}.test.ts",
    "src/redis/redis-quota.test.ts",
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
