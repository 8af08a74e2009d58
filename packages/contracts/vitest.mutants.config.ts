import { defineConfig } from "vitest/config";
import { base } from "../../vitest.base.ts";

/** For `npm run mutants`: the tests of what judges a verification, without Pact's verifier itself. */
export default defineConfig({
  ...base,
  test: { ...base.test, include: ["src/verification.test.ts"], testTimeout: 10_000 },
});
