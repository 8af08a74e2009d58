import { mergeConfig } from "vitest/config";
import config from "./vitest.config.ts";

/** For `npm run mutants`: many a mutant makes a test wait for ever. */
export default mergeConfig(config, { test: { testTimeout: 10_000 } });
