// Generated from the spec by `npm run generate`. Do not edit.

import type { OperationId } from "../../operation-types.ts";
import type { OperationSchemas } from "../../schema/operation-schemas.ts";

import { schemas as tag0 } from "./ip.ts";

export const operationSchemas: Readonly<Record<OperationId, OperationSchemas>> = { ...tag0 };
