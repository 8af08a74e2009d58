import behaviours from "./stryker.config.mjs";

/** What single operations do that no behaviour says. */
export default { ...behaviours, mutate: ["src/operations/**/!(*.test).ts"] };
