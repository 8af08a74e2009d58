import { defineConfig } from "vitest/config";
import config from "./vitest.config.ts";

/** For `npm run mutants`: the tests of these files and of the scenarios. Many a mutant makes a test wait for ever. */
export default defineConfig({
  ...config,
  test: {
    ...config.test,
    include: [
      "src/create-app.test.ts",
      "src/identity/{authentication,authorization}.test.ts",
      "src/telemetry/statistics.test.ts",
      "src/service/*.test.ts",
      "src/telemetry/sqlite/sqlite-statistics.test.ts",
    ],
    isolate: true,
    testTimeout: 10_000,
  },
});
