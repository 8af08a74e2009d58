// Generated from the spec by `npm run generate`. Do not edit.

import type { ResourceSchemas } from "../../schema/resource-schemas.ts";
import { answers, components } from "./shared.ts";

const operations: ResourceSchemas<"listInvestigations" | "getInvestigation" | "startInvestigation">["operations"] = {
  listInvestigations: {"parameters":{"$filter":{"type":"string","format":"odata-filter"},"$top":{"type":"integer","format":"int32","minimum":0,"maximum":10000},"$skip":{"type":"integer","format":"int32","minimum":0},"$orderby":{"type":"string","pattern":"^[A-Za-z][A-Za-z0-9/]*( +(asc|desc))?( *, *[A-Za-z][A-Za-z0-9/]*( +(asc|desc))?)*$"},"$select":{"type":"string","pattern":"^[A-Za-z][A-Za-z0-9]*( *, *[A-Za-z][A-Za-z0-9]*)*$"},"$count":{"type":"boolean"}},"responses":{"200":{"application/json":{"$ref":"#/components/schemas/InvestigationPage"}},"400":"InvalidQuery","401":"Unauthorized","403":"Forbidden","429":"TooManyRequests","500":"InternalServerError","502":"BadGateway"}},
  getInvestigation: {"parameters":{"id":{"type":"string"}},"responses":{"200":{"application/json":{"$ref":"#/components/schemas/Investigation"}},"401":"Unauthorized","403":"Forbidden","404":"NotFound","429":"TooManyRequests","500":"InternalServerError","502":"BadGateway"}},
  startInvestigation: {"parameters":{"id":{"type":"string"}},"body":{"type":"object","additionalProperties":false,"required":["Comment"],"properties":{"Comment":{"type":"string","minLength":1}}},"bodyRequired":true,"responses":{"201":{"application/json":{"$ref":"#/components/schemas/Investigation"}},"400":{"application/json":{"$ref":"#/components/schemas/ApiError"}},"401":"Unauthorized","403":"Forbidden","404":"NotFound","429":"TooManyRequests","500":"InternalServerError","502":"BadGateway"}},
};

const own: ResourceSchemas["components"] = {
  InvestigationPage: {"type":"object","required":["value"],"properties":{"@odata.context":{"$ref":"#/components/schemas/ODataContext"},"@odata.count":{"type":"integer"},"@odata.nextLink":{"type":"string"},"value":{"type":"array","items":{"$ref":"#/components/schemas/Investigation"}}}},
  Investigation: {"type":"object","required":["id"],"properties":{"@odata.context":{"$ref":"#/components/schemas/ODataContext"},"id":{"type":"string"},"startTime":{"type":["string","null"],"format":"date-time"},"endTime":{"type":["string","null"],"format":"date-time"},"state":{"anyOf":[{"type":"string","enum":["Unknown","Terminated","SuccessfullyRemediated","Benign","Failed","PartiallyRemediated","Running","PendingApproval","PendingResource","PartiallyInvestigated","TerminatedByUser","TerminatedBySystem","Queued","InnerFailure","PreexistingAlert","UnsupportedOs","UnsupportedAlertType","SuppressedAlert"]},{"type":"string"}]},"cancelledBy":{"type":["string","null"]},"statusDetails":{"type":["string","null"]},"machineId":{"type":"string"},"computerDnsName":{"type":["string","null"]},"triggeringAlertId":{"type":["string","null"]}}},
};

export const schemas: ResourceSchemas<"listInvestigations" | "getInvestigation" | "startInvestigation"> = { operations, components: { ...components, ...own }, answers };
