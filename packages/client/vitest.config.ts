import { defineConfig } from "vitest/config";
import { base } from "../../vitest.base.ts";

// The tests leave nothing behind them, so a worker may run one file after the other: four times as fast.
export default defineConfig({ ...base, test: { ...base.test, isolate: false } });
