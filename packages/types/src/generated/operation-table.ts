// Generated from the spec by `npm run generate`. Do not edit.

import type { Cloud } from "../operations/operation.ts";
import { type OperationTable, readOperations } from "../operations/operation-line.ts";
import type { OperationId } from "../operations/operation-types.ts";

export const specVersion = "0.2.0";

export const operationTable: OperationTable<OperationId> = /* @__PURE__ */ readOperations<OperationId>(`runAdvancedQuery /api/advancedqueries/run  200:Schema.Results json,Query! 45:60,1500:3600 POST safe
listAlerts /api/alerts $filter,$top:integer,$skip:integer,$orderby,$expand,$select,$count:boolean 200:value  100:60,1500:3600 GET safe skip
getAlert /api/alerts/{id} id/ 200:id,404:error  100:60,1500:3600 GET safe
updateAlert /api/alerts/{id} id/ 200:id,404:error json,status,assignedTo,classification,determination,comment 100:60,1500:3600 PATCH look-first
batchUpdateAlerts /api/alerts/batchUpdate  200:none!,404:error json,alertIds!,status,assignedTo,classification,determination,comment 10:60,500:3600 POST look-first
createAlertByReference /api/alerts/CreateAlertByReference  200:id,404:error json,eventTime!,reportId!,machineId!,severity!,title!,description!,recommendedAction!,category! 15:60 POST never
listAlertDomains /api/alerts/{id}/domains id/ 200:value,404:error  100:60,1500:3600 GET safe
listAlertFiles /api/alerts/{id}/files id/ 200:value,404:error  100:60,1500:3600 GET safe
listAlertIps /api/alerts/{id}/ips id/ 200:value,404:error  100:60,1500:3600 GET safe
getAlertMachine /api/alerts/{id}/machine id/ 200:id,404:error  100:60,1500:3600 GET safe
getAlertUser /api/alerts/{id}/user id/ 200:id,404:error  100:60,1500:3600 GET safe
listInvestigations /api/investigations $filter,$top:integer,$skip:integer,$orderby,$select,$count:boolean 200:value  100:60,1500:3600 GET safe skip
getInvestigation /api/investigations/{id} id/ 200:id,404:error  100:60,1500:3600 GET safe
startInvestigation /api/machines/{id}/startInvestigation id/ 201:id,404:error json,Comment! 50:3600 POST look-first
getDomainStatistics /api/domains/{domain}/stats domain/,lookBackHours:integer 200:host.organizationPrevalence  100:60,1500:3600 GET safe
listDomainAlerts /api/domains/{domain}/alerts domain/ 200:value  100:60,1500:3600 GET safe
listDomainMachines /api/domains/{domain}/machines domain/ 200:value  100:60,1500:3600 GET safe
getFile /api/files/{id} id/ 200:sha1,404:error  100:60,1500:3600 GET safe
getFileStatistics /api/files/{id}/stats id/,lookBackHours:integer 200:sha1.organizationPrevalence.globallyPrevalence,404:error  100:60,1500:3600 GET safe
listFileAlerts /api/files/{id}/alerts id/ 200:value  100:60,1500:3600 GET safe
listFileMachines /api/files/{id}/machines id/ 200:value  100:60,1500:3600 GET safe
listIndicators /api/indicators $filter,$top:integer,$skip:integer,$orderby,$select,$count:boolean 200:value  100:60,1500:3600 GET safe skip
submitIndicator /api/indicators  200:id.indicatorValue.indicatorType json,indicatorValue!,indicatorType!,action!,application,title!,description!,expirationTime,severity,recommendedActions,rbacGroupNames,educateUrl,generateAlert 100:60,1500:3600 POST same-effect
deleteIndicator /api/indicators/{id} id/ 204:none!,404:error  100:60,1500:3600 DELETE same-effect
importIndicators /api/indicators/import  200:value json,Indicators! 30:60 POST same-effect
batchDeleteIndicators /api/indicators/BatchDelete  204:none!,404:error json,IndicatorIds! 30:60,1500:3600 POST same-effect
getIPStatistics /api/ips/{ip}/stats ip/,lookBackHours:integer 200:ipAddress.organizationPrevalence,404:error  100:60,1500:3600 GET safe
listIpAlerts /api/ips/{ip}/alerts ip/ 200:value  100:60,1500:3600 GET safe
listLibraryFiles /api/libraryfiles  200:value  100:60,1500:3600 GET safe
uploadLibraryFile /api/libraryfiles  200:fileName.sha256 multipart,file!,Description,ParametersDescription,HasParameters,OverrideIfExists 100:60,1500:3600 POST never
deleteLibraryFile /api/libraryfiles/{fileName} fileName/ 204:none!,404:error  100:60,1500:3600 DELETE same-effect
runLiveResponse /api/machines/{id}/runliveresponse id/ 201:id,404:error json,Commands!,Comment 10:60 POST look-first
getLiveResponseResult /api/machineactions/{id}/GetLiveResponseResultDownloadLink(index={commandIndex}) id/,commandIndex:integer/ 200:value,404:error  100:60,1500:3600 GET safe
listMachineActions /api/machineactions $filter,$top:integer,$skip:integer,$orderby,$select,$count:boolean 200:value  100:60,1500:3600 GET safe skip
getMachineAction /api/machineactions/{id} id/ 200:id,404:error  100:60,1500:3600 GET safe
isolateMachine /api/machines/{id}/isolate id/ 201:id,404:error json,Comment!,IsolationType 100:60,1500:3600 POST look-first
restrictCodeExecution /api/machines/{id}/restrictCodeExecution id/ 201:id,404:error json,Comment! 100:60,1500:3600 POST look-first
unrestrictCodeExecution /api/machines/{id}/unrestrictCodeExecution id/ 201:id,404:error json,Comment! 100:60,1500:3600 POST look-first
unisolateMachine /api/machines/{id}/unisolate id/ 201:id,404:error json,Comment! 100:60,1500:3600 POST look-first
runAntiVirusScan /api/machines/{id}/runAntiVirusScan id/ 201:id,404:error json,Comment!,ScanType! 100:60,1500:3600 POST look-first
offboardMachine /api/machines/{id}/offboard id/ 200:id,201:id,404:error json,Comment! 100:60,1500:3600 POST look-first
stopAndQuarantineFile /api/machines/{id}/StopAndQuarantineFile id/ 201:id,404:error json,Comment!,Sha1! 100:60,1500:3600 POST look-first
collectInvestigationPackage /api/machines/{id}/collectInvestigationPackage id/ 201:id,404:error json,Comment! 100:60,1500:3600 POST look-first
getPackageUri /api/machineactions/{id}/getPackageUri id/ 200:value,404:error  2:60,120:3600 GET safe
cancelMachineAction /api/machineactions/{id}/cancel id/ 200:id,404:error json,Comment 100:60,1500:3600 POST look-first
listMachines /api/machines $filter,$top:integer,$skip:integer,$orderby,$select,$count:boolean 200:value  100:60,1500:3600 GET safe skip
getMachine /api/machines/{id} id/ 200:id,404:error  100:60,1500:3600 GET safe
updateMachine /api/machines/{id} id/ 200:id,404:error json,machineTags,deviceValue 100:60,1500:3600 PATCH same-effect
addOrRemoveMachineTag /api/machines/{id}/tags id/ 200:id,404:error json,Value!,Action! 100:60,1500:3600 POST same-effect
countMachineAlerts /api/machines/{id}/alerts/$count id/,$filter 200:integer!,404:error   GET safe
findMachinesByIp /api/machines/findbyip(ip='{ip}',timestamp={timestamp}) ip/,timestamp/ 200:value  100:60,1500:3600 GET safe
addOrRemoveTagForMultipleMachines /api/machines/AddOrRemoveTagForMultipleMachines  200:value json,Value!,Action!,MachineIds! 100:60,1500:3600 POST same-effect
setDeviceValue /api/machines/{id}/setDeviceValue id/ 200:id,404:error json,DeviceValue! 100:60,1500:3600 POST same-effect
listMachineAlerts /api/machines/{id}/alerts id/ 200:value,404:error  100:60,1500:3600 GET safe
listMachineLogonUsers /api/machines/{id}/logonusers id/ 200:value,404:error  100:60,1500:3600 GET safe
listMachineSoftware /api/machines/{id}/software id/ 200:value,404:error   GET safe
listMachineVulnerabilities /api/machines/{id}/vulnerabilities id/ 200:value,404:error  50:60,1500:3600 GET safe
listMachineRecommendations /api/machines/{id}/recommendations id/ 200:value,404:error   GET safe
getMachineMissingKbs /api/machines/{id}/getmissingkbs id/ 200:value,404:error   GET safe
findMachinesByTag /api/machines/findbytag tag!,useStartsWithFilter:boolean 200:value  100:60,1500:3600 GET safe
findMachineByInternalIpLegacy /api/machines/find(timestamp={timestamp},key='{ip}') timestamp/,ip/ 200:value,404:error   GET safe
listUserAlerts /api/users/{id}/alerts id/ 200:value  100:60,1500:3600 GET safe
listUserMachines /api/users/{id}/machines id/ 200:value  100:60,1500:3600 GET safe`);

