// Generated from the spec by `npm run generate`. Do not edit.

export { rules } from "../rules/alerts.ts";
export { data as scenarios } from "../scenarios/alerts.ts";
export { schemas } from "../validators/alerts.ts";
