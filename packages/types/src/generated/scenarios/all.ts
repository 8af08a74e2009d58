// Generated from the spec by `npm run generate`. Do not edit.

import type { OperationId } from "../../operations/operation-types.ts";
import type { OperationScenarios } from "../../scenarios/scenario-data.ts";

import { data as advancedHunting } from "./advanced-hunting.ts";
import { data as alerts } from "./alerts.ts";
import { data as automatedInvestigation } from "./automated-investigation.ts";
import { data as domain } from "./domain.ts";
import { data as file } from "./file.ts";
import { data as indicators } from "./indicators.ts";
import { data as ip } from "./ip.ts";
import { data as library } from "./library.ts";
import { data as liveResponse } from "./live-response.ts";
import { data as machineAction } from "./machine-action.ts";
import { data as machine } from "./machine.ts";
import { data as user } from "./user.ts";

export const allScenarios: Readonly<Record<OperationId, OperationScenarios>> = {
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
