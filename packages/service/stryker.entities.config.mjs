import behaviours from "./stryker.config.mjs";

/** What kinds of entities do by themselves. */
export default { ...behaviours, mutate: ["src/entities/**/!(*.test).ts"] };
