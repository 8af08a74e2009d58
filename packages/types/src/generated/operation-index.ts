// Generated from the spec by `npm run generate`. Do not edit.

import type { operations } from "./openapi.ts";

export interface OperationIndex {
  /**
   * Run a hunting query.
   *
   * Runs a query on the last 30 days. Its retirement began in January 2026 (message center MC1220762), and its end is told for
   * 2027-02-01: `runHuntingQuery` of Microsoft Graph takes its place.
   *
   * An answer has at most 100,000 rows and 50 MB, and a query may run for 200 seconds. Beside the calls, processors may be busy for ten
   * minutes an hour and three hours a day with the queries of a tenant: the text of a 429 says which quota it is.
   *
   * Permission: AdvancedQuery.Read.All. Quota: 45 calls per 60 s, 1500 calls per 3600 s.
   */
  runAdvancedQuery: operations["runAdvancedQuery"];
  /**
   * List alerts.
   *
   * A page of the organization's alerts, at most 10,000. There is no link to a next page: take `$skip` further until a page is short.
   * `evidence` is empty unless `$expand=evidence` asks for it. `machineId` is in no documented list of what may be filtered by, but programs
   * do so, and the alerts of a machine take no filter: that it is taken is decided.
   *
   * Permission: Alert.ReadWrite.All. Quota: 100 calls per 60 s, 1500 calls per 3600 s.
   */
  listAlerts: operations["listAlerts"];
  /**
   * Get an alert.
   *
   * One alert, with its evidence (captured).
   *
   * Permission: Alert.ReadWrite.All. Quota: 100 calls per 60 s, 1500 calls per 3600 s.
   */
  getAlert: operations["getAlert"];
  /**
   * Update an alert.
   *
   * Changes what people make of an alert. What is left out stays as it is; a comment is added to those that are there.
   * Names in the body are told apart by case. A classification and a determination that are sent together must go together: which do,
   * the documentation has a table of, though its own sample of an update, FalsePositive with Malware, is not in it and is taken all
   * the same. That others are refused is decided.
   *
   * Permission: Alert.ReadWrite.All. Quota: 100 calls per 60 s, 1500 calls per 3600 s.
   */
  updateAlert: operations["updateAlert"];
  /**
   * Update alerts in a batch.
   *
   * Changes several alerts in the same way, as updateAlert changes one: the answer has no body. How many alerts a call may name is not
   * documented, though the code MaximumBatchSizeExceeded is. Where one of them does not exist none is changed, and one that is named
   * twice is changed once (decided).
   *
   * Permission: Alert.ReadWrite.All. Quota: 10 calls per 60 s, 500 calls per 3600 s.
   */
  batchUpdateAlerts: operations["batchUpdateAlerts"];
  /**
   * Create an alert from an event.
   *
   * Makes an alert out of an event that hunting found, told by its time, its machine and its report. `eventTime` needs all seven
   * fractional digits that hunting gives. Where the machine has an open alert with the same title, the new one is merged into that,
   * which is the answer then (documented). An automated investigation begins by itself (documented).
   *
   * Permission: Alert.ReadWrite.All. Quota: 15 calls per 60 s.
   */
  createAlertByReference: operations["createAlertByReference"];
  /**
   * List the domains of an alert.
   *
   * The domains in the evidence of an alert, each once. They are the hosts of its URLs, as they are spelt there, without those
   * that are addresses (decided). It takes no `$` options.
   *
   * Permission: URL.Read.All. Quota: 100 calls per 60 s, 1500 calls per 3600 s.
   */
  listAlertDomains: operations["listAlertDomains"];
  /**
   * List the files of an alert.
   *
   * The files in the evidence of an alert, those of processes among them, each once. Of a file that is not known otherwise there is
   * only what the evidence says (decided). It takes no `$` options.
   *
   * Permission: File.Read.All. Quota: 100 calls per 60 s, 1500 calls per 3600 s.
   */
  listAlertFiles: operations["listAlertFiles"];
  /**
   * List the addresses of an alert.
   *
   * The addresses in the evidence of an alert, each once, as they are spelt there. It takes no `$` options.
   *
   * Permission: Ip.Read.All. Quota: 100 calls per 60 s, 1500 calls per 3600 s.
   */
  listAlertIps: operations["listAlertIps"];
  /**
   * Get the machine of an alert.
   *
   * The device on which the service noticed it.
   *
   * Permission: Machine.Read.All or Machine.ReadWrite.All. Quota: 100 calls per 60 s, 1500 calls per 3600 s.
   */
  getAlertMachine: operations["getAlertMachine"];
  /**
   * Get the user of an alert.
   *
   * The user whom an alert is about. An alert that is about nobody is a 404 as well (captured).
   *
   * Permission: User.Read.All. Quota: 100 calls per 60 s, 1500 calls per 3600 s.
   */
  getAlertUser: operations["getAlertUser"];
  /**
   * List investigations.
   *
   * A page of the investigations, at most 10,000. There is no link to a next page: take `$skip` further until a page is short. The
   * documentation prints `$stop` where `$top` is meant.
   *
   * Permission: Alert.ReadWrite.All. Quota: 100 calls per 60 s, 1500 calls per 3600 s.
   */
  listInvestigations: operations["listInvestigations"];
  /**
   * Get an investigation.
   *
   * One investigation, by its id or by that of the alert that triggered it.
   *
   * Permission: Alert.ReadWrite.All. Quota: 100 calls per 60 s, 1500 calls per 3600 s.
   */
  getInvestigation: operations["getInvestigation"];
  /**
   * Start an investigation.
   *
   * Has the service look into a device. It takes a permission on alerts, though it is about a device. The documentation's sample names
   * an alert as what triggered it; here it is null, since nothing but the caller did (decided).
   *
   * Permission: Alert.ReadWrite.All. Quota: 50 calls per 3600 s.
   */
  startInvestigation: operations["startInvestigation"];
  /**
   * Get domain statistics.
   *
   * How many of the organization's devices were in contact with a domain, and when the first and the last time was. A domain that
   * nobody contacted, even one that cannot exist, is an answer with prevalence 0 and not an error (captured).
   *
   * The statistics rest on the past 30 days of data. `lookBackHours` bounds the prevalence; first and last seen are
   * always taken over the 30 days (decided, as for addresses).
   *
   * Permission: URL.Read.All. Quota: 100 calls per 60 s, 1500 calls per 3600 s.
   */
  getDomainStatistics: operations["getDomainStatistics"];
  /**
   * List the alerts of a domain.
   *
   * The alerts with a URL of the domain in their evidence, which is answered as well. Subdomains are others (decided). A domain that
   * nobody knows, even one that cannot exist, has none and is no error (captured). No `$` option is
   * documented: `$top` bounds the answer, and others are refused (decided).
   *
   * Permission: Alert.ReadWrite.All. Quota: 100 calls per 60 s, 1500 calls per 3600 s.
   */
  listDomainAlerts: operations["listDomainAlerts"];
  /**
   * List the machines of a domain.
   *
   * The devices that were in contact with a domain within the past 30 days, at most 500: there is no way to the others (documented).
   * A domain that nobody knows has none and is no error (captured). No `$` option is
   * documented: `$top` bounds the answer, and others are refused (decided).
   *
   * Permission: Machine.ReadWrite.All. Quota: 100 calls per 60 s, 1500 calls per 3600 s.
   */
  listDomainMachines: operations["listDomainMachines"];
  /**
   * Get a file.
   *
   * What the world knows about a file.
   *
   * Permission: File.Read.All. Quota: 100 calls per 60 s, 1500 calls per 3600 s.
   */
  getFile: operations["getFile"];
  /**
   * Get file statistics.
   *
   * How many of the organization's devices have a file, and how many devices all over the world. A file that the organization never
   * saw but the world did is an answer with prevalence 0 (captured); one that nobody ever saw is a 404 (documented).
   *
   * The organization's part rests on the past 30 days of data. `lookBackHours` bounds its prevalence; first and last seen are
   * always taken over the 30 days (decided, as for addresses).
   *
   * Permission: File.Read.All. Quota: 100 calls per 60 s, 1500 calls per 3600 s.
   */
  getFileStatistics: operations["getFileStatistics"];
  /**
   * List the alerts of a file.
   *
   * The alerts with the file in their evidence, which is answered as well. A file that nobody knows has none and is no error
   * (captured). No `$` option is
   * documented: `$top` bounds the answer, and others are refused (decided).
   *
   * Permission: Alert.ReadWrite.All. Quota: 100 calls per 60 s, 1500 calls per 3600 s.
   */
  listFileAlerts: operations["listFileAlerts"];
  /**
   * List the machines of a file.
   *
   * The devices that have had to do with a file within the past 30 days, at most 10,000 (decided). A file that nobody knows has none
   * and is no error (documented). No `$` option is
   * documented: `$top` bounds the answer, and others are refused (decided).
   *
   * Permission: Machine.ReadWrite.All. Quota: 100 calls per 60 s, 1500 calls per 3600 s.
   */
  listFileMachines: operations["listFileMachines"];
  /**
   * List indicators.
   *
   * A page of the indicators that have not expired, at most 10,000. There is no link to a next page: take `$skip` further until a page
   * is short. With `Ti.ReadWrite` alone an application sees only its own.
   *
   * Permission: Ti.ReadWrite.All or Ti.ReadWrite. Quota: 100 calls per 60 s, 1500 calls per 3600 s.
   */
  listIndicators: operations["listIndicators"];
  /**
   * Submit or update an indicator.
   *
   * Adds an indicator, or changes the one for the same value and type, whose id it keeps (captured). An organization has up to
   * 15,000 indicators that have not expired. Networks (`10.0.0.0/24`) are not supported.
   *
   * Permission: Ti.ReadWrite.All. Quota: 100 calls per 60 s, 1500 calls per 3600 s.
   */
  submitIndicator: operations["submitIndicator"];
  /**
   * Delete an indicator.
   *
   * Takes an indicator away. The documentation promises 204. 200 with an empty body was captured in 2024: a caller must take both for done.
   *
   * Permission: Ti.ReadWrite.All. Quota: 100 calls per 60 s, 1500 calls per 3600 s.
   */
  deleteIndicator: operations["deleteIndicator"];
  /**
   * Submit or update many indicators.
   *
   * Submits up to 500 indicators at once, each as submitIndicator would. The answer is 200 also where some of them fail: each has its
   * own result, in the order in which they were sent. What is no indicator by its form is refused as a whole (decided).
   *
   * Permission: Ti.ReadWrite.All. Quota: 30 calls per 60 s.
   */
  importIndicators: operations["importIndicators"];
  /**
   * Delete many indicators.
   *
   * Takes up to 500 indicators away. If one of them is not there the answer is 404 (documented), and none is deleted (decided). A 403 may
   * also mean that the caller sees no device group of theirs.
   *
   * Permission: Ti.ReadWrite.All. Quota: 30 calls per 60 s, 1500 calls per 3600 s.
   */
  batchDeleteIndicators: operations["batchDeleteIndicators"];
  /**
   * Get IP statistics.
   *
   * How many of the organization's devices opened a network connection to an address, and when the first and the last of
   * these connections were. An address that is valid but was never contacted is an answer with prevalence 0, not an error.
   *
   * The statistics rest on the past 30 days of data. `lookBackHours` bounds the prevalence; first and last seen are
   * always taken over the 30 days.
   *
   * OData query options do not apply to this operation.
   *
   * Permission: Ip.Read.All. Quota: 100 calls per 60 s, 1500 calls per 3600 s.
   */
  getIPStatistics: operations["getIPStatistics"];
  /**
   * List the alerts of an IP address.
   *
   * The alerts with the address in their evidence, which is answered as well. A valid address that nobody knows has none and is no
   * error (documented). The odd name in `@odata.context` is the service's (captured). No `$` option is
   * documented: `$top` bounds the answer, and others are refused (decided).
   *
   * Permission: Alert.Read.All or Alert.ReadWrite.All. Quota: 100 calls per 60 s, 1500 calls per 3600 s.
   */
  listIpAlerts: operations["listIpAlerts"];
  /**
   * List library files.
   *
   * All files of the library, without what is in them.
   *
   * Permission: Library.Manage. Quota: 100 calls per 60 s, 1500 calls per 3600 s.
   */
  listLibraryFiles: operations["listLibraryFiles"];
  /**
   * Upload a file to the library.
   *
   * Puts a file into the library, under the name of the form's part. One of a name that is there already is refused, unless
   * `OverrideIfExists` is true: then it takes the place of the former. At most 20 MB (documented). The documentation's table calls the part
   * `File`, its example `file`, which is known to work (captured). A part without a name of its own becomes a file named `file` (captured).
   *
   * Permission: Library.Manage. Quota: 100 calls per 60 s, 1500 calls per 3600 s.
   */
  uploadLibraryFile: operations["uploadLibraryFile"];
  /**
   * Delete a library file.
   *
   * Takes a file out of the library.
   *
   * Permission: Library.Manage. Quota: 100 calls per 60 s, 1500 calls per 3600 s.
   */
  deleteLibraryFile: operations["deleteLibraryFile"];
  /**
   * Run live response.
   *
   * Has a device carry out commands, one after the other: files of the library are put there, scripts of the library are run, files are
   * fetched. When one fails, those behind it are not carried out. The documentation asks for the order PutFile, RunScript, GetFile and
   * also allows any repetition: any order is taken. A device has one session at a time, an organization 50. A device that does not report
   * is waited for for two hours, a script for ten minutes. A caller whose level of remediation is too low for the device is a 403 (captured).
   *
   * Permission: Machine.LiveResponse. Quota: 10 calls per 60 s.
   */
  runLiveResponse: operations["runLiveResponse"];
  /**
   * Get the link to a result of live response.
   *
   * A link from which what a command brought back can be downloaded for 30 minutes, without a token: of a script JSON with
   * `script_name`, `exit_code`, `script_output` and `script_errors`, or else the file that was fetched, in a gzip file with its name. That
   * the JSON comes as it is, is decided: programs read it so, though the link ends in `.gz`. PutFile has no result (captured).
   *
   * Permission: Machine.ReadWrite.All. Quota: 100 calls per 60 s, 1500 calls per 3600 s.
   */
  getLiveResponseResult: operations["getLiveResponseResult"];
  /**
   * List machine actions.
   *
   * A page of the actions, at most 10,000. There is no link to a next page. Take `$skip` further until a page is short.
   *
   * Permission: Machine.ReadWrite.All. Quota: 100 calls per 60 s, 1500 calls per 3600 s.
   */
  listMachineActions: operations["listMachineActions"];
  /**
   * Get a machine action.
   *
   * One action, as it is now. An id that is no GUID is refused (captured).
   *
   * Permission: Machine.ReadWrite.All. Quota: 100 calls per 60 s, 1500 calls per 3600 s.
   */
  getMachineAction: operations["getMachineAction"];
  /**
   * Isolate a machine.
   *
   * Cuts a device off from the network, save for the service. The answer is the action, which then goes its way: Pending, InProgress,
   * and Succeeded, Failed, TimeOut or Cancelled. A second one while one is under way is refused; some were answered with the one
   * that was under way instead (captured).
   *
   * Permission: Machine.Isolate. Quota: 100 calls per 60 s, 1500 calls per 3600 s.
   */
  isolateMachine: operations["isolateMachine"];
  /**
   * Restrict code execution.
   *
   * Lets a device run nothing but what Microsoft has signed. The answer is the action, whose `scope` is null (captured). A second one
   * while one is under way is refused, or answered with the one that is under way (documented).
   *
   * Permission: Machine.RestrictExecution. Quota: 100 calls per 60 s, 1500 calls per 3600 s.
   */
  restrictCodeExecution: operations["restrictCodeExecution"];
  /**
   * Unrestrict code execution.
   *
   * Takes back that a device runs nothing but what Microsoft has signed. The answer is the action, whose `scope` is null (captured). It is
   * accepted for a device that is not restricted as well (decided).
   *
   * Permission: Machine.RestrictExecution. Quota: 100 calls per 60 s, 1500 calls per 3600 s.
   */
  unrestrictCodeExecution: operations["unrestrictCodeExecution"];
  /**
   * Release a machine from isolation.
   *
   * Lets an isolated device back onto the network. A second one while one is under way is refused.
   *
   * Permission: Machine.Isolate. Quota: 100 calls per 60 s, 1500 calls per 3600 s.
   */
  unisolateMachine: operations["unisolateMachine"];
  /**
   * Run an antivirus scan.
   *
   * Has a device look for malware, in the usual places or everywhere. A second scan while one is under way is refused.
   *
   * Permission: Machine.Scan. Quota: 100 calls per 60 s, 1500 calls per 3600 s.
   */
  runAntiVirusScan: operations["runAntiVirusScan"];
  /**
   * Offboard a machine.
   *
   * Takes a device out of the service, for good: it has to be onboarded anew. Windows only. The documentation says both 200 and "created",
   * which is 201 for every other action: a caller must take both for begun.
   *
   * Permission: Machine.Offboard. Quota: 100 calls per 60 s, 1500 calls per 3600 s.
   */
  offboardMachine: operations["offboardMachine"];
  /**
   * Stop and quarantine a file.
   *
   * Ends what runs from a file on a device, and puts the file where it cannot be run. A second one while one is under way is refused.
   *
   * Permission: Machine.StopAndQuarantine or Machine.ReadWrite.All. Quota: 100 calls per 60 s, 1500 calls per 3600 s.
   */
  stopAndQuarantineFile: operations["stopAndQuarantineFile"];
  /**
   * Collect an investigation package.
   *
   * Has a device collect what an investigator wants to see of it, as a zip file. Once the action has succeeded, `getPackageUri` has the
   * link to it. A second one while one is under way is refused.
   *
   * Permission: Machine.CollectForensics. Quota: 100 calls per 60 s, 1500 calls per 3600 s.
   */
  collectInvestigationPackage: operations["collectInvestigationPackage"];
  /**
   * Get the link to an investigation package.
   *
   * A link from which the package of an action can be downloaded for a while, without a token: a zip file. Before the action has succeeded
   * it is not found. The documentation's example has quotes in the link; captured ones have none. Twice a minute is all that is allowed:
   * wait for the action first.
   *
   * Permission: Machine.ReadWrite.All. Quota: 2 calls per 60 s, 120 calls per 3600 s.
   */
  getPackageUri: operations["getPackageUri"];
  /**
   * Cancel a machine action.
   *
   * Cancels an action that is Pending or InProgress. One of the permissions is needed, that of the kind of action which is cancelled. In 2021
   * applications were always refused, since the service looked for a permission with a misspelt name (captured).
   *
   * Permission: Machine.CollectForensics or Machine.Isolate or Machine.RestrictExecution or Machine.Scan or Machine.Offboard or Machine.StopAndQuarantine or Machine.LiveResponse. Quota: 100 calls per 60 s, 1500 calls per 3600 s.
   */
  cancelMachineAction: operations["cancelMachineAction"];
  /**
   * List machines.
   *
   * A page of the devices that were seen in the last six months (captured), at most 10,000. There is no link to a next page: take
   * `$skip` further until a page is short. A listed device that was merged into another one may be a 404 on its own (captured).
   *
   * Permission: Machine.Read.All or Machine.ReadWrite.All. Quota: 100 calls per 60 s, 1500 calls per 3600 s.
   */
  listMachines: operations["listMachines"];
  /**
   * Get a machine.
   *
   * One device, by its id or its name (documented). The id of the directory is not one of the path (captured).
   *
   * Permission: Machine.Read.All or Machine.ReadWrite.All. Quota: 100 calls per 60 s, 1500 calls per 3600 s.
   */
  getMachine: operations["getMachine"];
  /**
   * Update a machine.
   *
   * Changes tags and value of a device. `machineTags` is the whole set: tags that are left out are gone (captured, though the
   * documentation also says that they are added). Any other member is refused (captured).
   *
   * Permission: Machine.ReadWrite.All. Quota: 100 calls per 60 s, 1500 calls per 3600 s.
   */
  updateMachine: operations["updateMachine"];
  /**
   * Add or remove a tag.
   *
   * Adds a tag to a device, or takes it away. A tag that is there already, or is not there, changes nothing (decided).
   *
   * Permission: Machine.ReadWrite.All. Quota: 100 calls per 60 s, 1500 calls per 3600 s.
   */
  addOrRemoveMachineTag: operations["addOrRemoveMachineTag"];
  /**
   * Count the alerts of a machine.
   *
   * How many alerts a device has, as a bare number. It stands in the documentation's samples of OData only.
   *
   * Permission: Alert.ReadWrite.All. Quota: none stated.
   */
  countMachineAlerts: operations["countMachineAlerts"];
  /**
   * Find machines by an address.
   *
   * The devices that had an internal address at a time, or up to 15 minutes before or after it. The time must lie within the last 30 days.
   * That a device had its addresses ever since it was first seen is decided.
   *
   * Permission: Machine.ReadWrite.All. Quota: 100 calls per 60 s, 1500 calls per 3600 s.
   */
  findMachinesByIp: operations["findMachinesByIp"];
  /**
   * Add or remove a tag on many machines.
   *
   * Adds a tag to up to 500 devices, or takes it away. The answer has the devices as they are now. The documentation does not show its
   * form, so it is decided: ids of no device are passed over, and are missing in the answer.
   *
   * Permission: Machine.ReadWrite.All. Quota: 100 calls per 60 s, 1500 calls per 3600 s.
   */
  addOrRemoveTagForMultipleMachines: operations["addOrRemoveTagForMultipleMachines"];
  /**
   * Set the value of a machine.
   *
   * Says how much a device is worth to the organization, which its exposure counts with. updateMachine can do the same, under a name
   * that is written otherwise.
   *
   * Permission: Machine.ReadWrite.All. Quota: 100 calls per 60 s, 1500 calls per 3600 s.
   */
  setDeviceValue: operations["setDeviceValue"];
  /**
   * List the alerts of a machine.
   *
   * All alerts of a device, each with its evidence (captured). Every `$` option is refused (captured, though the documentation's samples
   * filter here): the general list of alerts takes `machineId` in its `$filter`.
   *
   * Permission: Alert.ReadWrite.All. Quota: 100 calls per 60 s, 1500 calls per 3600 s.
   */
  listMachineAlerts: operations["listMachineAlerts"];
  /**
   * List the users who logged on to a machine.
   *
   * The users who logged on to a device. Every `$` option is refused (decided, as for its alerts).
   *
   * Permission: User.Read.All. Quota: 100 calls per 60 s, 1500 calls per 3600 s.
   */
  listMachineLogonUsers: operations["listMachineLogonUsers"];
  /**
   * List the software of a machine.
   *
   * What is installed on a device, as vulnerability management knows it. No quota is stated.
   *
   * Permission: Software.Read.All. Quota: none stated.
   */
  listMachineSoftware: operations["listMachineSoftware"];
  /**
   * List the vulnerabilities of a machine.
   *
   * The vulnerabilities of what is installed on a device. An item may carry `@odata.type` (captured). Half the usual calls a minute are
   * allowed.
   *
   * Permission: Vulnerability.Read.All. Quota: 50 calls per 60 s, 1500 calls per 3600 s.
   */
  listMachineVulnerabilities: operations["listMachineVulnerabilities"];
  /**
   * List the recommendations for a machine.
   *
   * What vulnerability management recommends to do on a device. No quota is stated.
   *
   * Permission: SecurityRecommendation.Read.All. Quota: none stated.
   */
  listMachineRecommendations: operations["listMachineRecommendations"];
  /**
   * List the missing updates of a machine.
   *
   * The security updates that a device lacks. Now and then an existing device was answered 404, and found when asked again (captured).
   * No quota is stated.
   *
   * Permission: Software.Read.All. Quota: none stated.
   */
  getMachineMissingKbs: operations["getMachineMissingKbs"];
  /**
   * Find machines by a tag.
   *
   * The devices that have a tag or, if asked for, one that begins so. Of those that listMachines lists (decided).
   *
   * Permission: Machine.ReadWrite.All. Quota: 100 calls per 60 s, 1500 calls per 3600 s.
   */
  findMachinesByTag: operations["findMachinesByTag"];
  /**
   * Find machines by an internal address (legacy).
   *
   * A relic of the preview of 2017 and 2018, in whose host the documentation still shows it: findMachinesByIp has taken its place. It
   * looks 16 minutes before and after the time, which must lie within the last 30 days, and answers 404 where nobody had the address.
   * No quota is stated.
   *
   * Permission: Machine.ReadWrite.All. Quota: none stated.
   */
  findMachineByInternalIpLegacy: operations["findMachineByInternalIpLegacy"];
  /**
   * List the alerts of a user.
   *
   * The alerts whose related user has this account name, or that name it in their evidence, which is answered as well (which these are
   * is decided). A user whom nobody knows has none and is no error (documented). It takes no `$` options.
   *
   * Permission: Alert.Read.All or Alert.ReadWrite.All. Quota: 100 calls per 60 s, 1500 calls per 3600 s.
   */
  listUserAlerts: operations["listUserAlerts"];
  /**
   * List the machines of a user.
   *
   * The devices that users with this account name logged on to. A user whom nobody knows has none and is no error (documented).
   * It takes no `$` options. How many are answered at most is not documented.
   *
   * Permission: Machine.ReadWrite.All. Quota: 100 calls per 60 s, 1500 calls per 3600 s.
   */
  listUserMachines: operations["listUserMachines"];
}

