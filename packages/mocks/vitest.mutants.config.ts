import { defineConfig } from "vitest/config";
import { suiteOn } from "./vitest.config.ts";

const config = suiteOn("3");

/** For `npm run mutants`: the tests beside the source, on one major of msw. Many a mutant makes a test wait for ever. */
export default defineConfig({
  ...config,
  test: {
    ...config.test,
    include: ["src/create-handlers.test.ts", "src/{contract,handler,scenarios,service}/*.test.ts"],
    testTimeout: 10_000,
  },
});
