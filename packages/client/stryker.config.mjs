import { base } from "../../stryker.base.mjs";

export default {
  ...base,
  mutate: [
    "src/{quota,credentials,pipeline/retry,requests,collections,filters}/!(*.test|*.test-d).ts",
    "src/pipeline/{quota,retry}.ts",
    "src/answers/parse-answer.ts",
    "src/wire/retry-after.ts",
  ],
};
