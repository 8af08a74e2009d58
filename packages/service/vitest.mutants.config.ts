import { defineConfig } from "vitest/config";
import { base } from "../../vitest.base.ts";

/** For `npm run mutants`: the tests of what it changes. */
export default defineConfig({
  ...base,
  test: {
    ...base.test,
    include: ["src/{behaviours,entities,operations,seed}/**/*.test.ts"],
    testTimeout: 10_000,
    env: { SERVICE_TEST_HISTORIES: "60" },
  },
});
