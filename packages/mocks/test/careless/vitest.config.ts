import { defineConfig } from "vitest/config";
import { suiteOn } from "../../vitest.config.ts";

/** Tests that are meant to fail, for ../test-runners.test.ts to look at. */
export default defineConfig({
  test: {
    projects: ["2", "3"].map((major) => {
      const suite = suiteOn(major);
      return { ...suite, root: import.meta.dirname, test: { ...suite.test, include: ["*.careless.ts"] } };
    }),
  },
});
