import { defineConfig } from "vitest/config";
import { base } from "../../vitest.base.ts";

export default defineConfig({
  ...base,
  test: {
    ...base.test,
    // The tests leave nothing behind them, so a worker may run one file after the other: four times as fast.
    isolate: false,
    coverage: {
      include: ["src/**"],
      exclude: ["**/*.test.ts", "**/*.test-d.ts"],
      reporter: ["text"],
      reportsDirectory: "reports/coverage",
      skipFull: true,
      thresholds: { lines: 95, branches: 95 },
    },
  },
});
