// Generated from the spec by `npm run generate`. Do not edit.

export { rules } from "../rules/machine.ts";
export { data as scenarios } from "../scenarios/machine.ts";
export { schemas } from "../validators/machine.ts";
