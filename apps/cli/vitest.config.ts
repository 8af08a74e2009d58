import { defineConfig } from "vitest/config";
import { base } from "../../vitest.base.ts";

// No test changes anything global, so files can share their modules: a third of the time.
export default defineConfig({ ...base, test: { ...base.test, isolate: false } });
