// Generated from the spec by `npm run generate`. Do not edit.

import type { OperationTraits } from "../operations/operation-detail-types.ts";
import type { OperationId } from "../operations/operation-types.ts";

export const operationTraits: Readonly<Record<OperationId, OperationTraits>> = {
  runAdvancedQuery: {
    tag: "Advanced hunting",
    limitClass: "hunting",
    deprecated: true,
  },
  listAlerts: {
    tag: "Alerts",
    limitClass: "default",
    odata: { filter: { id: "string", alertCreationTime: "datetime", lastUpdateTime: "datetime", lastEventTime: "datetime", incidentId: "number", investigationId: "number", assignedTo: "string", detectionSource: "string", status: "enum", severity: "enum", category: "string", machineId: "string" }, orderby: true, select: ["id", "incidentId", "investigationId", "assignedTo", "severity", "status", "classification", "determination", "investigationState", "detectionSource", "detectorId", "category", "threatFamilyName", "title", "description", "alertCreationTime", "firstEventTime", "lastEventTime", "lastUpdateTime", "resolvedTime", "machineId", "computerDnsName", "rbacGroupName", "aadTenantId", "threatName", "mitreTechniques", "relatedUser", "loggedOnUsers", "comments", "evidence", "domains"], count: true, skip: true, expand: ["evidence"], top: { max: 10000 } },
    behaviour: { entities: "Alert", collection: "alerts" },
  },
  getAlert: {
    tag: "Alerts",
    limitClass: "default",
    behaviour: { entity: "Alert", collection: "alerts", by: "id" },
  },
  updateAlert: {
    tag: "Alerts",
    limitClass: "default",
    behaviour: { write: "update", entity: "Alert", collection: "alerts", by: "id", members: ["status", "assignedTo", "classification", "determination", "comment"] },
  },
  batchUpdateAlerts: {
    tag: "Alerts",
    limitClass: "alertBatch",
  },
  createAlertByReference: {
    tag: "Alerts",
    limitClass: "alertCreation",
  },
  listAlertDomains: {
    tag: "Alerts",
    limitClass: "default",
  },
  listAlertFiles: {
    tag: "Alerts",
    limitClass: "default",
  },
  listAlertIps: {
    tag: "Alerts",
    limitClass: "default",
  },
  getAlertMachine: {
    tag: "Alerts",
    limitClass: "default",
    behaviour: { related: "Machine", collection: "machines", of: "alerts", by: "id", on: { id: "machineId" }, as: "entity" },
  },
  getAlertUser: {
    tag: "Alerts",
    limitClass: "default",
  },
  listInvestigations: {
    tag: "Automated investigation",
    limitClass: "default",
    odata: { filter: { id: "string", startTime: "datetime", state: "enum", machineId: "string", triggeringAlertId: "string" }, orderby: true, select: ["id", "startTime", "endTime", "state", "cancelledBy", "statusDetails", "machineId", "computerDnsName", "triggeringAlertId"], count: true, skip: true, top: { max: 10000 } },
    behaviour: { entities: "Investigation", collection: "investigations" },
  },
  getInvestigation: {
    tag: "Automated investigation",
    limitClass: "default",
    behaviour: { entity: "Investigation", collection: "investigations", by: "id" },
  },
  startInvestigation: {
    tag: "Automated investigation",
    limitClass: "investigationStart",
  },
  getDomainStatistics: {
    tag: "Domain",
    limitClass: "default",
    behaviour: { statistics: "domain", by: "domain" },
  },
  listDomainAlerts: {
    tag: "Domain",
    limitClass: "default",
  },
  listDomainMachines: {
    tag: "Domain",
    limitClass: "default",
  },
  getFile: {
    tag: "File",
    limitClass: "default",
    behaviour: { entity: "File", collection: "files", by: "id" },
  },
  getFileStatistics: {
    tag: "File",
    limitClass: "default",
    behaviour: { statistics: "file", by: "id" },
  },
  listFileAlerts: {
    tag: "File",
    limitClass: "default",
  },
  listFileMachines: {
    tag: "File",
    limitClass: "default",
  },
  listIndicators: {
    tag: "Indicators",
    limitClass: "default",
    odata: { filter: { indicatorValue: "string", indicatorType: "enum", application: "string", action: "enum", severity: "enum", title: "string", generateAlert: "boolean", expirationTime: "datetime", creationTimeDateTimeUtc: "datetime", createdBy: "string", createdByDisplayName: "string", rbacGroupNames: "string[]", rbacGroupIds: "string[]" }, orderby: true, select: ["id", "indicatorValue", "indicatorType", "action", "createdBy", "severity", "category", "application", "educateUrl", "bypassDurationHours", "title", "description", "recommendedActions", "creationTimeDateTimeUtc", "expirationTime", "lastUpdateTime", "lastUpdatedBy", "rbacGroupNames", "rbacGroupIds", "notificationId", "notificationBody", "version", "mitreTechniques", "historicalDetection", "lookBackPeriod", "generateAlert", "additionalInfo", "createdByDisplayName", "externalId", "createdBySource", "source", "sourceType", "certificateInfo"], count: true, skip: true, top: { max: 10000 } },
    behaviour: { entities: "Indicator", collection: "indicators" },
  },
  submitIndicator: {
    tag: "Indicators",
    limitClass: "default",
    behaviour: { write: "upsert", entity: "Indicator", collection: "indicators", key: ["indicatorValue", "indicatorType"] },
  },
  deleteIndicator: {
    tag: "Indicators",
    limitClass: "default",
    behaviour: { write: "delete", entity: "Indicator", collection: "indicators", by: "id" },
  },
  importIndicators: {
    tag: "Indicators",
    limitClass: "indicatorImport",
  },
  batchDeleteIndicators: {
    tag: "Indicators",
    limitClass: "indicatorBatch",
  },
  getIPStatistics: {
    tag: "IP",
    limitClass: "default",
    behaviour: { statistics: "address", by: "ip" },
  },
  listIpAlerts: {
    tag: "IP",
    limitClass: "default",
  },
  listLibraryFiles: {
    tag: "Library",
    limitClass: "default",
    behaviour: { entities: "LibraryFile", collection: "libraryFiles" },
  },
  uploadLibraryFile: {
    tag: "Library",
    limitClass: "default",
  },
  deleteLibraryFile: {
    tag: "Library",
    limitClass: "default",
  },
  runLiveResponse: {
    tag: "Live response",
    limitClass: "liveResponse",
  },
  getLiveResponseResult: {
    tag: "Live response",
    limitClass: "default",
  },
  listMachineActions: {
    tag: "Machine action",
    limitClass: "default",
    odata: { filter: { id: "guid", status: "enum", machineId: "string", type: "enum", requestor: "string", creationDateTimeUtc: "datetime" }, orderby: true, select: ["id", "type", "title", "requestor", "requestorComment", "status", "machineId", "computerDnsName", "creationDateTimeUtc", "lastUpdateDateTimeUtc", "cancellationRequestor", "cancellationComment", "cancellationDateTimeUtc", "errorHResult", "scope", "externalId", "requestSource", "relatedFileInfo", "commands", "troubleshootInfo"], count: true, skip: true, top: { max: 10000 } },
    behaviour: { entities: "MachineAction", collection: "machineActions" },
  },
  getMachineAction: {
    tag: "Machine action",
    limitClass: "default",
    behaviour: { entity: "MachineAction", collection: "machineActions", by: "id" },
  },
  isolateMachine: {
    tag: "Machine action",
    limitClass: "default",
    behaviour: { action: "Isolate", on: "machines", by: "id", members: { requestorComment: "Comment", scope: "IsolationType" } },
  },
  restrictCodeExecution: {
    tag: "Machine action",
    limitClass: "default",
    behaviour: { action: "RestrictCodeExecution", on: "machines", by: "id", members: { requestorComment: "Comment" } },
  },
  unrestrictCodeExecution: {
    tag: "Machine action",
    limitClass: "default",
    behaviour: { action: "UnrestrictCodeExecution", on: "machines", by: "id", members: { requestorComment: "Comment" } },
  },
  unisolateMachine: {
    tag: "Machine action",
    limitClass: "default",
    behaviour: { action: "Unisolate", on: "machines", by: "id", members: { requestorComment: "Comment" } },
  },
  runAntiVirusScan: {
    tag: "Machine action",
    limitClass: "default",
    behaviour: { action: "RunAntiVirusScan", on: "machines", by: "id", members: { requestorComment: "Comment", scope: "ScanType" } },
  },
  offboardMachine: {
    tag: "Machine action",
    limitClass: "default",
    behaviour: { action: "Offboard", on: "machines", by: "id", members: { requestorComment: "Comment" } },
  },
  stopAndQuarantineFile: {
    tag: "Machine action",
    limitClass: "default",
  },
  collectInvestigationPackage: {
    tag: "Machine action",
    limitClass: "default",
    behaviour: { action: "CollectInvestigationPackage", on: "machines", by: "id", members: { requestorComment: "Comment" } },
  },
  getPackageUri: {
    tag: "Machine action",
    limitClass: "investigationPackage",
  },
  cancelMachineAction: {
    tag: "Machine action",
    limitClass: "default",
  },
  listMachines: {
    tag: "Machine",
    limitClass: "default",
    odata: { filter: { id: "string", computerDnsName: "string", version: "string", deviceValue: "enum", aadDeviceId: "guid", machineTags: "string[]", lastSeen: "datetime", exposureLevel: "enum", onboardingStatus: "enum", lastIpAddress: "string", healthStatus: "enum", osPlatform: "string", riskScore: "enum", rbacGroupId: "number" }, orderby: true, select: ["id", "mergedIntoMachineId", "isPotentialDuplication", "isExcluded", "exclusionReason", "computerDnsName", "firstSeen", "lastSeen", "osPlatform", "osVersion", "osProcessor", "osArchitecture", "version", "osBuild", "agentVersion", "lastIpAddress", "lastExternalIpAddress", "healthStatus", "deviceValue", "rbacGroupId", "rbacGroupName", "riskScore", "exposureLevel", "isAadJoined", "aadDeviceId", "machineTags", "defenderAvStatus", "onboardingStatus", "managedBy", "managedByStatus", "ipAddresses", "vmMetadata"], count: true, skip: true, top: { max: 10000 } },
    behaviour: { entities: "Machine", collection: "machines" },
  },
  getMachine: {
    tag: "Machine",
    limitClass: "default",
    behaviour: { entity: "Machine", collection: "machines", by: "id" },
  },
  updateMachine: {
    tag: "Machine",
    limitClass: "default",
    behaviour: { write: "update", entity: "Machine", collection: "machines", by: "id", members: ["machineTags", "deviceValue"] },
  },
  addOrRemoveMachineTag: {
    tag: "Machine",
    limitClass: "default",
  },
  countMachineAlerts: {
    tag: "Machine",
    limitClass: "none",
    odata: { filter: { status: "enum" } },
    behaviour: { related: "Alert", collection: "alerts", of: "machines", by: "id", on: { machineId: "id" }, as: "count" },
  },
  findMachinesByIp: {
    tag: "Machine",
    limitClass: "default",
  },
  addOrRemoveTagForMultipleMachines: {
    tag: "Machine",
    limitClass: "default",
  },
  setDeviceValue: {
    tag: "Machine",
    limitClass: "default",
  },
  listMachineAlerts: {
    tag: "Machine",
    limitClass: "default",
    behaviour: { related: "Alert", collection: "alerts", of: "machines", by: "id", on: { machineId: "id" } },
  },
  listMachineLogonUsers: {
    tag: "Machine",
    limitClass: "default",
    behaviour: { related: "User", collection: "users", of: "machines", by: "id" },
  },
  listMachineSoftware: {
    tag: "Machine",
    limitClass: "none",
    behaviour: { related: "Software", collection: "software", of: "machines", by: "id" },
  },
  listMachineVulnerabilities: {
    tag: "Machine",
    limitClass: "machineVulnerabilities",
    behaviour: { related: "Vulnerability", collection: "vulnerabilities", of: "machines", by: "id" },
  },
  listMachineRecommendations: {
    tag: "Machine",
    limitClass: "none",
    behaviour: { related: "Recommendation", collection: "recommendations", of: "machines", by: "id" },
  },
  getMachineMissingKbs: {
    tag: "Machine",
    limitClass: "none",
    behaviour: { related: "ProductFix", collection: "productFixes", of: "machines", by: "id" },
  },
  findMachinesByTag: {
    tag: "Machine",
    limitClass: "default",
  },
  findMachineByInternalIpLegacy: {
    tag: "Machine",
    limitClass: "none",
    deprecated: true,
  },
  listUserAlerts: {
    tag: "User",
    limitClass: "default",
  },
  listUserMachines: {
    tag: "User",
    limitClass: "default",
  },
};

/** What the contract declares no behaviour of. */
export type OperationWithoutBehaviour = "runAdvancedQuery" | "batchUpdateAlerts" | "createAlertByReference" | "listAlertDomains" | "listAlertFiles" | "listAlertIps" | "getAlertUser" | "startInvestigation" | "listDomainAlerts" | "listDomainMachines" | "listFileAlerts" | "listFileMachines" | "importIndicators" | "batchDeleteIndicators" | "listIpAlerts" | "uploadLibraryFile" | "deleteLibraryFile" | "runLiveResponse" | "getLiveResponseResult" | "stopAndQuarantineFile" | "getPackageUri" | "cancelMachineAction" | "addOrRemoveMachineTag" | "findMachinesByIp" | "addOrRemoveTagForMultipleMachines" | "setDeviceValue" | "findMachinesByTag" | "findMachineByInternalIpLegacy" | "listUserAlerts" | "listUserMachines";
