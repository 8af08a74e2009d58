// Generated from the spec by `npm run generate`. Do not edit.

export { rules } from "../rules/file.ts";
export { data as scenarios } from "../scenarios/file.ts";
export { schemas } from "../validators/file.ts";
