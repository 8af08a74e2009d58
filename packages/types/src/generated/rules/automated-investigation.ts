// Generated from the spec by `npm run generate`. Do not edit.

import type { OperationRules } from "../../operations/operation-detail-types.ts";

export const rules: Readonly<Record<"listInvestigations" | "getInvestigation" | "startInvestigation", OperationRules>> = {
  listInvestigations: {
    permissions: { application: ["Alert.ReadWrite.All"], delegated: ["Alert.ReadWrite"], role: "View Data" },
    refusals: { parameters: { $filter: { code: "", message: "The query specified in the URI is not valid." }, $top: { code: "", message: "The query specified in the URI is not valid." }, $skip: { code: "", message: "The query specified in the URI is not valid." }, $orderby: { code: "", message: "The query specified in the URI is not valid." }, $select: { code: "", message: "The query specified in the URI is not valid." }, $count: { code: "", message: "The query specified in the URI is not valid." } } },
  },
  getInvestigation: {
    permissions: { application: ["Alert.ReadWrite.All"], delegated: ["Alert.ReadWrite"], role: "View Data" },
    refusals: { parameters: {} },
  },
  startInvestigation: {
    permissions: { application: ["Alert.ReadWrite.All"], delegated: ["Alert.ReadWrite"], role: "Active remediation actions" },
    refusals: { parameters: {}, body: { code: "InvalidRequestBody", message: "The request body is invalid: {value}" } },
  },
};
