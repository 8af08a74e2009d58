// Generated from the spec by `npm run generate`. Do not edit.

export { rules } from "../rules/indicators.ts";
export { data as scenarios } from "../scenarios/indicators.ts";
export { schemas } from "../validators/indicators.ts";
