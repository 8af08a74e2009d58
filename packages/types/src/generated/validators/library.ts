// Generated from the spec by `npm run generate`. Do not edit.

import type { OperationSchemas } from "../../schema/operation-schemas.ts";

export const schemas: Readonly<Record<"listLibraryFiles" | "uploadLibraryFile" | "deleteLibraryFile", OperationSchemas>> = {
  listLibraryFiles: {"parameters":{},"responses":{"200":{"application/json":{"$ref":"#/components/schemas/LibraryFiles"}},"400":"UnknownOption","401":"Unauthorized","403":"Forbidden","429":"TooManyRequests","500":"InternalServerError","502":"BadGateway"}},
  uploadLibraryFile: {"parameters":{},"body":{"type":"object","additionalProperties":false,"required":["file"],"properties":{"file":{},"Description":{"type":"string"},"ParametersDescription":{"type":"string"},"HasParameters":{"type":"boolean"},"OverrideIfExists":{"type":"boolean"}}},"bodyRequired":true,"responses":{"200":{"application/json":{"$ref":"#/components/schemas/LibraryFile"}},"400":{"application/json":{"$ref":"#/components/schemas/ApiError"}},"401":"Unauthorized","403":"Forbidden","429":"TooManyRequests","500":"InternalServerError","502":"BadGateway"}},
  deleteLibraryFile: {"parameters":{"fileName":{"type":"string"}},"responses":{"204":{},"401":"Unauthorized","403":"Forbidden","404":"NotFound","429":"TooManyRequests","500":"InternalServerError","502":"BadGateway"}},
};
