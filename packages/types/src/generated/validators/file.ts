// Generated from the spec by `npm run generate`. Do not edit.

import type { ResourceSchemas } from "../../schema/resource-schemas.ts";
import { answers, components } from "./shared.ts";

const operations: ResourceSchemas<"getFile" | "getFileStatistics" | "listFileAlerts" | "listFileMachines">["operations"] = {
  getFile: {"parameters":{"id":{"type":"string","pattern":"^([0-9a-fA-F]{40}|[0-9a-fA-F]{64})$"}},"responses":{"200":{"application/json":{"$ref":"#/components/schemas/File"}},"400":{"application/json":{"$ref":"#/components/schemas/ApiError"}},"401":"Unauthorized","403":"Forbidden","404":"NotFound","429":"TooManyRequests","500":"InternalServerError","502":"BadGateway"}},
  getFileStatistics: {"parameters":{"id":{"type":"string","pattern":"^[0-9a-fA-F]{40}$"},"lookBackHours":{"type":"integer","format":"int32","minimum":1,"maximum":720}},"responses":{"200":{"application/json":{"$ref":"#/components/schemas/InOrgFileStats"}},"400":{"application/json":{"$ref":"#/components/schemas/ApiError"}},"401":"Unauthorized","403":"Forbidden","404":"NotFound","429":"TooManyRequests","500":"InternalServerError","502":"BadGateway"}},
  listFileAlerts: {"parameters":{"id":{"type":"string","pattern":"^[0-9a-fA-F]{40}$"}},"responses":{"200":{"application/json":{"$ref":"#/components/schemas/AlertPage"}},"400":{"application/json":{"$ref":"#/components/schemas/ApiError"}},"401":"Unauthorized","403":"Forbidden","429":"TooManyRequests","500":"InternalServerError","502":"BadGateway"}},
  listFileMachines: {"parameters":{"id":{"type":"string","pattern":"^[0-9a-fA-F]{40}$"}},"responses":{"200":{"application/json":{"$ref":"#/components/schemas/MachinePage"}},"400":{"application/json":{"$ref":"#/components/schemas/ApiError"}},"401":"Unauthorized","403":"Forbidden","429":"TooManyRequests","500":"InternalServerError","502":"BadGateway"}},
};

const own: ResourceSchemas["components"] = {
  InOrgFileStats: {"type":"object","required":["sha1","organizationPrevalence","globallyPrevalence"],"properties":{"@odata.context":{"$ref":"#/components/schemas/ODataContext"},"sha1":{"type":"string"},"organizationPrevalence":{"type":"integer","minimum":0},"orgPrevalence":{"type":"string"},"orgFirstSeen":{"type":["string","null"],"format":"date-time"},"orgLastSeen":{"type":["string","null"],"format":"date-time"},"globallyPrevalence":{"type":"integer","minimum":0},"globalPrevalence":{"type":"string"},"globalFirstObserved":{"type":"string","format":"date-time"},"globalLastObserved":{"type":"string","format":"date-time"},"topFileNames":{"type":"array","items":{"type":"string"}}}},
};

export const schemas: ResourceSchemas<"getFile" | "getFileStatistics" | "listFileAlerts" | "listFileMachines"> = { operations, components: { ...components, ...own }, answers };
