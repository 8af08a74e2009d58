// Generated from the spec by `npm run generate`. Do not edit.

import type { OperationSchemas } from "../../schema/operation-schemas.ts";

export const schemas: Readonly<Record<"getFile" | "getFileStatistics" | "listFileAlerts" | "listFileMachines", OperationSchemas>> = {
  getFile: {"parameters":{"id":{"type":"string","pattern":"^([0-9a-fA-F]{40}|[0-9a-fA-F]{64})$"}},"responses":{"200":{"application/json":{"$ref":"#/components/schemas/File"}},"400":{"application/json":{"$ref":"#/components/schemas/ApiError"}},"401":"Unauthorized","403":"Forbidden","404":"NotFound","429":"TooManyRequests","500":"InternalServerError","502":"BadGateway"}},
  getFileStatistics: {"parameters":{"id":{"type":"string","pattern":"^[0-9a-fA-F]{40}$"},"lookBackHours":{"type":"integer","format":"int32","minimum":1,"maximum":720}},"responses":{"200":{"application/json":{"$ref":"#/components/schemas/InOrgFileStats"}},"400":{"application/json":{"$ref":"#/components/schemas/ApiError"}},"401":"Unauthorized","403":"Forbidden","404":"NotFound","429":"TooManyRequests","500":"InternalServerError","502":"BadGateway"}},
  listFileAlerts: {"parameters":{"id":{"type":"string","pattern":"^[0-9a-fA-F]{40}$"}},"responses":{"200":{"application/json":{"$ref":"#/components/schemas/AlertPage"}},"400":{"application/json":{"$ref":"#/components/schemas/ApiError"}},"401":"Unauthorized","403":"Forbidden","429":"TooManyRequests","500":"InternalServerError","502":"BadGateway"}},
  listFileMachines: {"parameters":{"id":{"type":"string","pattern":"^[0-9a-fA-F]{40}$"}},"responses":{"200":{"application/json":{"$ref":"#/components/schemas/MachinePage"}},"400":{"application/json":{"$ref":"#/components/schemas/ApiError"}},"401":"Unauthorized","403":"Forbidden","429":"TooManyRequests","500":"InternalServerError","502":"BadGateway"}},
};
