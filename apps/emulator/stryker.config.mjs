import { base } from "../../stryker.base.mjs";

/** What a request meets on its way to an answer: who calls, what they may, how often, what is asked, and what the telemetry says. */
export default {
  ...base,
  mutate: [
    "src/identity/{authentication,authorization}.ts",
    "src/service/!(*.test).ts",
    "src/telemetry/sql/statistics-sql.ts",
  ],
  // What is done on loading would have every test start its emulator anew.
  ignoreStatic: true,
  thresholds: { break: 70 },
};
