// Generated from the spec by `npm run generate`. Do not edit.

import type { ResourceSchemas } from "../../schema/resource-schemas.ts";
import { answers, components } from "./shared.ts";

const operations: ResourceSchemas<"getIPStatistics" | "listIpAlerts">["operations"] = {
  getIPStatistics: {"parameters":{"ip":{"type":"string","anyOf":[{"type":"string","format":"ipv4"},{"type":"string","format":"ipv6"}]},"lookBackHours":{"type":"integer","format":"int32","minimum":1,"maximum":720}},"responses":{"200":{"application/json":{"$ref":"#/components/schemas/InOrgIPStats"}},"400":{"application/json":{"$ref":"#/components/schemas/ApiError"}},"401":"Unauthorized","403":"Forbidden","404":"NotFound","429":"TooManyRequests","500":"InternalServerError","502":"BadGateway"}},
  listIpAlerts: {"parameters":{"ip":{"type":"string","anyOf":[{"type":"string","format":"ipv4"},{"type":"string","format":"ipv6"}]}},"responses":{"200":{"application/json":{"$ref":"#/components/schemas/AlertPage"}},"400":{"application/json":{"$ref":"#/components/schemas/ApiError"}},"401":"Unauthorized","403":"Forbidden","429":"TooManyRequests","500":"InternalServerError","502":"BadGateway"}},
};

const own: ResourceSchemas["components"] = {
  InOrgIPStats: {"type":"object","required":["ipAddress","organizationPrevalence"],"properties":{"@odata.context":{"type":"string"},"ipAddress":{"type":"string"},"organizationPrevalence":{"type":"integer","minimum":0},"orgPrevalence":{"type":"string"},"orgFirstSeen":{"type":["string","null"],"format":"date-time"},"orgLastSeen":{"type":["string","null"],"format":"date-time"}}},
};

export const schemas: ResourceSchemas<"getIPStatistics" | "listIpAlerts"> = { operations, components: { ...components, ...own }, answers };
