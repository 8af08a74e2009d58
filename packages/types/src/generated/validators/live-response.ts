// Generated from the spec by `npm run generate`. Do not edit.

import type { ResourceSchemas } from "../../schema/resource-schemas.ts";
import { answers, components } from "./shared.ts";

const operations: ResourceSchemas<"runLiveResponse" | "getLiveResponseResult">["operations"] = {
  runLiveResponse: {"parameters":{"id":{"type":"string"}},"body":{"type":"object","additionalProperties":false,"required":["Commands"],"properties":{"Commands":{"type":"array","minItems":1,"items":{"$ref":"#/components/schemas/LiveResponseCommand"}},"Comment":{"type":"string"}}},"bodyRequired":true,"responses":{"201":{"application/json":{"$ref":"#/components/schemas/MachineAction"}},"400":{"application/json":{"$ref":"#/components/schemas/ApiError"}},"401":"Unauthorized","403":"Forbidden","404":"NotFound","429":"TooManyRequests","500":"InternalServerError","502":"BadGateway"}},
  getLiveResponseResult: {"parameters":{"id":{"type":"string","format":"uuid"},"commandIndex":{"type":"integer","format":"int32","minimum":0}},"responses":{"200":{"application/json":{"$ref":"#/components/schemas/DownloadLink"}},"400":{"application/json":{"$ref":"#/components/schemas/ApiError"}},"401":"Unauthorized","403":"Forbidden","404":{"application/json":{"$ref":"#/components/schemas/ApiError"}},"429":"TooManyRequests","500":"InternalServerError","502":"BadGateway"}},
};

const own: ResourceSchemas["components"] = {
  LiveResponseCommand: {"type":"object","additionalProperties":false,"required":["type","params"],"properties":{"type":{"type":"string","enum":["PutFile","RunScript","GetFile"]},"params":{"type":"array","items":{"type":"object","additionalProperties":false,"required":["key","value"],"properties":{"key":{"type":"string","enum":["FileName","ScriptName","Args","Path"]},"value":{"type":"string"}}}}}},
};

export const schemas: ResourceSchemas<"runLiveResponse" | "getLiveResponseResult"> = { operations, components: { ...components, ...own }, answers };
