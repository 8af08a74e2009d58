// Generated from the spec by `npm run generate`. Do not edit.

import type { OperationId } from "../../operations/operation-types.ts";
import type { ResourceSchemas } from "../../schema/resource-schemas.ts";

import { schemas as advancedHunting } from "./advanced-hunting.ts";
import { schemas as alerts } from "./alerts.ts";
import { schemas as automatedInvestigation } from "./automated-investigation.ts";
import { schemas as domain } from "./domain.ts";
import { schemas as file } from "./file.ts";
import { schemas as indicators } from "./indicators.ts";
import { schemas as ip } from "./ip.ts";
import { schemas as library } from "./library.ts";
import { schemas as liveResponse } from "./live-response.ts";
import { schemas as machineAction } from "./machine-action.ts";
import { schemas as machine } from "./machine.ts";
import { schemas as user } from "./user.ts";
import { answers } from "./shared.ts";

export const allSchemas: ResourceSchemas<OperationId> = {
  operations: { ...advancedHunting.operations, ...alerts.operations, ...automatedInvestigation.operations, ...domain.operations, ...file.operations, ...indicators.operations, ...ip.operations, ...library.operations, ...liveResponse.operations, ...machineAction.operations, ...machine.operations, ...user.operations },
  components: { ...advancedHunting.components, ...alerts.components, ...automatedInvestigation.components, ...domain.components, ...file.components, ...indicators.components, ...ip.components, ...library.components, ...liveResponse.components, ...machineAction.components, ...machine.components, ...user.components },
  answers,
};
