import { defineConfig } from "vitest/config";
import { base } from "../../vitest.base.ts";

/** For `stryker.wire.config.mjs`: the tests of what it changes. */
export default defineConfig({ ...base, test: { ...base.test, include: ["src/wire/*.test.ts"], testTimeout: 10_000 } });
