// Generated from the spec by `npm run generate`. Do not edit.

import type { OperationRules } from "../../operations/operation-detail-types.ts";

export const rules: Readonly<Record<"getIPStatistics" | "listIpAlerts", OperationRules>> = {
  getIPStatistics: {
    permissions: { application: ["Ip.Read.All"], delegated: ["Ip.Read.All"], role: "View Data" },
    refusals: { parameters: { ip: { code: "InvalidIpAddress", message: "IP address {value} is invalid." }, lookBackHours: { code: "InvalidInput", message: "lookBackHours must be an integer between 1 and 720, but was {value}." } } },
  },
  listIpAlerts: {
    permissions: { application: ["Alert.Read.All", "Alert.ReadWrite.All"], delegated: ["Alert.Read", "Alert.ReadWrite"], role: "View Data" },
    refusals: { parameters: { ip: { code: "InvalidIpAddress", message: "IP address {value} is invalid." } } },
  },
};
