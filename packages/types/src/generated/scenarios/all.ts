// Generated from the spec by `npm run generate`. Do not edit.

import type { OperationId } from "../../operation-types.ts";
import type { OperationScenarios } from "../../scenarios/scenario-data.ts";

import { data as ip } from "./ip.ts";

export const allScenarios: Readonly<Record<OperationId, OperationScenarios>> = {
  ...ip,
};
