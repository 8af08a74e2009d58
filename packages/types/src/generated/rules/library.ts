// Generated from the spec by `npm run generate`. Do not edit.

import type { OperationRules } from "../../operations/operation-detail-types.ts";

export const rules: Readonly<Record<"listLibraryFiles" | "uploadLibraryFile" | "deleteLibraryFile", OperationRules>> = {
  listLibraryFiles: {
    permissions: { application: ["Library.Manage"], delegated: ["Library.Manage"] },
    refusals: { parameters: {} },
  },
  uploadLibraryFile: {
    permissions: { application: ["Library.Manage"], delegated: ["Library.Manage"] },
    refusals: { parameters: {}, body: { code: "InvalidRequestBody", message: "The request body is invalid: {value}" } },
  },
  deleteLibraryFile: {
    permissions: { application: ["Library.Manage"], delegated: ["Library.Manage"] },
    refusals: { parameters: {} },
  },
};
