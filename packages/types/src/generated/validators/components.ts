// Generated from the spec by `npm run generate`. Do not edit.

import type { AnswerSchemas } from "../../schema/operation-schemas.ts";
import type { Schema } from "../../schema/schema.ts";

export const components: Readonly<Record<"InOrgIPStats" | "ApiError", Schema>> = {
  InOrgIPStats: {"type":"object","required":["ipAddress","organizationPrevalence"],"properties":{"@odata.context":{"type":"string"},"ipAddress":{"type":"string"},"organizationPrevalence":{"type":"integer","minimum":0},"orgPrevalence":{"type":"string"},"orgFirstSeen":{"type":["string","null"],"format":"date-time"},"orgLastSeen":{"type":["string","null"],"format":"date-time"}}},
  ApiError: {"type":"object","required":["error"],"properties":{"error":{"type":"object","required":["code"],"properties":{"code":{"type":"string"},"message":{"type":"string"},"target":{"type":"string"},"details":{"type":"array","items":{"type":"object"}}}}}},
};

export const sharedAnswers: Readonly<Record<"Unauthorized" | "Forbidden" | "NotFound" | "TooManyRequests" | "InternalServerError" | "BadGateway", AnswerSchemas>> = {
  Unauthorized: {"application/json":{"$ref":"#/components/schemas/ApiError"}},
  Forbidden: {"application/json":{"$ref":"#/components/schemas/ApiError"}},
  NotFound: {"application/json":{"$ref":"#/components/schemas/ApiError"}},
  TooManyRequests: {"application/json":{"$ref":"#/components/schemas/ApiError"}},
  InternalServerError: {"application/json":{"$ref":"#/components/schemas/ApiError"}},
  BadGateway: {"text/html":{"type":"string"}},
};