/** What each operation is asked and answers, spelt out: to find it out would be work for every compiler, at every call. */
export interface OperationTypes {
  runAdvancedQuery: { arguments: operations["runAdvancedQuery"]["requestBody"]["content"]["application/json"]; answer: operations["runAdvancedQuery"]["responses"][200]["content"]["application/json"] };
  listAlerts: { arguments: NonNullable<operations["listAlerts"]["parameters"]["query"]>; answer: operations["listAlerts"]["responses"][200]["content"]["application/json"] };
  getAlert: { arguments: operations["getAlert"]["parameters"]["path"]; answer: operations["getAlert"]["responses"][200]["content"]["application/json"] };
  updateAlert: { arguments: operations["updateAlert"]["parameters"]["path"] & operations["updateAlert"]["requestBody"]["content"]["application/json"]; answer: operations["updateAlert"]["responses"][200]["content"]["application/json"] };
  batchUpdateAlerts: { arguments: operations["batchUpdateAlerts"]["requestBody"]["content"]["application/json"]; answer: undefined };
  createAlertByReference: { arguments: operations["createAlertByReference"]["requestBody"]["content"]["application/json"]; answer: operations["createAlertByReference"]["responses"][200]["content"]["application/json"] };
  listAlertDomains: { arguments: operations["listAlertDomains"]["parameters"]["path"]; answer: operations["listAlertDomains"]["responses"][200]["content"]["application/json"] };
  listAlertFiles: { arguments: operations["listAlertFiles"]["parameters"]["path"]; answer: operations["listAlertFiles"]["responses"][200]["content"]["application/json"] };
  listAlertIps: { arguments: operations["listAlertIps"]["parameters"]["path"]; answer: operations["listAlertIps"]["responses"][200]["content"]["application/json"] };
  getAlertMachine: { arguments: operations["getAlertMachine"]["parameters"]["path"]; answer: operations["getAlertMachine"]["responses"][200]["content"]["application/json"] };
  getAlertUser: { arguments: operations["getAlertUser"]["parameters"]["path"]; answer: operations["getAlertUser"]["responses"][200]["content"]["application/json"] };
  listInvestigations: { arguments: NonNullable<operations["listInvestigations"]["parameters"]["query"]>; answer: operations["listInvestigations"]["responses"][200]["content"]["application/json"] };
  getInvestigation: { arguments: operations["getInvestigation"]["parameters"]["path"]; answer: operations["getInvestigation"]["responses"][200]["content"]["application/json"] };
  startInvestigation: { arguments: operations["startInvestigation"]["parameters"]["path"] & operations["startInvestigation"]["requestBody"]["content"]["application/json"]; answer: operations["startInvestigation"]["responses"][201]["content"]["application/json"] };
  getDomainStatistics: { arguments: operations["getDomainStatistics"]["parameters"]["path"] & NonNullable<operations["getDomainStatistics"]["parameters"]["query"]>; answer: operations["getDomainStatistics"]["responses"][200]["content"]["application/json"] };
  listDomainAlerts: { arguments: operations["listDomainAlerts"]["parameters"]["path"]; answer: operations["listDomainAlerts"]["responses"][200]["content"]["application/json"] };
  listDomainMachines: { arguments: operations["listDomainMachines"]["parameters"]["path"]; answer: operations["listDomainMachines"]["responses"][200]["content"]["application/json"] };
  getFile: { arguments: operations["getFile"]["parameters"]["path"]; answer: operations["getFile"]["responses"][200]["content"]["application/json"] };
  getFileStatistics: { arguments: operations["getFileStatistics"]["parameters"]["path"] & NonNullable<operations["getFileStatistics"]["parameters"]["query"]>; answer: operations["getFileStatistics"]["responses"][200]["content"]["application/json"] };
  listFileAlerts: { arguments: operations["listFileAlerts"]["parameters"]["path"]; answer: operations["listFileAlerts"]["responses"][200]["content"]["application/json"] };
  listFileMachines: { arguments: operations["listFileMachines"]["parameters"]["path"]; answer: operations["listFileMachines"]["responses"][200]["content"]["application/json"] };
  listIndicators: { arguments: NonNullable<operations["listIndicators"]["parameters"]["query"]>; answer: operations["listIndicators"]["responses"][200]["content"]["application/json"] };
  submitIndicator: { arguments: operations["submitIndicator"]["requestBody"]["content"]["application/json"]; answer: operations["submitIndicator"]["responses"][200]["content"]["application/json"] };
  deleteIndicator: { arguments: operations["deleteIndicator"]["parameters"]["path"]; answer: undefined };
  importIndicators: { arguments: operations["importIndicators"]["requestBody"]["content"]["application/json"]; answer: operations["importIndicators"]["responses"][200]["content"]["application/json"] };
  batchDeleteIndicators: { arguments: operations["batchDeleteIndicators"]["requestBody"]["content"]["application/json"]; answer: undefined };
  getIPStatistics: { arguments: operations["getIPStatistics"]["parameters"]["path"] & NonNullable<operations["getIPStatistics"]["parameters"]["query"]>; answer: operations["getIPStatistics"]["responses"][200]["content"]["application/json"] };
  listIpAlerts: { arguments: operations["listIpAlerts"]["parameters"]["path"]; answer: operations["listIpAlerts"]["responses"][200]["content"]["application/json"] };
  listLibraryFiles: { arguments: Record<string, never>; answer: operations["listLibraryFiles"]["responses"][200]["content"]["application/json"] };
  uploadLibraryFile: { arguments: operations["uploadLibraryFile"]["requestBody"]["content"]["multipart/form-data"]; answer: operations["uploadLibraryFile"]["responses"][200]["content"]["application/json"] };
  deleteLibraryFile: { arguments: operations["deleteLibraryFile"]["parameters"]["path"]; answer: undefined };
  runLiveResponse: { arguments: operations["runLiveResponse"]["parameters"]["path"] & operations["runLiveResponse"]["requestBody"]["content"]["application/json"]; answer: operations["runLiveResponse"]["responses"][201]["content"]["application/json"] };
  getLiveResponseResult: { arguments: operations["getLiveResponseResult"]["parameters"]["path"]; answer: operations["getLiveResponseResult"]["responses"][200]["content"]["application/json"] };
  listMachineActions: { arguments: NonNullable<operations["listMachineActions"]["parameters"]["query"]>; answer: operations["listMachineActions"]["responses"][200]["content"]["application/json"] };
  getMachineAction: { arguments: operations["getMachineAction"]["parameters"]["path"]; answer: operations["getMachineAction"]["responses"][200]["content"]["application/json"] };
  isolateMachine: { arguments: operations["isolateMachine"]["parameters"]["path"] & operations["isolateMachine"]["requestBody"]["content"]["application/json"]; answer: operations["isolateMachine"]["responses"][201]["content"]["application/json"] };
  restrictCodeExecution: { arguments: operations["restrictCodeExecution"]["parameters"]["path"] & operations["restrictCodeExecution"]["requestBody"]["content"]["application/json"]; answer: operations["restrictCodeExecution"]["responses"][201]["content"]["application/json"] };
  unrestrictCodeExecution: { arguments: operations["unrestrictCodeExecution"]["parameters"]["path"] & operations["unrestrictCodeExecution"]["requestBody"]["content"]["application/json"]; answer: operations["unrestrictCodeExecution"]["responses"][201]["content"]["application/json"] };
  unisolateMachine: { arguments: operations["unisolateMachine"]["parameters"]["path"] & operations["unisolateMachine"]["requestBody"]["content"]["application/json"]; answer: operations["unisolateMachine"]["responses"][201]["content"]["application/json"] };
  runAntiVirusScan: { arguments: operations["runAntiVirusScan"]["parameters"]["path"] & operations["runAntiVirusScan"]["requestBody"]["content"]["application/json"]; answer: operations["runAntiVirusScan"]["responses"][201]["content"]["application/json"] };
  offboardMachine: { arguments: operations["offboardMachine"]["parameters"]["path"] & operations["offboardMachine"]["requestBody"]["content"]["application/json"]; answer: operations["offboardMachine"]["responses"][200]["content"]["application/json"] | operations["offboardMachine"]["responses"][201]["content"]["application/json"] };
  stopAndQuarantineFile: { arguments: operations["stopAndQuarantineFile"]["parameters"]["path"] & operations["stopAndQuarantineFile"]["requestBody"]["content"]["application/json"]; answer: operations["stopAndQuarantineFile"]["responses"][201]["content"]["application/json"] };
  collectInvestigationPackage: { arguments: operations["collectInvestigationPackage"]["parameters"]["path"] & operations["collectInvestigationPackage"]["requestBody"]["content"]["application/json"]; answer: operations["collectInvestigationPackage"]["responses"][201]["content"]["application/json"] };
  getPackageUri: { arguments: operations["getPackageUri"]["parameters"]["path"]; answer: operations["getPackageUri"]["responses"][200]["content"]["application/json"] };
  cancelMachineAction: { arguments: operations["cancelMachineAction"]["parameters"]["path"] & Partial<NonNullable<operations["cancelMachineAction"]["requestBody"]>["content"]["application/json"]>; answer: operations["cancelMachineAction"]["responses"][200]["content"]["application/json"] };
  listMachines: { arguments: NonNullable<operations["listMachines"]["parameters"]["query"]>; answer: operations["listMachines"]["responses"][200]["content"]["application/json"] };
  getMachine: { arguments: operations["getMachine"]["parameters"]["path"]; answer: operations["getMachine"]["responses"][200]["content"]["application/json"] };
  updateMachine: { arguments: operations["updateMachine"]["parameters"]["path"] & operations["updateMachine"]["requestBody"]["content"]["application/json"]; answer: operations["updateMachine"]["responses"][200]["content"]["application/json"] };
  addOrRemoveMachineTag: { arguments: operations["addOrRemoveMachineTag"]["parameters"]["path"] & operations["addOrRemoveMachineTag"]["requestBody"]["content"]["application/json"]; answer: operations["addOrRemoveMachineTag"]["responses"][200]["content"]["application/json"] };
  countMachineAlerts: { arguments: operations["countMachineAlerts"]["parameters"]["path"] & NonNullable<operations["countMachineAlerts"]["parameters"]["query"]>; answer: operations["countMachineAlerts"]["responses"][200]["content"]["text/plain"] };
  findMachinesByIp: { arguments: operations["findMachinesByIp"]["parameters"]["path"]; answer: operations["findMachinesByIp"]["responses"][200]["content"]["application/json"] };
  addOrRemoveTagForMultipleMachines: { arguments: operations["addOrRemoveTagForMultipleMachines"]["requestBody"]["content"]["application/json"]; answer: operations["addOrRemoveTagForMultipleMachines"]["responses"][200]["content"]["application/json"] };
  setDeviceValue: { arguments: operations["setDeviceValue"]["parameters"]["path"] & operations["setDeviceValue"]["requestBody"]["content"]["application/json"]; answer: operations["setDeviceValue"]["responses"][200]["content"]["application/json"] };
  listMachineAlerts: { arguments: operations["listMachineAlerts"]["parameters"]["path"]; answer: operations["listMachineAlerts"]["responses"][200]["content"]["application/json"] };
  listMachineLogonUsers: { arguments: operations["listMachineLogonUsers"]["parameters"]["path"]; answer: operations["listMachineLogonUsers"]["responses"][200]["content"]["application/json"] };
  listMachineSoftware: { arguments: operations["listMachineSoftware"]["parameters"]["path"]; answer: operations["listMachineSoftware"]["responses"][200]["content"]["application/json"] };
  listMachineVulnerabilities: { arguments: operations["listMachineVulnerabilities"]["parameters"]["path"]; answer: operations["listMachineVulnerabilities"]["responses"][200]["content"]["application/json"] };
  listMachineRecommendations: { arguments: operations["listMachineRecommendations"]["parameters"]["path"]; answer: operations["listMachineRecommendations"]["responses"][200]["content"]["application/json"] };
  getMachineMissingKbs: { arguments: operations["getMachineMissingKbs"]["parameters"]["path"]; answer: operations["getMachineMissingKbs"]["responses"][200]["content"]["application/json"] };
  findMachinesByTag: { arguments: NonNullable<operations["findMachinesByTag"]["parameters"]["query"]>; answer: operations["findMachinesByTag"]["responses"][200]["content"]["application/json"] };
  findMachineByInternalIpLegacy: { arguments: operations["findMachineByInternalIpLegacy"]["parameters"]["path"]; answer: operations["findMachineByInternalIpLegacy"]["responses"][200]["content"]["application/json"] };
  listUserAlerts: { arguments: operations["listUserAlerts"]["parameters"]["path"]; answer: operations["listUserAlerts"]["responses"][200]["content"]["application/json"] };
  listUserMachines: { arguments: operations["listUserMachines"]["parameters"]["path"]; answer: operations["listUserMachines"]["responses"][200]["content"]["application/json"] };
}