export const clouds = {
  global: { baseUrl: "https://api.security.microsoft.com", authorityHost: "https://login.microsoftonline.com", audience: "https://api.securitycenter.microsoft.com" },
  us: { baseUrl: "https://us.api.security.microsoft.com", authorityHost: "https://login.microsoftonline.com", audience: "https://api.securitycenter.microsoft.com" },
  eu: { baseUrl: "https://eu.api.security.microsoft.com", authorityHost: "https://login.microsoftonline.com", audience: "https://api.securitycenter.microsoft.com" },
  uk: { baseUrl: "https://uk.api.security.microsoft.com", authorityHost: "https://login.microsoftonline.com", audience: "https://api.securitycenter.microsoft.com" },
  au: { baseUrl: "https://au.api.security.microsoft.com", authorityHost: "https://login.microsoftonline.com", audience: "https://api.securitycenter.microsoft.com" },
  swa: { baseUrl: "https://swa.api.security.microsoft.com", authorityHost: "https://login.microsoftonline.com", audience: "https://api.securitycenter.microsoft.com" },
  ina: { baseUrl: "https://ina.api.security.microsoft.com", authorityHost: "https://login.microsoftonline.com", audience: "https://api.securitycenter.microsoft.com" },
  aea: { baseUrl: "https://aea.api.security.microsoft.com", authorityHost: "https://login.microsoftonline.com", audience: "https://api.securitycenter.microsoft.com" },
  gcc: { baseUrl: "https://api-gcc.securitycenter.microsoft.us", authorityHost: "https://login.microsoftonline.com", audience: "https://api-gcc.securitycenter.microsoft.us" },
  gccHigh: { baseUrl: "https://api-gov.securitycenter.microsoft.us", authorityHost: "https://login.microsoftonline.us", audience: "https://api-gov.securitycenter.microsoft.us" },
} as const satisfies Record<string, Cloud>;
