import { mergeConfig } from "vitest/config";
import config from "./vitest.config.ts";

/** For `npm run mutants`: a mutant in what is done on loading needs it loaded anew, and many a mutant makes a test wait for ever. */
export default mergeConfig(config, { test: { isolate: true, testTimeout: 10_000 } });
