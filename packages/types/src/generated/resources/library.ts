// Generated from the spec by `npm run generate`. Do not edit.

export { rules } from "../rules/library.ts";
export { data as scenarios } from "../scenarios/library.ts";
export { schemas } from "../validators/library.ts";
