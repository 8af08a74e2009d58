// Generated from the spec by `npm run generate`. Do not edit.

import type { Resource } from "../../operations/resource.ts";

import { without } from "../../scenarios/without.ts";

const common = { noToken: 401, tokenExpired: 401, noLicence: 401, wrongAudience: 403, missingRole: 403, throttled: 429, throttledHour: 429, throttledWithoutRetryAfter: 429, serverError: 500, gatewayHtml: 502 } as const;

type Common = typeof common;

/** The status of each scenario, by operation and name. */
export interface ScenarioStatuses {
  runAdvancedQuery: Common & { rows: 200; syntaxError: 400; unknownTable: 400; noText: 400; unanswered: 501 };
  listAlerts: Common & { page: 200; invalidFilter: 400 };
  getAlert: Common & { found: 200; notFound: 404 };
  updateAlert: Common & { updated: 200; unknownStatus: 400; resolvedWithComment: 200; verdictMismatch: 400; notFound: 404 };
  batchUpdateAlerts: Common & { updated: 200; unknownStatus: 400; verdictMismatch: 400; notFound: 404 };
  createAlertByReference: Omit<Common, "throttledHour"> & { created: 200; merged: 200; unknownSeverity: 400; notFound: 404 };
  listAlertDomains: Common & { found: 200; unknownOption: 400; notFound: 404 };
  listAlertFiles: Common & { found: 200; unknownOption: 400; notFound: 404 };
  listAlertIps: Common & { found: 200; unknownOption: 400; notFound: 404 };
  getAlertMachine: Common & { found: 200; notFound: 404 };
  getAlertUser: Common & { found: 200; noUser: 404; notFound: 404 };
  listInvestigations: Common & { page: 200; invalidFilter: 400 };
  getInvestigation: Common & { found: 200; foundByAlert: 200; notFound: 404 };
  startInvestigation: Omit<Common, "throttled" | "throttledWithoutRetryAfter"> & { running: 201; emptyComment: 400; notFound: 404 };
  getDomainStatistics: Common & { seen: 200; unseen: 200; invalidDomain: 400 };
  listDomainAlerts: Common & { found: 200; none: 200; invalidDomain: 400 };
  listDomainMachines: Common & { found: 200; none: 200; invalidDomain: 400 };
  getFile: Common & { found: 200; notFound: 404; invalidHash: 400 };
  getFileStatistics: Common & { seen: 200; unseen: 200; invalidHash: 400; notFound: 404 };
  listFileAlerts: Common & { found: 200; none: 200; invalidHash: 400 };
  listFileMachines: Common & { found: 200; none: 200; invalidHash: 400 };
  listIndicators: Common & { page: 200; invalidFilter: 400 };
  submitIndicator: Common & { submitted: 200; emptyValue: 400; auditWithoutAlert: 400 };
  deleteIndicator: Common & { deleted: 204; notFound: 404 };
  importIndicators: Omit<Common, "throttledHour"> & { imported: 200; failed: 200; noAction: 400 };
  batchDeleteIndicators: Common & { deleted: 204; noNumber: 400; notFound: 404 };
  getIPStatistics: Common & { seen: 200; unseen: 200; lookBackOmitted: 200; ipv6: 200; legacyStringCounts: 200; invalidAddress: 400; lookBackTooShort: 400; lookBackTooLong: 400; lookBackNotANumber: 400; notFound: 404 };
  listIpAlerts: Common & { found: 200; none: 200; invalidAddress: 400 };
  listLibraryFiles: Common & { files: 200; unknownOption: 400 };
  uploadLibraryFile: Common & { uploaded: 200; overridden: 200; exists: 400 };
  deleteLibraryFile: Common & { deleted: 204; notFound: 404 };
  runLiveResponse: Omit<Common, "throttledHour"> & { begun: 201; activeRequest: 400; withoutScript: 400; notFound: 404 };
  getLiveResponseResult: Common & { link: 200; notDone: 404; otherAction: 400; invalidIndex: 400; notFound: 404 };
  listMachineActions: Common & { page: 200; invalidFilter: 400 };
  getMachineAction: Common & { found: 200; invalidId: 400; notFound: 404 };
  isolateMachine: Common & { pending: 201; activeRequest: 400; notFound: 404 };
  restrictCodeExecution: Common & { pending: 201; activeRequest: 400; notFound: 404 };
  unrestrictCodeExecution: Common & { pending: 201; activeRequest: 400; notFound: 404 };
  unisolateMachine: Common & { pending: 201; activeRequest: 400; notFound: 404 };
  runAntiVirusScan: Common & { pending: 201; activeRequest: 400; invalidScanType: 400; notFound: 404 };
  offboardMachine: Common & { pending: 201; pendingAsOk: 200; activeRequest: 400; platform: 400; notFound: 404 };
  stopAndQuarantineFile: Common & { pending: 201; activeRequest: 400; invalidHash: 400; notFound: 404 };
  collectInvestigationPackage: Common & { pending: 201; activeRequest: 400; notFound: 404 };
  getPackageUri: Common & { link: 200; notReady: 404; otherAction: 400; invalidId: 400; notFound: 404 };
  cancelMachineAction: Common & { cancelled: 200; over: 400; invalidId: 400; notFound: 404 };
  listMachines: Common & { page: 200; invalidFilter: 400 };
  getMachine: Common & { found: 200; notFound: 404 };
  updateMachine: Common & { updated: 200; invalidValue: 400; notFound: 404 };
  addOrRemoveMachineTag: Common & { tagged: 200; invalidAction: 400; notFound: 404 };
  countMachineAlerts: Omit<Common, "throttled" | "throttledHour" | "throttledWithoutRetryAfter"> & { one: 200; invalidFilter: 400; notFound: 404 };
  findMachinesByIp: Common & { none: 200; invalidTime: 400; tooLongAgo: 400 };
  addOrRemoveTagForMultipleMachines: Common & { tagged: 200; invalidAction: 400 };
  setDeviceValue: Common & { valued: 200; invalidValue: 400; notFound: 404 };
  listMachineAlerts: Common & { one: 200; unknownOption: 400; notFound: 404 };
  listMachineLogonUsers: Common & { one: 200; unknownOption: 400; notFound: 404 };
  listMachineSoftware: Omit<Common, "throttled" | "throttledHour" | "throttledWithoutRetryAfter"> & { one: 200; unknownOption: 400; notFound: 404 };
  listMachineVulnerabilities: Common & { one: 200; unknownOption: 400; notFound: 404 };
  listMachineRecommendations: Omit<Common, "throttled" | "throttledHour" | "throttledWithoutRetryAfter"> & { one: 200; unknownOption: 400; notFound: 404 };
  getMachineMissingKbs: Omit<Common, "throttled" | "throttledHour" | "throttledWithoutRetryAfter"> & { one: 200; unknownOption: 400; notFound: 404 };
  findMachinesByTag: Common & { tagged: 200; invalidFlag: 400 };
  findMachineByInternalIpLegacy: Omit<Common, "throttled" | "throttledHour" | "throttledWithoutRetryAfter"> & { found: 200; notFound: 404; invalidTime: 400; tooLongAgo: 400 };
  listUserAlerts: Common & { found: 200; none: 200; unknownOption: 400 };
  listUserMachines: Common & { found: 200; none: 200; unknownOption: 400 };
}

