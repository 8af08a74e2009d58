// Generated from the spec by `npm run generate`. Do not edit.

import type { ResourceSchemas } from "../../schema/resource-schemas.ts";
import { answers, components } from "./shared.ts";

const operations: ResourceSchemas<"listLibraryFiles" | "uploadLibraryFile" | "deleteLibraryFile">["operations"] = {
  listLibraryFiles: {"parameters":{},"responses":{"200":{"application/json":{"$ref":"#/components/schemas/LibraryFiles"}},"400":"UnknownOption","401":"Unauthorized","403":"Forbidden","429":"TooManyRequests","500":"InternalServerError","502":"BadGateway"}},
  uploadLibraryFile: {"parameters":{},"body":{"type":"object","additionalProperties":false,"required":["file"],"properties":{"file":{},"Description":{"type":"string"},"ParametersDescription":{"type":"string"},"HasParameters":{"type":"boolean"},"OverrideIfExists":{"type":"boolean"}}},"bodyRequired":true,"responses":{"200":{"application/json":{"$ref":"#/components/schemas/LibraryFile"}},"400":{"application/json":{"$ref":"#/components/schemas/ApiError"}},"401":"Unauthorized","403":"Forbidden","429":"TooManyRequests","500":"InternalServerError","502":"BadGateway"}},
  deleteLibraryFile: {"parameters":{"fileName":{"type":"string"}},"responses":{"204":{},"401":"Unauthorized","403":"Forbidden","404":"NotFound","429":"TooManyRequests","500":"InternalServerError","502":"BadGateway"}},
};

const own: ResourceSchemas["components"] = {
  LibraryFiles: {"type":"object","required":["value"],"properties":{"@odata.context":{"$ref":"#/components/schemas/ODataContext"},"value":{"type":"array","items":{"$ref":"#/components/schemas/LibraryFile"}}}},
  LibraryFile: {"type":"object","required":["fileName","sha256"],"properties":{"@odata.context":{"$ref":"#/components/schemas/ODataContext"},"fileName":{"type":"string"},"sha256":{"type":"string"},"description":{"type":["string","null"]},"creationTime":{"type":"string","format":"date-time"},"lastUpdatedTime":{"type":"string","format":"date-time"},"createdBy":{"type":"string"},"hasParameters":{"type":"boolean"},"parametersDescription":{"type":["string","null"]}}},
};

export const schemas: ResourceSchemas<"listLibraryFiles" | "uploadLibraryFile" | "deleteLibraryFile"> = { operations, components: { ...components, ...own }, answers };
