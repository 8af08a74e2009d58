// Generated from the spec by `npm run generate`. Do not edit.

import type { OperationId } from "../../operations/operation-types.ts";
import type { OperationSchemas } from "../../schema/operation-schemas.ts";

import { schemas as tag0 } from "./advanced-hunting.ts";
import { schemas as tag1 } from "./alerts.ts";
import { schemas as tag2 } from "./automated-investigation.ts";
import { schemas as tag3 } from "./domain.ts";
import { schemas as tag4 } from "./file.ts";
import { schemas as tag5 } from "./indicators.ts";
import { schemas as tag6 } from "./ip.ts";
import { schemas as tag7 } from "./library.ts";
import { schemas as tag8 } from "./live-response.ts";
import { schemas as tag9 } from "./machine-action.ts";
import { schemas as tag10 } from "./machine.ts";
import { schemas as tag11 } from "./user.ts";

export const operationSchemas: Readonly<Record<OperationId, OperationSchemas>> = { ...tag0, ...tag1, ...tag2, ...tag3, ...tag4, ...tag5, ...tag6, ...tag7, ...tag8, ...tag9, ...tag10, ...tag11 };
