// Generated from the spec by `npm run generate`. Do not edit.

import type { OperationRules } from "../../operations/operation-detail-types.ts";

export const rules: Readonly<Record<"getDomainStatistics" | "listDomainAlerts" | "listDomainMachines", OperationRules>> = {
  getDomainStatistics: {
    permissions: { application: ["URL.Read.All"], delegated: ["URL.Read.All"], role: "View Data" },
    refusals: { parameters: { domain: { code: "InvalidDomainName", message: "Domain name {value} is invalid." }, lookBackHours: { code: "InvalidInput", message: "lookBackHours must be an integer between 1 and 720, but was {value}." } } },
  },
  listDomainAlerts: {
    permissions: { application: ["Alert.ReadWrite.All"], delegated: ["Alert.ReadWrite"], role: "View Data" },
    refusals: { parameters: { domain: { code: "InvalidDomainName", message: "Domain name {value} is invalid." } } },
  },
  listDomainMachines: {
    permissions: { application: ["Machine.ReadWrite.All"], delegated: ["Machine.ReadWrite"], role: "View Data" },
    refusals: { parameters: { domain: { code: "InvalidDomainName", message: "Domain name {value} is invalid." } } },
  },
};
