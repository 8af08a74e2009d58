// Generated from the spec by `npm run generate`. Do not edit.

import type { OperationId } from "../../../operations/operation-types.ts";
import type { Backgrounds } from "../../../scenarios/scenario-data.ts";

import { backgrounds as advancedHunting } from "./advanced-hunting.ts";
import { backgrounds as alerts } from "./alerts.ts";
import { backgrounds as automatedInvestigation } from "./automated-investigation.ts";
import { backgrounds as domain } from "./domain.ts";
import { backgrounds as file } from "./file.ts";
import { backgrounds as indicators } from "./indicators.ts";
import { backgrounds as ip } from "./ip.ts";
import { backgrounds as library } from "./library.ts";
import { backgrounds as liveResponse } from "./live-response.ts";
import { backgrounds as machineAction } from "./machine-action.ts";
import { backgrounds as machine } from "./machine.ts";
import { backgrounds as user } from "./user.ts";

export const allBackgrounds: Readonly<Record<OperationId, Backgrounds>> = {
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
