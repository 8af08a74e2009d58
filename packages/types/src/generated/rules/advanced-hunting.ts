// Generated from the spec by `npm run generate`. Do not edit.

import type { OperationRules } from "../../operations/operation-detail-types.ts";

export const rules: Readonly<Record<"runAdvancedQuery", OperationRules>> = {
  runAdvancedQuery: {
    permissions: { application: ["AdvancedQuery.Read.All"], delegated: ["AdvancedQuery.Read"], role: "View Data" },
    refusals: { parameters: {}, body: { code: "InvalidRequestBody", message: "The request body is invalid: {value}" } },
  },
};
