// Generated from the spec by `npm run generate`. Do not edit.

export { rules } from "../rules/automated-investigation.ts";
export { data as scenarios } from "../scenarios/automated-investigation.ts";
export { schemas } from "../validators/automated-investigation.ts";
