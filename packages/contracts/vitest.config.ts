import { defineConfig } from "vitest/config";
import { base } from "../../vitest.base.ts";

export default defineConfig({
  ...base,
  // Pact's native part records and verifies one thing at a time, and reads its environment when it is loaded.
  test: {
    ...base.test,
    environment: "node",
    fileParallelism: false,
    env: { PACT_DO_NOT_TRACK: "true", PACT_BROKER_BASE_URL: "" },
  },
});
