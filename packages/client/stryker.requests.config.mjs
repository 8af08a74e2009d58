import { base } from "../../stryker.base.mjs";

/** How a request is made, where it is sent and with which token, and what becomes of a refusal. */
export default {
  ...base,
  vitest: { ...base.vitest, configFile: "vitest.request-mutants.config.ts" },
  mutate: [
    "src/requests/create-request.ts",
    "src/options/settings.ts",
    "src/pipeline/send.ts",
    "src/answers/error-of-answer.ts",
  ],
  jsonReporter: { fileName: "reports/request-mutants.json" },
  thresholds: { break: 85 },
};
