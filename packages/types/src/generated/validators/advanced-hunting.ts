// Generated from the spec by `npm run generate`. Do not edit.

import type { OperationSchemas } from "../../schema/operation-schemas.ts";

export const schemas: Readonly<Record<"runAdvancedQuery", OperationSchemas>> = {
  runAdvancedQuery: {"parameters":{},"body":{"type":"object","additionalProperties":false,"required":["Query"],"properties":{"Query":{"type":"string","minLength":1}}},"bodyRequired":true,"responses":{"200":{"application/json":{"$ref":"#/components/schemas/AdvancedQueryResponse"}},"400":{"application/json":{"$ref":"#/components/schemas/ApiError"}},"401":"Unauthorized","403":"Forbidden","429":"TooManyRequests","500":"InternalServerError","501":{"application/json":{"$ref":"#/components/schemas/ApiError"}},"502":"BadGateway"}},
};
