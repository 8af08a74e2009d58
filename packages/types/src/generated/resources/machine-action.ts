// Generated from the spec by `npm run generate`. Do not edit.

export { rules } from "../rules/machine-action.ts";
export { data as scenarios } from "../scenarios/machine-action.ts";
export { schemas } from "../validators/machine-action.ts";
