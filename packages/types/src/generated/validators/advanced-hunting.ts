// Generated from the spec by `npm run generate`. Do not edit.

import type { ResourceSchemas } from "../../schema/resource-schemas.ts";
import { answers, components } from "./shared.ts";

const operations: ResourceSchemas<"runAdvancedQuery">["operations"] = {
  runAdvancedQuery: {"parameters":{},"body":{"type":"object","additionalProperties":false,"required":["Query"],"properties":{"Query":{"type":"string","minLength":1}}},"bodyRequired":true,"responses":{"200":{"application/json":{"$ref":"#/components/schemas/AdvancedQueryResponse"}},"400":{"application/json":{"$ref":"#/components/schemas/ApiError"}},"401":"Unauthorized","403":"Forbidden","429":"TooManyRequests","500":"InternalServerError","501":{"application/json":{"$ref":"#/components/schemas/ApiError"}},"502":"BadGateway"}},
};

const own: ResourceSchemas["components"] = {
  AdvancedQueryResponse: {"type":"object","required":["Schema","Results"],"properties":{"Stats":{"type":"object","properties":{"ExecutionTime":{"type":"number"},"resource_usage":{"type":"object","properties":{"cache":{"type":"object","properties":{"memory":{"type":["object","null"],"properties":{"hits":{"type":"integer"},"misses":{"type":"integer"},"total":{"type":"integer"}}},"disk":{"type":["object","null"]}}},"cpu":{"type":"object","properties":{"user":{"type":"string"},"kernel":{"type":"string"},"total cpu":{"type":"string"}}},"memory":{"type":"object","properties":{"peak_per_node":{"type":"integer"}}}}},"dataset_statistics":{"type":"array","items":{"type":"object","properties":{"table_row_count":{"type":"integer"},"table_size":{"type":"integer"}}}}}},"Schema":{"type":"array","items":{"type":"object","required":["Name","Type"],"properties":{"Name":{"type":"string"},"Type":{"anyOf":[{"type":"string","enum":["DateTime","String","Int64","Int32","SByte"]},{"type":"string"}]}}}},"Results":{"type":"array","items":{"type":"object","additionalProperties":{}}}}},
};

export const schemas: ResourceSchemas<"runAdvancedQuery"> = { operations, components: { ...components, ...own }, answers };
