// Generated from the spec by `npm run generate`. Do not edit.

import type { OperationRules } from "../../operations/operation-detail-types.ts";
import type { OperationId } from "../../operations/operation-types.ts";

import { rules as advancedHunting } from "./advanced-hunting.ts";
import { rules as alerts } from "./alerts.ts";
import { rules as automatedInvestigation } from "./automated-investigation.ts";
import { rules as domain } from "./domain.ts";
import { rules as file } from "./file.ts";
import { rules as indicators } from "./indicators.ts";
import { rules as ip } from "./ip.ts";
import { rules as library } from "./library.ts";
import { rules as liveResponse } from "./live-response.ts";
import { rules as machineAction } from "./machine-action.ts";
import { rules as machine } from "./machine.ts";
import { rules as user } from "./user.ts";

export const operationRules: Readonly<Record<OperationId, OperationRules>> = {
  ...advancedHunting,
  ...alerts,
  ...automatedInvestigation,
  ...domain,
  ...file,
  ...indicators,
  ...ip,
  ...library,
  ...liveResponse,
  ...machineAction,
  ...machine,
  ...user,
};
