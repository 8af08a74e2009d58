// Generated from the spec by `npm run generate`. Do not edit.

import type { OperationRules } from "../../operations/operation-detail-types.ts";

export const rules: Readonly<Record<"listMachines" | "getMachine" | "updateMachine" | "addOrRemoveMachineTag" | "countMachineAlerts" | "findMachinesByIp" | "addOrRemoveTagForMultipleMachines" | "setDeviceValue" | "listMachineAlerts" | "listMachineLogonUsers" | "listMachineSoftware" | "listMachineVulnerabilities" | "listMachineRecommendations" | "getMachineMissingKbs" | "findMachinesByTag" | "findMachineByInternalIpLegacy", OperationRules>> = {
  listMachines: {
    permissions: { application: ["Machine.Read.All", "Machine.ReadWrite.All"], delegated: ["Machine.Read", "Machine.ReadWrite"], role: "View Data" },
    refusals: { parameters: { $filter: { code: "", message: "The query specified in the URI is not valid." }, $top: { code: "", message: "The query specified in the URI is not valid." }, $skip: { code: "", message: "The query specified in the URI is not valid." }, $orderby: { code: "", message: "The query specified in the URI is not valid." }, $select: { code: "", message: "The query specified in the URI is not valid." }, $count: { code: "", message: "The query specified in the URI is not valid." } } },
  },
  getMachine: {
    permissions: { application: ["Machine.Read.All", "Machine.ReadWrite.All"], delegated: ["Machine.Read", "Machine.ReadWrite"], role: "View Data" },
    refusals: { parameters: {} },
  },
  updateMachine: {
    permissions: { application: ["Machine.ReadWrite.All"], delegated: ["Machine.ReadWrite"], role: "Alerts investigation" },
    refusals: { parameters: {}, body: { code: "InvalidRequestBody", message: "The request body is invalid: {value}" } },
  },
  addOrRemoveMachineTag: {
    permissions: { application: ["Machine.ReadWrite.All"], delegated: ["Machine.ReadWrite"], role: "Manage security setting" },
    refusals: { parameters: {}, body: { code: "InvalidRequestBody", message: "The request body is invalid: {value}" } },
  },
  countMachineAlerts: {
    permissions: { application: ["Alert.ReadWrite.All"], delegated: ["Alert.ReadWrite"], role: "View Data" },
    refusals: { parameters: { $filter: { code: "", message: "The query specified in the URI is not valid." } } },
  },
  findMachinesByIp: {
    permissions: { application: ["Machine.ReadWrite.All"], delegated: ["Machine.ReadWrite"], role: "View Data" },
    refusals: { parameters: { ip: { code: "InvalidIpAddress", message: "IP address {value} is invalid." }, timestamp: { code: "InvalidInput", message: "The timestamp {value} is invalid." } } },
  },
  addOrRemoveTagForMultipleMachines: {
    permissions: { application: ["Machine.ReadWrite.All"], delegated: ["Machine.ReadWrite"], role: "Manage security setting" },
    refusals: { parameters: {}, body: { code: "InvalidRequestBody", message: "The request body is invalid: {value}" } },
    batch: { member: "MachineIds", max: 500 },
  },
  setDeviceValue: {
    permissions: { application: ["Machine.ReadWrite.All"], delegated: ["Machine.ReadWrite"], role: "Manage security setting" },
    refusals: { parameters: {}, body: { code: "InvalidRequestBody", message: "The request body is invalid: {value}" } },
  },
  listMachineAlerts: {
    permissions: { application: ["Alert.ReadWrite.All"], delegated: ["Alert.ReadWrite"], role: "View Data" },
    refusals: { parameters: {} },
  },
  listMachineLogonUsers: {
    permissions: { application: ["User.Read.All"], delegated: ["User.Read.All"], role: "View Data" },
    refusals: { parameters: {} },
  },
  listMachineSoftware: {
    permissions: { application: ["Software.Read.All"], delegated: ["Software.Read"] },
    refusals: { parameters: {} },
  },
  listMachineVulnerabilities: {
    permissions: { application: ["Vulnerability.Read.All"], delegated: ["Vulnerability.Read"] },
    refusals: { parameters: {} },
  },
  listMachineRecommendations: {
    permissions: { application: ["SecurityRecommendation.Read.All"], delegated: ["SecurityRecommendation.Read"] },
    refusals: { parameters: {} },
  },
  getMachineMissingKbs: {
    permissions: { application: ["Software.Read.All"], delegated: [] },
    refusals: { parameters: {} },
  },
  findMachinesByTag: {
    permissions: { application: ["Machine.ReadWrite.All"], delegated: ["Machine.ReadWrite"], role: "View Data" },
    refusals: { parameters: { tag: { code: "InvalidInput", message: "tag must be a tag, but was {value}." }, useStartsWithFilter: { code: "InvalidInput", message: "useStartsWithFilter must be true or false, but was {value}." } } },
  },
  findMachineByInternalIpLegacy: {
    permissions: { application: ["Machine.ReadWrite.All"], delegated: [] },
    refusals: { parameters: { timestamp: { code: "InvalidInput", message: "The timestamp {value} is invalid." }, ip: { code: "InvalidIpAddress", message: "IP address {value} is invalid." } } },
  },
};
