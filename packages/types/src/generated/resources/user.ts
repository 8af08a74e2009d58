// Generated from the spec by `npm run generate`. Do not edit.

export { rules } from "../rules/user.ts";
export { data as scenarios } from "../scenarios/user.ts";
export { schemas } from "../validators/user.ts";
