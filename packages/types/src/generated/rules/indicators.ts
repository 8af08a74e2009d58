// Generated from the spec by `npm run generate`. Do not edit.

import type { OperationRules } from "../../operations/operation-detail-types.ts";

export const rules: Readonly<Record<"listIndicators" | "submitIndicator" | "deleteIndicator" | "importIndicators" | "batchDeleteIndicators", OperationRules>> = {
  listIndicators: {
    permissions: { application: ["Ti.ReadWrite.All", "Ti.ReadWrite"], delegated: ["Ti.ReadWrite"] },
    refusals: { parameters: { $filter: { code: "", message: "The query specified in the URI is not valid." }, $top: { code: "", message: "The query specified in the URI is not valid." }, $skip: { code: "", message: "The query specified in the URI is not valid." }, $orderby: { code: "", message: "The query specified in the URI is not valid." }, $select: { code: "", message: "The query specified in the URI is not valid." }, $count: { code: "", message: "The query specified in the URI is not valid." } } },
  },
  submitIndicator: {
    permissions: { application: ["Ti.ReadWrite.All"], delegated: ["Ti.ReadWrite"] },
    refusals: { parameters: {}, body: { code: "InvalidRequestBody", message: "The request body is invalid: {value}" } },
  },
  deleteIndicator: {
    permissions: { application: ["Ti.ReadWrite.All"], delegated: [] },
    refusals: { parameters: {} },
  },
  importIndicators: {
    permissions: { application: ["Ti.ReadWrite.All"], delegated: ["Ti.ReadWrite"] },
    refusals: { parameters: {}, body: { code: "InvalidRequestBody", message: "The request body is invalid: {value}" } },
    batch: { member: "Indicators", max: 500 },
  },
  batchDeleteIndicators: {
    permissions: { application: ["Ti.ReadWrite.All"], delegated: [] },
    refusals: { parameters: {}, body: { code: "InvalidRequestBody", message: "The request body is invalid: {value}" } },
    batch: { member: "IndicatorIds", max: 500 },
  },
};
