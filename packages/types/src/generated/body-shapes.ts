// Generated from the spec by `npm run generate`. Do not edit.

import type { BodyShape } from "../body-shape.ts";
import type { OperationId } from "../operation-types.ts";

export const sharedShapes: Readonly<Record<string, BodyShape>> = {
  "InOrgIPStats": {"members":{"@odata.context":{},"ipAddress":{},"organizationPrevalence":{},"orgPrevalence":{},"orgFirstSeen":{},"orgLastSeen":{}}},
  "ApiError": {"members":{"error":{"members":{"code":{},"message":{},"target":{}}}}},
};

export const bodyShapes: Readonly<Record<OperationId, Readonly<Record<string, BodyShape>>>> = {
  "getIPStatistics": {"200":{"of":["InOrgIPStats"]},"400":{"of":["ApiError"]},"401":{"of":["ApiError"]},"403":{"of":["ApiError"]},"404":{"of":["ApiError"]},"429":{"of":["ApiError"]},"500":{"of":["ApiError"]},"502":{}},
};
