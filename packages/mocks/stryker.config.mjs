import { base } from "../../stryker.base.mjs";

/** What a request meets on its way to an answer: which operation it is, whether it is valid, and which scenario answers it. */
export default {
  ...base,
  mutate: [
    "src/handler/{answer,operation-path}.ts",
    "src/scenarios/{documented-answer,scenario-answer,scenario-choice,throttle}.ts",
    "src/contract/once-checked.ts",
    "src/service/!(*.test).ts",
  ],
  thresholds: { break: 70 },
};
