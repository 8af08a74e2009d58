import { defineConfig } from "vitest/config";
import { base } from "../../vitest.base.ts";

export default defineConfig({
  ...base,
  test: {
    ...base.test,
    globalSetup: "test/postgres-server.ts",
    // Two, even on two cores: much of the time is spent waiting for such processes.
    maxWorkers: 2,
    // No test changes anything global, so files can share their modules.
    isolate: false,
  },
});
