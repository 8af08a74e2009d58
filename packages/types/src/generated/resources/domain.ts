// Generated from the spec by `npm run generate`. Do not edit.

export { rules } from "../rules/domain.ts";
export { data as scenarios } from "../scenarios/domain.ts";
export { schemas } from "../validators/domain.ts";
