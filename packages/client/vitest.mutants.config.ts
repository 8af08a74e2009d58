import { defineConfig } from "vitest/config";
import config from "./vitest.config.ts";

// Each part has to be pinned down by its own tests, not by what happens to run through it. A line that has to ask is a store's.
const include = [
  "src/{quota,credentials,pipeline/retry,requests,answers,collections,filters}/*.test.ts",
  "src/pipeline/{quota,retry}.test.ts",
  "test/repeat-matrix.test.ts",
  "src/wire/retry-after.test.ts",
  "src/redis/redis-quota.*.test.ts",
];

/** For `npm run mutants`: a mutant in what is done on loading needs it loaded anew, and many a mutant makes a test wait for ever. */
export default defineConfig({ ...config, test: { ...config.test, include, isolate: true, testTimeout: 10_000 } });
