// Generated from the spec by `npm run generate`. Do not edit.

import type { OperationSchemas } from "../../schema/operation-schemas.ts";

export const schemas: Readonly<Record<"listInvestigations" | "getInvestigation" | "startInvestigation", OperationSchemas>> = {
  listInvestigations: {"parameters":{"$filter":{"type":"string","format":"odata-filter"},"$top":{"type":"integer","format":"int32","minimum":0,"maximum":10000},"$skip":{"type":"integer","format":"int32","minimum":0},"$orderby":{"type":"string","pattern":"^[A-Za-z][A-Za-z0-9/]*( +(asc|desc))?( *, *[A-Za-z][A-Za-z0-9/]*( +(asc|desc))?)*$"},"$select":{"type":"string","pattern":"^[A-Za-z][A-Za-z0-9]*( *, *[A-Za-z][A-Za-z0-9]*)*$"},"$count":{"type":"boolean"}},"responses":{"200":{"application/json":{"$ref":"#/components/schemas/InvestigationPage"}},"400":"InvalidQuery","401":"Unauthorized","403":"Forbidden","429":"TooManyRequests","500":"InternalServerError","502":"BadGateway"}},
  getInvestigation: {"parameters":{"id":{"type":"string"}},"responses":{"200":{"application/json":{"$ref":"#/components/schemas/Investigation"}},"401":"Unauthorized","403":"Forbidden","404":"NotFound","429":"TooManyRequests","500":"InternalServerError","502":"BadGateway"}},
  startInvestigation: {"parameters":{"id":{"type":"string"}},"body":{"type":"object","additionalProperties":false,"required":["Comment"],"properties":{"Comment":{"type":"string","minLength":1}}},"bodyRequired":true,"responses":{"201":{"application/json":{"$ref":"#/components/schemas/Investigation"}},"400":{"application/json":{"$ref":"#/components/schemas/ApiError"}},"401":"Unauthorized","403":"Forbidden","404":"NotFound","429":"TooManyRequests","500":"InternalServerError","502":"BadGateway"}},
};
