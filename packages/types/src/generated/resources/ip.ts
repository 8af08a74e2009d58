// Generated from the spec by `npm run generate`. Do not edit.

export { rules } from "../rules/ip.ts";
export { data as scenarios } from "../scenarios/ip.ts";
export { schemas } from "../validators/ip.ts";
