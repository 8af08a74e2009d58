import { defineConfig } from "vitest/config";
import config from "./vitest.config.ts";

const include = [
  "src/{answers,options,requests}/*.test.ts",
  "src/pipeline/{authorize,reauthenticate,send}.test.ts",
  "src/create-client.test.ts",
  "test/wire.test.ts",
];

/** For `stryker.requests.config.mjs`: those files are thin, so what runs through them counts as a test of them. */
export default defineConfig({ ...config, test: { ...config.test, include, isolate: true, testTimeout: 10_000 } });
