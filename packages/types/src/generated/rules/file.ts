// Generated from the spec by `npm run generate`. Do not edit.

import type { OperationRules } from "../../operations/operation-detail-types.ts";

export const rules: Readonly<Record<"getFile" | "getFileStatistics" | "listFileAlerts" | "listFileMachines", OperationRules>> = {
  getFile: {
    permissions: { application: ["File.Read.All"], delegated: ["File.Read.All"], role: "View Data" },
    refusals: { parameters: { id: { code: "InvalidHashValue", message: "File hash {value} is invalid." } } },
  },
  getFileStatistics: {
    permissions: { application: ["File.Read.All"], delegated: ["File.Read.All"], role: "View Data" },
    refusals: { parameters: { id: { code: "InvalidHashValue", message: "File hash {value} is invalid." }, lookBackHours: { code: "InvalidInput", message: "lookBackHours must be an integer between 1 and 720, but was {value}." } } },
  },
  listFileAlerts: {
    permissions: { application: ["Alert.ReadWrite.All"], delegated: ["Alert.ReadWrite"], role: "View Data" },
    refusals: { parameters: { id: { code: "InvalidHashValue", message: "File hash {value} is invalid." } } },
  },
  listFileMachines: {
    permissions: { application: ["Machine.ReadWrite.All"], delegated: ["Machine.ReadWrite"], role: "View Data" },
    refusals: { parameters: { id: { code: "InvalidHashValue", message: "File hash {value} is invalid." } } },
  },
};
