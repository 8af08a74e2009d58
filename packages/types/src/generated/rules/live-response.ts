// Generated from the spec by `npm run generate`. Do not edit.

import type { OperationRules } from "../../operations/operation-detail-types.ts";

export const rules: Readonly<Record<"runLiveResponse" | "getLiveResponseResult", OperationRules>> = {
  runLiveResponse: {
    permissions: { application: ["Machine.LiveResponse"], delegated: ["Machine.LiveResponse"] },
    refusals: { parameters: {}, body: { code: "InvalidRequestBody", message: "The request body is invalid: {value}" } },
  },
  getLiveResponseResult: {
    permissions: { application: ["Machine.ReadWrite.All"], delegated: ["Machine.LiveResponse"] },
    refusals: { parameters: { id: { code: "BadRequest", message: "The key value {value} is not valid. It should be of type Edm.Guid." }, commandIndex: { code: "InvalidInput", message: "The index {value} is invalid." } } },
  },
};
