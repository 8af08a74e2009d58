import { base } from "../../stryker.base.mjs";

/** What an answer is on the wire: headers, envelopes, the texts of refusals, the windows of quotas. */
export default {
  ...base,
  vitest: { ...base.vitest, configFile: "vitest.wire-mutants.config.ts" },
  mutate: ["src/wire/!(*.test).ts"],
  jsonReporter: { fileName: "reports/wire-mutants.json" },
  thresholds: { break: 90 },
};
