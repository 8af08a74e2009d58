// Generated from the spec by `npm run generate`. Do not edit.

import type { OperationRules } from "../../operations/operation-detail-types.ts";

export const rules: Readonly<Record<"listAlerts" | "getAlert" | "updateAlert" | "batchUpdateAlerts" | "createAlertByReference" | "listAlertDomains" | "listAlertFiles" | "listAlertIps" | "getAlertMachine" | "getAlertUser", OperationRules>> = {
  listAlerts: {
    permissions: { application: ["Alert.ReadWrite.All"], delegated: ["Alert.ReadWrite"], role: "View Data" },
    refusals: { parameters: { $filter: { code: "", message: "The query specified in the URI is not valid." }, $top: { code: "", message: "The query specified in the URI is not valid." }, $skip: { code: "", message: "The query specified in the URI is not valid." }, $orderby: { code: "", message: "The query specified in the URI is not valid." }, $expand: { code: "", message: "The query specified in the URI is not valid." }, $select: { code: "", message: "The query specified in the URI is not valid." }, $count: { code: "", message: "The query specified in the URI is not valid." } } },
  },
  getAlert: {
    permissions: { application: ["Alert.ReadWrite.All"], delegated: ["Alert.ReadWrite"], role: "View Data" },
    refusals: { parameters: {} },
  },
  updateAlert: {
    permissions: { application: ["Alert.ReadWrite.All"], delegated: ["Alert.ReadWrite"], role: "Alerts investigation" },
    refusals: { parameters: {}, body: { code: "InvalidRequestBody", message: "The request body is invalid: {value}" } },
  },
  batchUpdateAlerts: {
    permissions: { application: ["Alert.ReadWrite.All"], delegated: ["Alert.ReadWrite"], role: "Alerts investigation" },
    refusals: { parameters: {}, body: { code: "InvalidRequestBody", message: "The request body is invalid: {value}" } },
  },
  createAlertByReference: {
    permissions: { application: ["Alert.ReadWrite.All"], delegated: ["Alert.ReadWrite"], role: "Alerts investigation" },
    refusals: { parameters: {}, body: { code: "InvalidRequestBody", message: "The request body is invalid: {value}" } },
  },
  listAlertDomains: {
    permissions: { application: ["URL.Read.All"], delegated: ["URL.Read.All"], role: "View Data" },
    refusals: { parameters: {} },
  },
  listAlertFiles: {
    permissions: { application: ["File.Read.All"], delegated: ["File.Read.All"], role: "View Data" },
    refusals: { parameters: {} },
  },
  listAlertIps: {
    permissions: { application: ["Ip.Read.All"], delegated: ["Ip.Read.All"], role: "View Data" },
    refusals: { parameters: {} },
  },
  getAlertMachine: {
    permissions: { application: ["Machine.Read.All", "Machine.ReadWrite.All"], delegated: ["Machine.Read", "Machine.ReadWrite"], role: "View Data" },
    refusals: { parameters: {} },
  },
  getAlertUser: {
    permissions: { application: ["User.Read.All"], delegated: ["User.Read.All"], role: "View Data" },
    refusals: { parameters: {} },
  },
};
