// Generated from the spec by `npm run generate`. Do not edit.

import type { Resource } from "../../operations/resource.ts";

import { without } from "../../scenarios/without.ts";

const common = {
  /** No token was sent. */ noToken: 401,
  /** The token has expired. */ tokenExpired: 401,
  /** The tenant has no licence; another token does not help. */ noLicence: 401,
  /** The token was issued for another audience. */ wrongAudience: 403,
  /** The token lacks the permission. */ missingRole: 403,
  /** The quota of the minute is used up. */ throttled: 429,
  /** The quota of the hour is used up. */ throttledHour: 429,
  /** Throttled, without a word on how long to wait. */ throttledWithoutRetryAfter: 429,
  /** The service fails; the error has no message. */ serverError: 500,
  /** A gateway answers in HTML. */ gatewayHtml: 502,
} as const;

type Common = typeof common;

/** The status of each scenario, by operation and name. */
export interface ScenarioStatuses {
  runAdvancedQuery: Common & {
    /** The query has a row. */ rows: 200;
    /** A parenthesis is not closed. */ syntaxError: 400;
    /** A table that there is not. */ unknownTable: 400;
    /** The query is empty. */ noText: 400;
    /** Nobody has given the query an answer. */ unanswered: 501;
  };
  listAlerts: Common & {
    /** The alerts of the organization. */ page: 200;
    /** A filter whose text does not end. */ invalidFilter: 400;
  };
  getAlert: Common & {
    /** The alert exists. */ found: 200;
    /** No alert has this id. */ notFound: 404;
  };
  updateAlert: Common & {
    /** An alert is taken on. */ updated: 200;
    /** A status that no alert has. */ unknownStatus: 400;
    /** The documented sample, which no table of determinations allows, and the comment that it adds. */ resolvedWithComment: 200;
    /** A determination that does not go with the classification. */ verdictMismatch: 400;
    /** No alert has this id. */ notFound: 404;
  };
  batchUpdateAlerts: Common & {
    /** Two alerts are resolved. */ updated: 200;
    /** A status that no alert has. */ unknownStatus: 400;
    /** A determination that does not go with the classification. */ verdictMismatch: 400;
    /** One of the alerts does not exist. */ notFound: 404;
  };
  createAlertByReference: Omit<Common, "throttledHour"> & {
    /** An event becomes an alert. */ created: 200;
    /** The machine has an open alert with this title. */ merged: 200;
    /** A severity that an alert cannot be made with. */ unknownSeverity: 400;
    /** No machine has this id, so that there is no such event. */ notFound: 404;
  };
  listAlertDomains: Common & {
    /** The alert rests on a URL. */ found: 200;
    /** An option that the list does not take. */ unknownOption: 400;
    /** No alert has this id. */ notFound: 404;
  };
  listAlertFiles: Common & {
    /** The alert rests on a file. */ found: 200;
    /** An option that the list does not take. */ unknownOption: 400;
    /** No alert has this id. */ notFound: 404;
  };
  listAlertIps: Common & {
    /** The alert rests on addresses. */ found: 200;
    /** An option that the list does not take. */ unknownOption: 400;
    /** No alert has this id. */ notFound: 404;
  };
  getAlertMachine: Common & {
    /** The device of the alert is there. */ found: 200;
    /** No alert has this id. */ notFound: 404;
  };
  getAlertUser: Common & {
    /** The alert is about a user who is known. */ found: 200;
    /** The alert is about nobody. */ noUser: 404;
    /** No alert has this id. */ notFound: 404;
  };
  listInvestigations: Common & {
    /** The investigations of the organization. */ page: 200;
    /** A filter whose text does not end. */ invalidFilter: 400;
  };
  getInvestigation: Common & {
    /** The investigation exists. */ found: 200;
    /** The alert triggered an investigation. */ foundByAlert: 200;
    /** No investigation has this id. */ notFound: 404;
  };
  startInvestigation: Omit<Common, "throttled" | "throttledWithoutRetryAfter"> & {
    /** A device is looked into. */ running: 201;
    /** Nothing is said on why. */ emptyComment: 400;
    /** No device has this id. */ notFound: 404;
  };
  getDomainStatistics: Common & {
    /** Devices have contacted the domain. */ seen: 200;
    /** A domain that no device has contacted. */ unseen: 200;
    /** Not the name of a domain. */ invalidDomain: 400;
  };
  listDomainAlerts: Common & {
    /** An alert rests on it. */ found: 200;
    /** Nothing is known of it, which is no error. */ none: 200;
    /** Not the name of a domain. */ invalidDomain: 400;
  };
  listDomainMachines: Common & {
    /** A device was in contact with it. */ found: 200;
    /** No device was in contact with it, which is no error. */ none: 200;
    /** Not the name of a domain. */ invalidDomain: 400;
  };
  getFile: Common & {
    /** The world knows the file. */ found: 200;
    /** A file that nobody ever saw. */ notFound: 404;
    /** Not a hash. */ invalidHash: 400;
  };
  getFileStatistics: Common & {
    /** Devices have the file. */ seen: 200;
    /** A file that only others have. */ unseen: 200;
    /** Not a hash. */ invalidHash: 400;
    /** A file that nobody ever saw. */ notFound: 404;
  };
  listFileAlerts: Common & {
    /** An alert rests on it. */ found: 200;
    /** Nothing is known of it, which is no error. */ none: 200;
    /** Not a hash. */ invalidHash: 400;
  };
  listFileMachines: Common & {
    /** A device had to do with it. */ found: 200;
    /** No device had to do with it, which is no error. */ none: 200;
    /** Not a hash. */ invalidHash: 400;
  };
  listIndicators: Common & {
    /** The indicators of the organization. */ page: 200;
    /** A filter whose text does not end. */ invalidFilter: 400;
  };
  submitIndicator: Common & {
    /** A new indicator for a file. */ submitted: 200;
    /** An indicator without a value. */ emptyValue: 400;
    /** Audit without an alert is refused. */ auditWithoutAlert: 400;
  };
  deleteIndicator: Common & {
    /** The indicator is deleted. */ deleted: 204;
    /** No indicator has this id. */ notFound: 404;
  };
  importIndicators: Omit<Common, "throttledHour"> & {
    /** An indicator is taken. */ imported: 200;
    /** An indicator fails by itself. */ failed: 200;
    /** An action that there is not. */ noAction: 400;
  };
  batchDeleteIndicators: Common & {
    /** Two indicators are deleted. */ deleted: 204;
    /** An id that is no number. */ noNumber: 400;
    /** One of the indicators is not there. */ notFound: 404;
  };
  getIPStatistics: Common & {
    /** Devices have contacted the address. */ seen: 200;
    /** A valid address that no device has contacted. */ unseen: 200;
    /** Without a look-back the prevalence covers the 30 days. */ lookBackOmitted: 200;
    /** An IPv6 address; times keep all seven fractional digits. */ ipv6: 200;
    /** The former, string count comes beside the documented one. */ legacyStringCounts: 200;
    /** Not an IP address. */ invalidAddress: 400;
    /** A look-back of 0 hours. */ lookBackTooShort: 400;
    /** A look-back of more than 30 days. */ lookBackTooLong: 400;
    /** A look-back that is not an integer. */ lookBackNotANumber: 400;
    /** The answer that older documentation promised for an unknown address. */ notFound: 404;
  };
  listIpAlerts: Common & {
    /** An alert rests on it. */ found: 200;
    /** Nothing is known of it, which is no error. */ none: 200;
    /** Not an IP address. */ invalidAddress: 400;
  };
  listLibraryFiles: Common & {
    /** The files of the library. */ files: 200;
    /** An option that the list does not take. */ unknownOption: 400;
  };
  uploadLibraryFile: Common & {
    /** A script is put into the library. */ uploaded: 200;
    /** A script takes the place of the former one. */ overridden: 200;
    /** There is one of its name, and it is not to be replaced. */ exists: 400;
  };
  deleteLibraryFile: Common & {
    /** The file is deleted. */ deleted: 204;
    /** No file of the library is called so. */ notFound: 404;
  };
  runLiveResponse: Omit<Common, "throttledHour"> & {
    /** A script of the library is run, and what it wrote is fetched. */ begun: 201;
    /** The device has a session already. */ activeRequest: 400;
    /** A script is to be run, and none is named. */ withoutScript: 400;
    /** No device has this id. */ notFound: 404;
  };
  getLiveResponseResult: Common & {
    /** The script has been run. */ link: 200;
    /** The script has not been run yet. */ notDone: 404;
    /** The action is an isolation. */ otherAction: 400;
    /** Not an index. */ invalidIndex: 400;
    /** No action has this id. */ notFound: 404;
  };
  listMachineActions: Common & {
    /** The actions of the organization. */ page: 200;
    /** A filter whose text does not end. */ invalidFilter: 400;
  };
  getMachineAction: Common & {
    /** The action exists. */ found: 200;
    /** Not a GUID. */ invalidId: 400;
    /** No action has this id. */ notFound: 404;
  };
  isolateMachine: Common & {
    /** A device is isolated. */ pending: 201;
    /** The device is being isolated already. */ activeRequest: 400;
    /** No device has this id. */ notFound: 404;
  };
  restrictCodeExecution: Common & {
    /** Restrict code execution. */ pending: 201;
    /** Such an action is under way already. */ activeRequest: 400;
    /** No device has this id. */ notFound: 404;
  };
  unrestrictCodeExecution: Common & {
    /** Unrestrict code execution. */ pending: 201;
    /** Such an action is under way already. */ activeRequest: 400;
    /** No device has this id. */ notFound: 404;
  };
  unisolateMachine: Common & {
    /** A device is released. */ pending: 201;
    /** The device is being released already. */ activeRequest: 400;
    /** No device has this id. */ notFound: 404;
  };
  runAntiVirusScan: Common & {
    /** A device is scanned. */ pending: 201;
    /** The device is being scanned already. */ activeRequest: 400;
    /** Neither a quick nor a full scan. */ invalidScanType: 400;
    /** No device has this id. */ notFound: 404;
  };
  offboardMachine: Common & {
    /** A device is offboarded. */ pending: 201;
    /** The same, answered with the other status that is documented. */ pendingAsOk: 200;
    /** The device is being offboarded already. */ activeRequest: 400;
    /** The device does not run Windows; the code is one of the documented ones. */ platform: 400;
    /** No device has this id. */ notFound: 404;
  };
  stopAndQuarantineFile: Common & {
    /** A file is quarantined. */ pending: 201;
    /** A file is being quarantined on the device already. */ activeRequest: 400;
    /** Not a SHA-1. */ invalidHash: 400;
    /** No device has this id. */ notFound: 404;
  };
  collectInvestigationPackage: Common & {
    /** A package is collected. */ pending: 201;
    /** One is being collected already. */ activeRequest: 400;
    /** No device has this id. */ notFound: 404;
  };
  getPackageUri: Common & {
    /** The package has been collected. */ link: 200;
    /** The package is being collected. */ notReady: 404;
    /** The action is an isolation. */ otherAction: 400;
    /** Not a GUID. */ invalidId: 400;
    /** No action has this id. */ notFound: 404;
  };
  cancelMachineAction: Common & {
    /** An action is cancelled before it is done. */ cancelled: 200;
    /** The action has succeeded; there is nothing to cancel. */ over: 400;
    /** Not a GUID. */ invalidId: 400;
    /** No action has this id. */ notFound: 404;
  };
  listMachines: Common & {
    /** The devices of the organization. */ page: 200;
    /** A filter whose text does not end. */ invalidFilter: 400;
  };
  getMachine: Common & {
    /** The device exists. */ found: 200;
    /** No device has this id. */ notFound: 404;
  };
  updateMachine: Common & {
    /** Tags are replaced and the value is set. */ updated: 200;
    /** A value that no device has. */ invalidValue: 400;
    /** No device has this id. */ notFound: 404;
  };
  addOrRemoveMachineTag: Common & {
    /** A tag is added. */ tagged: 200;
    /** Neither Add nor Remove. */ invalidAction: 400;
    /** No device has this id. */ notFound: 404;
  };
  countMachineAlerts: Omit<Common, "throttled" | "throttledHour" | "throttledWithoutRetryAfter"> & {
    /** One alert that nobody has looked at. */ one: 200;
    /** A filter whose text does not end. */ invalidFilter: 400;
    /** No device has this id. */ notFound: 404;
  };
  findMachinesByIp: Common & {
    /** Nobody had the address. */ none: 200;
    /** Not a time. */ invalidTime: 400;
    /** A time before the last 30 days. */ tooLongAgo: 400;
  };
  addOrRemoveTagForMultipleMachines: Common & {
    /** A tag is added. */ tagged: 200;
    /** Neither Add nor Remove. */ invalidAction: 400;
  };
  setDeviceValue: Common & {
    /** The value is set. */ valued: 200;
    /** A value that no device has. */ invalidValue: 400;
    /** No device has this id. */ notFound: 404;
  };
  listMachineAlerts: Common & {
    /** One alert, with its evidence. */ one: 200;
    /** An option that the list does not take. */ unknownOption: 400;
    /** No device has this id. */ notFound: 404;
  };
  listMachineLogonUsers: Common & {
    /** One user of the device. */ one: 200;
    /** An option that the list does not take. */ unknownOption: 400;
    /** No device has this id. */ notFound: 404;
  };
  listMachineSoftware: Omit<Common, "throttled" | "throttledHour" | "throttledWithoutRetryAfter"> & {
    /** One of the device. */ one: 200;
    /** An option that the list does not take. */ unknownOption: 400;
    /** No device has this id. */ notFound: 404;
  };
  listMachineVulnerabilities: Common & {
    /** One of the device. */ one: 200;
    /** An option that the list does not take. */ unknownOption: 400;
    /** No device has this id. */ notFound: 404;
  };
  listMachineRecommendations: Omit<Common, "throttled" | "throttledHour" | "throttledWithoutRetryAfter"> & {
    /** One of the device. */ one: 200;
    /** An option that the list does not take. */ unknownOption: 400;
    /** No device has this id. */ notFound: 404;
  };
  getMachineMissingKbs: Omit<Common, "throttled" | "throttledHour" | "throttledWithoutRetryAfter"> & {
    /** One of the device. */ one: 200;
    /** An option that the list does not take. */ unknownOption: 400;
    /** No device has this id. */ notFound: 404;
  };
  findMachinesByTag: Common & {
    /** A device with a tag that begins so. */ tagged: 200;
    /** Neither true nor false. */ invalidFlag: 400;
  };
  findMachineByInternalIpLegacy: Omit<Common, "throttled" | "throttledHour" | "throttledWithoutRetryAfter"> & {
    /** A device had the address. */ found: 200;
    /** Nobody had the address. */ notFound: 404;
    /** Not a time. */ invalidTime: 400;
    /** A time before the last 30 days. */ tooLongAgo: 400;
  };
  listUserAlerts: Common & {
    /** An alert is about the user. */ found: 200;
    /** Nobody knows the user, which is no error. */ none: 200;
    /** An option that the list does not take. */ unknownOption: 400;
  };
  listUserMachines: Common & {
    /** The user logged on to a device. */ found: 200;
    /** Nobody knows the user, which is no error. */ none: 200;
    /** An option that the list does not take. */ unknownOption: 400;
  };
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
