// Generated from the spec by `npm run generate`. Do not edit.

import type { OperationDetails } from "../operation-detail-types.ts";
import type { OperationId } from "../operation-types.ts";

export const operationDetails: Readonly<Record<OperationId, OperationDetails>> = {
  listAlerts: {
    tag: "Alerts",
    permissions: { application: ["Alert.ReadWrite.All"], delegated: ["Alert.ReadWrite"], role: "View Data" },
    limitClass: "default",
    refusals: { parameters: { $filter: { code: "", message: "The query specified in the URI is not valid." }, $top: { code: "", message: "The query specified in the URI is not valid." }, $skip: { code: "", message: "The query specified in the URI is not valid." }, $orderby: { code: "", message: "The query specified in the URI is not valid." }, $expand: { code: "", message: "The query specified in the URI is not valid." }, $select: { code: "", message: "The query specified in the URI is not valid." }, $count: { code: "", message: "The query specified in the URI is not valid." } } },
    odata: { filter: { id: "string", alertCreationTime: "datetime", lastUpdateTime: "datetime", lastEventTime: "datetime", incidentId: "number", investigationId: "number", assignedTo: "string", detectionSource: "string", status: "enum", severity: "enum", category: "string" }, orderby: true, select: ["id", "incidentId", "investigationId", "assignedTo", "severity", "status", "classification", "determination", "investigationState", "detectionSource", "detectorId", "category", "threatFamilyName", "title", "description", "alertCreationTime", "firstEventTime", "lastEventTime", "lastUpdateTime", "resolvedTime", "machineId", "computerDnsName", "rbacGroupName", "aadTenantId", "threatName", "mitreTechniques", "relatedUser", "loggedOnUsers", "comments", "evidence", "domains"], count: true, skip: true, expand: ["evidence"], top: { max: 10000 } },
    behaviour: { entities: "Alert", collection: "alerts" },
  },
  getAlert: {
    tag: "Alerts",
    permissions: { application: ["Alert.ReadWrite.All"], delegated: ["Alert.ReadWrite"], role: "View Data" },
    limitClass: "default",
    refusals: { parameters: {} },
    behaviour: { entity: "Alert", collection: "alerts", by: "id" },
  },
  updateAlert: {
    tag: "Alerts",
    permissions: { application: ["Alert.ReadWrite.All"], delegated: ["Alert.ReadWrite"], role: "Alerts investigation" },
    limitClass: "default",
    refusals: { parameters: {}, body: { code: "InvalidRequestBody", message: "The request body is invalid: {value}" } },
    behaviour: { write: "update", entity: "Alert", collection: "alerts", by: "id", members: ["status", "assignedTo", "classification", "determination", "comment"] },
  },
  getDomainStatistics: {
    tag: "Domain",
    permissions: { application: ["URL.Read.All"], delegated: ["URL.Read.All"], role: "View Data" },
    limitClass: "default",
    refusals: { parameters: { domain: { code: "InvalidDomainName", message: "Domain name {value} is invalid." }, lookBackHours: { code: "InvalidInput", message: "lookBackHours must be an integer between 1 and 720, but was {value}." } } },
    behaviour: { statistics: "domain", by: "domain" },
  },
  getFile: {
    tag: "File",
    permissions: { application: ["File.Read.All"], delegated: ["File.Read.All"], role: "View Data" },
    limitClass: "default",
    refusals: { parameters: { id: { code: "InvalidHashValue", message: "File hash {value} is invalid." } } },
    behaviour: { entity: "File", collection: "files", by: "id" },
  },
  getFileStatistics: {
    tag: "File",
    permissions: { application: ["File.Read.All"], delegated: ["File.Read.All"], role: "View Data" },
    limitClass: "default",
    refusals: { parameters: { id: { code: "InvalidHashValue", message: "File hash {value} is invalid." }, lookBackHours: { code: "InvalidInput", message: "lookBackHours must be an integer between 1 and 720, but was {value}." } } },
    behaviour: { statistics: "file", by: "id" },
  },
  submitIndicator: {
    tag: "Indicators",
    permissions: { application: ["Ti.ReadWrite.All"], delegated: ["Ti.ReadWrite"] },
    limitClass: "default",
    refusals: { parameters: {}, body: { code: "InvalidRequestBody", message: "The request body is invalid: {value}" } },
    behaviour: { write: "upsert", entity: "Indicator", collection: "indicators", key: ["indicatorValue", "indicatorType"] },
  },
  deleteIndicator: {
    tag: "Indicators",
    permissions: { application: ["Ti.ReadWrite.All"], delegated: [] },
    limitClass: "default",
    refusals: { parameters: {} },
    behaviour: { write: "delete", entity: "Indicator", collection: "indicators", by: "id" },
  },
  getIPStatistics: {
    tag: "IP",
    permissions: { application: ["Ip.Read.All"], delegated: ["Ip.Read.All"], role: "View Data" },
    limitClass: "default",
    refusals: { parameters: { ip: { code: "InvalidIpAddress", message: "IP address {value} is invalid." }, lookBackHours: { code: "InvalidInput", message: "lookBackHours must be an integer between 1 and 720, but was {value}." } } },
    behaviour: { statistics: "address", by: "ip" },
  },
  listMachineActions: {
    tag: "Machine action",
    permissions: { application: ["Machine.ReadWrite.All"], delegated: ["Machine.ReadWrite"], role: "View Data" },
    limitClass: "default",
    refusals: { parameters: { $filter: { code: "", message: "The query specified in the URI is not valid." }, $top: { code: "", message: "The query specified in the URI is not valid." }, $skip: { code: "", message: "The query specified in the URI is not valid." }, $orderby: { code: "", message: "The query specified in the URI is not valid." }, $select: { code: "", message: "The query specified in the URI is not valid." }, $count: { code: "", message: "The query specified in the URI is not valid." } } },
    odata: { filter: { id: "guid", status: "enum", machineId: "string", type: "enum", requestor: "string", creationDateTimeUtc: "datetime" }, orderby: true, select: ["id", "type", "title", "requestor", "requestorComment", "status", "machineId", "computerDnsName", "creationDateTimeUtc", "lastUpdateDateTimeUtc", "cancellationRequestor", "cancellationComment", "cancellationDateTimeUtc", "errorHResult", "scope", "externalId", "requestSource", "relatedFileInfo", "commands", "troubleshootInfo"], count: true, skip: true, top: { max: 10000 } },
    behaviour: { entities: "MachineAction", collection: "machineActions" },
  },
  getMachineAction: {
    tag: "Machine action",
    permissions: { application: ["Machine.ReadWrite.All"], delegated: ["Machine.ReadWrite"], role: "View Data" },
    limitClass: "default",
    refusals: { parameters: { id: { code: "BadRequest", message: "The key value {value} is not valid. It should be of type Edm.Guid." } } },
    behaviour: { entity: "MachineAction", collection: "machineActions", by: "id" },
  },
  isolateMachine: {
    tag: "Machine action",
    permissions: { application: ["Machine.Isolate"], delegated: ["Machine.Isolate"], role: "Active remediation actions" },
    limitClass: "default",
    refusals: { parameters: {}, body: { code: "InvalidRequestBody", message: "The request body is invalid: {value}" } },
    behaviour: { action: "Isolate", on: "machines", by: "id", members: { requestorComment: "Comment", scope: "IsolationType" } },
  },
  restrictCodeExecution: {
    tag: "Machine action",
    permissions: { application: ["Machine.RestrictExecution"], delegated: ["Machine.RestrictExecution"], role: "Active remediation actions" },
    limitClass: "default",
    refusals: { parameters: {}, body: { code: "InvalidRequestBody", message: "The request body is invalid: {value}" } },
    behaviour: { action: "RestrictCodeExecution", on: "machines", by: "id", members: { requestorComment: "Comment" } },
  },
  unrestrictCodeExecution: {
    tag: "Machine action",
    permissions: { application: ["Machine.RestrictExecution"], delegated: ["Machine.RestrictExecution"], role: "Active remediation actions" },
    limitClass: "default",
    refusals: { parameters: {}, body: { code: "InvalidRequestBody", message: "The request body is invalid: {value}" } },
    behaviour: { action: "UnrestrictCodeExecution", on: "machines", by: "id", members: { requestorComment: "Comment" } },
  },
  listMachines: {
    tag: "Machine",
    permissions: { application: ["Machine.Read.All", "Machine.ReadWrite.All"], delegated: ["Machine.Read", "Machine.ReadWrite"], role: "View Data" },
    limitClass: "default",
    refusals: { parameters: { $filter: { code: "", message: "The query specified in the URI is not valid." }, $top: { code: "", message: "The query specified in the URI is not valid." }, $skip: { code: "", message: "The query specified in the URI is not valid." }, $orderby: { code: "", message: "The query specified in the URI is not valid." }, $select: { code: "", message: "The query specified in the URI is not valid." }, $count: { code: "", message: "The query specified in the URI is not valid." } } },
    odata: { filter: { id: "string", computerDnsName: "string", version: "string", deviceValue: "enum", aadDeviceId: "guid", machineTags: "string[]", lastSeen: "datetime", exposureLevel: "enum", onboardingStatus: "enum", lastIpAddress: "string", healthStatus: "enum", osPlatform: "string", riskScore: "enum", rbacGroupId: "number" }, orderby: true, select: ["id", "mergedIntoMachineId", "isPotentialDuplication", "isExcluded", "exclusionReason", "computerDnsName", "firstSeen", "lastSeen", "osPlatform", "osVersion", "osProcessor", "osArchitecture", "version", "osBuild", "agentVersion", "lastIpAddress", "lastExternalIpAddress", "healthStatus", "deviceValue", "rbacGroupId", "rbacGroupName", "riskScore", "exposureLevel", "isAadJoined", "aadDeviceId", "machineTags", "defenderAvStatus", "onboardingStatus", "managedBy", "managedByStatus", "ipAddresses", "vmMetadata"], count: true, skip: true, top: { max: 10000 } },
    behaviour: { entities: "Machine", collection: "machines" },
  },
  getMachine: {
    tag: "Machine",
    permissions: { application: ["Machine.Read.All", "Machine.ReadWrite.All"], delegated: ["Machine.Read", "Machine.ReadWrite"], role: "View Data" },
    limitClass: "default",
    refusals: { parameters: {} },
    behaviour: { entity: "Machine", collection: "machines", by: "id" },
  },
  updateMachine: {
    tag: "Machine",
    permissions: { application: ["Machine.ReadWrite.All"], delegated: ["Machine.ReadWrite"], role: "Alerts investigation" },
    limitClass: "default",
    refusals: { parameters: {}, body: { code: "InvalidRequestBody", message: "The request body is invalid: {value}" } },
    behaviour: { write: "update", entity: "Machine", collection: "machines", by: "id", members: ["machineTags", "deviceValue"] },
  },
  addOrRemoveMachineTag: {
    tag: "Machine",
    permissions: { application: ["Machine.ReadWrite.All"], delegated: ["Machine.ReadWrite"], role: "Manage security setting" },
    limitClass: "default",
    refusals: { parameters: {}, body: { code: "InvalidRequestBody", message: "The request body is invalid: {value}" } },
  },
  countMachineAlerts: {
    tag: "Machine",
    permissions: { application: ["Alert.ReadWrite.All"], delegated: ["Alert.ReadWrite"], role: "View Data" },
    limitClass: "none",
    refusals: { parameters: { $filter: { code: "", message: "The query specified in the URI is not valid." } } },
    odata: { filter: { status: "enum" } },
    behaviour: { related: "Alert", collection: "alerts", of: "machines", by: "id", on: { machineId: "id" }, as: "count" },
  },
  findMachinesByIp: {
    tag: "Machine",
    permissions: { application: ["Machine.ReadWrite.All"], delegated: ["Machine.ReadWrite"], role: "View Data" },
    limitClass: "default",
    refusals: { parameters: { ip: { code: "InvalidIpAddress", message: "IP address {value} is invalid." }, timestamp: { code: "InvalidInput", message: "The timestamp {value} is invalid." } } },
  },
};

/** What the contract declares no behaviour of. */
export type OperationWithoutBehaviour = "addOrRemoveMachineTag" | "findMachinesByIp";