/** What loads a resource, with the statuses of its operations' scenarios. */
export const resources: readonly { load(): Promise<Resource>; readonly statuses: Partial<ScenarioStatuses> }[] = [
  {
    load: () => import("./advanced-hunting.ts"),
    statuses: {
      runAdvancedQuery: { rows: 200, syntaxError: 400, unknownTable: 400, noText: 400, unanswered: 501, ...common },
    },
  },
  {
    load: () => import("./alerts.ts"),
    statuses: {
      listAlerts: { page: 200, invalidFilter: 400, ...common },
      getAlert: { found: 200, notFound: 404, ...common },
      updateAlert: { updated: 200, unknownStatus: 400, resolvedWithComment: 200, verdictMismatch: 400, notFound: 404, ...common },
      batchUpdateAlerts: { updated: 200, unknownStatus: 400, verdictMismatch: 400, notFound: 404, ...common },
      createAlertByReference: { created: 200, merged: 200, unknownSeverity: 400, notFound: 404, ...without(common, "throttledHour") },
      listAlertDomains: { found: 200, unknownOption: 400, notFound: 404, ...common },
      listAlertFiles: { found: 200, unknownOption: 400, notFound: 404, ...common },
      listAlertIps: { found: 200, unknownOption: 400, notFound: 404, ...common },
      getAlertMachine: { found: 200, notFound: 404, ...common },
      getAlertUser: { found: 200, noUser: 404, notFound: 404, ...common },
    },
  },
  {
    load: () => import("./automated-investigation.ts"),
    statuses: {
      listInvestigations: { page: 200, invalidFilter: 400, ...common },
      getInvestigation: { found: 200, foundByAlert: 200, notFound: 404, ...common },
      startInvestigation: { running: 201, emptyComment: 400, notFound: 404, ...without(common, "throttled", "throttledWithoutRetryAfter") },
    },
  },
  {
    load: () => import("./domain.ts"),
    statuses: {
      getDomainStatistics: { seen: 200, unseen: 200, invalidDomain: 400, ...common },
      listDomainAlerts: { found: 200, none: 200, invalidDomain: 400, ...common },
      listDomainMachines: { found: 200, none: 200, invalidDomain: 400, ...common },
    },
  },
  {
    load: () => import("./file.ts"),
    statuses: {
      getFile: { found: 200, notFound: 404, invalidHash: 400, ...common },
      getFileStatistics: { seen: 200, unseen: 200, invalidHash: 400, notFound: 404, ...common },
      listFileAlerts: { found: 200, none: 200, invalidHash: 400, ...common },
      listFileMachines: { found: 200, none: 200, invalidHash: 400, ...common },
    },
  },
  {
    load: () => import("./indicators.ts"),
    statuses: {
      listIndicators: { page: 200, invalidFilter: 400, ...common },
      submitIndicator: { submitted: 200, emptyValue: 400, auditWithoutAlert: 400, ...common },
      deleteIndicator: { deleted: 204, notFound: 404, ...common },
      importIndicators: { imported: 200, failed: 200, noAction: 400, ...without(common, "throttledHour") },
      batchDeleteIndicators: { deleted: 204, noNumber: 400, notFound: 404, ...common },
    },
  },
  {
    load: () => import("./ip.ts"),
    statuses: {
      getIPStatistics: { seen: 200, unseen: 200, lookBackOmitted: 200, ipv6: 200, legacyStringCounts: 200, invalidAddress: 400, lookBackTooShort: 400, lookBackTooLong: 400, lookBackNotANumber: 400, notFound: 404, ...common },
      listIpAlerts: { found: 200, none: 200, invalidAddress: 400, ...common },
    },
  },
  {
    load: () => import("./library.ts"),
    statuses: {
      listLibraryFiles: { files: 200, unknownOption: 400, ...common },
      uploadLibraryFile: { uploaded: 200, overridden: 200, exists: 400, ...common },
      deleteLibraryFile: { deleted: 204, notFound: 404, ...common },
    },
  },
  {
    load: () => import("./live-response.ts"),
    statuses: {
      runLiveResponse: { begun: 201, activeRequest: 400, withoutScript: 400, notFound: 404, ...without(common, "throttledHour") },
      getLiveResponseResult: { link: 200, notDone: 404, otherAction: 400, invalidIndex: 400, notFound: 404, ...common },
    },
  },
  {
    load: () => import("./machine-action.ts"),
    statuses: {
      listMachineActions: { page: 200, invalidFilter: 400, ...common },
      getMachineAction: { found: 200, invalidId: 400, notFound: 404, ...common },
      isolateMachine: { pending: 201, activeRequest: 400, notFound: 404, ...common },
      restrictCodeExecution: { pending: 201, activeRequest: 400, notFound: 404, ...common },
      unrestrictCodeExecution: { pending: 201, activeRequest: 400, notFound: 404, ...common },
      unisolateMachine: { pending: 201, activeRequest: 400, notFound: 404, ...common },
      runAntiVirusScan: { pending: 201, activeRequest: 400, invalidScanType: 400, notFound: 404, ...common },
      offboardMachine: { pending: 201, pendingAsOk: 200, activeRequest: 400, platform: 400, notFound: 404, ...common },
      stopAndQuarantineFile: { pending: 201, activeRequest: 400, invalidHash: 400, notFound: 404, ...common },
      collectInvestigationPackage: { pending: 201, activeRequest: 400, notFound: 404, ...common },
      getPackageUri: { link: 200, notReady: 404, otherAction: 400, invalidId: 400, notFound: 404, ...common },
      cancelMachineAction: { cancelled: 200, over: 400, invalidId: 400, notFound: 404, ...common },
    },
  },
  {
    load: () => import("./machine.ts"),
    statuses: {
      listMachines: { page: 200, invalidFilter: 400, ...common },
      getMachine: { found: 200, notFound: 404, ...common },
      updateMachine: { updated: 200, invalidValue: 400, notFound: 404, ...common },
      addOrRemoveMachineTag: { tagged: 200, invalidAction: 400, notFound: 404, ...common },
      countMachineAlerts: { one: 200, invalidFilter: 400, notFound: 404, ...without(common, "throttled", "throttledHour", "throttledWithoutRetryAfter") },
      findMachinesByIp: { none: 200, invalidTime: 400, tooLongAgo: 400, ...common },
      addOrRemoveTagForMultipleMachines: { tagged: 200, invalidAction: 400, ...common },
      setDeviceValue: { valued: 200, invalidValue: 400, notFound: 404, ...common },
      listMachineAlerts: { one: 200, unknownOption: 400, notFound: 404, ...common },
      listMachineLogonUsers: { one: 200, unknownOption: 400, notFound: 404, ...common },
      listMachineSoftware: { one: 200, unknownOption: 400, notFound: 404, ...without(common, "throttled", "throttledHour", "throttledWithoutRetryAfter") },
      listMachineVulnerabilities: { one: 200, unknownOption: 400, notFound: 404, ...common },
      listMachineRecommendations: { one: 200, unknownOption: 400, notFound: 404, ...without(common, "throttled", "throttledHour", "throttledWithoutRetryAfter") },
      getMachineMissingKbs: { one: 200, unknownOption: 400, notFound: 404, ...without(common, "throttled", "throttledHour", "throttledWithoutRetryAfter") },
      findMachinesByTag: { tagged: 200, invalidFlag: 400, ...common },
      findMachineByInternalIpLegacy: { found: 200, notFound: 404, invalidTime: 400, tooLongAgo: 400, ...without(common, "throttled", "throttledHour", "throttledWithoutRetryAfter") },
    },
  },
  {
    load: () => import("./user.ts"),
    statuses: {
      listUserAlerts: { found: 200, none: 200, unknownOption: 400, ...common },
      listUserMachines: { found: 200, none: 200, unknownOption: 400, ...common },
    },
  },
];
