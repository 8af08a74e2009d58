// Generated from the spec by `npm run generate`. Do not edit.

import type { OperationSchemas } from "../../schema/operation-schemas.ts";

export const schemas: Readonly<Record<"runLiveResponse" | "getLiveResponseResult", OperationSchemas>> = {
  runLiveResponse: {"parameters":{"id":{"type":"string"}},"body":{"type":"object","additionalProperties":false,"required":["Commands"],"properties":{"Commands":{"type":"array","minItems":1,"items":{"$ref":"#/components/schemas/LiveResponseCommand"}},"Comment":{"type":"string"}}},"bodyRequired":true,"responses":{"201":{"application/json":{"$ref":"#/components/schemas/MachineAction"}},"400":{"application/json":{"$ref":"#/components/schemas/ApiError"}},"401":"Unauthorized","403":"Forbidden","404":"NotFound","429":"TooManyRequests","500":"InternalServerError","502":"BadGateway"}},
  getLiveResponseResult: {"parameters":{"id":{"type":"string","format":"uuid"},"commandIndex":{"type":"integer","format":"int32","minimum":0}},"responses":{"200":{"application/json":{"$ref":"#/components/schemas/DownloadLink"}},"400":{"application/json":{"$ref":"#/components/schemas/ApiError"}},"401":"Unauthorized","403":"Forbidden","404":{"application/json":{"$ref":"#/components/schemas/ApiError"}},"429":"TooManyRequests","500":"InternalServerError","502":"BadGateway"}},
};
