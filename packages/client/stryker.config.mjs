import { base } from "../../stryker.base.mjs";

export default {
  ...base,
  mutate: [
    "src/{quota,credentials,pipeline/retry}/!(*.test|*.test-d).ts",
    "src/pipeline/{quota,retry}.ts",
    "src/wire/retry-after.ts",
  ],
};
