// Generated from the spec by `npm run generate`. Do not edit.

export { rules } from "../rules/live-response.ts";
export { data as scenarios } from "../scenarios/live-response.ts";
export { schemas } from "../validators/live-response.ts";
