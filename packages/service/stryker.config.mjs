import { base } from "../../stryker.base.mjs";

/** What the service does by the behaviours that the contract can declare. */
export default {
  ...base,
  mutate: ["src/{behaviours,seed}/**/!(*.test).ts", "src/in-turn.ts"],
  // What is done on loading is run by every test: a fifth of the mutants would take five sixths of the time.
  ignoreStatic: true,
  thresholds: { break: 70 },
};
