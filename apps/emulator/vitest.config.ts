import { defineConfig } from "vitest/config";
import { base } from "../../vitest.base.ts";

export default defineConfig({
  ...base,
  test: {
    ...base.test,
    // Some tests import 63,516 events in a process of its own: on a busy machine that takes its time.
    testTimeout: 30_000,
    // Two, even on two cores: much of the time is spent waiting for such processes.
    maxWorkers: 2,
    // No test changes anything global, so files can share their modules.
    isolate: false,
  },
});
