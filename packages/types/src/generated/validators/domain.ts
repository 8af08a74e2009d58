// Generated from the spec by `npm run generate`. Do not edit.

import type { ResourceSchemas } from "../../schema/resource-schemas.ts";
import { answers, components } from "./shared.ts";

const operations: ResourceSchemas<"getDomainStatistics" | "listDomainAlerts" | "listDomainMachines">["operations"] = {
  getDomainStatistics: {"parameters":{"domain":{"type":"string","maxLength":253,"pattern":"^[\\w-]{1,63}(\\.[\\w-]{1,63})*\\.?$"},"lookBackHours":{"type":"integer","format":"int32","minimum":1,"maximum":720}},"responses":{"200":{"application/json":{"$ref":"#/components/schemas/InOrgDomainStats"}},"400":{"application/json":{"$ref":"#/components/schemas/ApiError"}},"401":"Unauthorized","403":"Forbidden","429":"TooManyRequests","500":"InternalServerError","502":"BadGateway"}},
  listDomainAlerts: {"parameters":{"domain":{"type":"string","maxLength":253,"pattern":"^[\\w-]{1,63}(\\.[\\w-]{1,63})*\\.?$"}},"responses":{"200":{"application/json":{"$ref":"#/components/schemas/AlertPage"}},"400":{"application/json":{"$ref":"#/components/schemas/ApiError"}},"401":"Unauthorized","403":"Forbidden","429":"TooManyRequests","500":"InternalServerError","502":"BadGateway"}},
  listDomainMachines: {"parameters":{"domain":{"type":"string","maxLength":253,"pattern":"^[\\w-]{1,63}(\\.[\\w-]{1,63})*\\.?$"}},"responses":{"200":{"application/json":{"$ref":"#/components/schemas/MachinePage"}},"400":{"application/json":{"$ref":"#/components/schemas/ApiError"}},"401":"Unauthorized","403":"Forbidden","429":"TooManyRequests","500":"InternalServerError","502":"BadGateway"}},
};

const own: ResourceSchemas["components"] = {
  InOrgDomainStats: {"type":"object","required":["host","organizationPrevalence"],"properties":{"@odata.context":{"$ref":"#/components/schemas/ODataContext"},"host":{"type":"string"},"organizationPrevalence":{"type":"integer","minimum":0},"orgPrevalence":{"type":"string"},"orgFirstSeen":{"type":["string","null"],"format":"date-time"},"orgLastSeen":{"type":["string","null"],"format":"date-time"}}},
};

export const schemas: ResourceSchemas<"getDomainStatistics" | "listDomainAlerts" | "listDomainMachines"> = { operations, components: { ...components, ...own }, answers };
