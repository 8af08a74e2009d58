import { base } from "../../stryker.base.mjs";

/** What the service does: the behaviours that the contract can declare, what kinds of entities do by themselves, and single operations. */
export default {
  ...base,
  mutate: ["src/{behaviours,entities,operations,seed}/**/!(*.test).ts", "src/in-turn.ts"],
  thresholds: { break: 70 },
};
