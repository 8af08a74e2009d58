// Generated from the spec by `npm run generate`. Do not edit.

export { rules } from "../rules/advanced-hunting.ts";
export { data as scenarios } from "../scenarios/advanced-hunting.ts";
export { schemas } from "../validators/advanced-hunting.ts";
