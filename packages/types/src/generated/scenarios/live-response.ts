// Generated from the spec by `npm run generate`. Do not edit.

import type { OperationScenarios } from "../../scenarios/scenario-data.ts";

export const data: Readonly<Record<"runLiveResponse" | "getLiveResponseResult", OperationScenarios>> = {
  runLiveResponse: {
    usual: { id: "1e5bc9d7e413ddd7902c2932e418702b84d0cc07", Commands: [{ type: "RunScript", params: [{ key: "ScriptName", value: "minidump.ps1" }, { key: "Args", value: "OfficeClickToRun" }] }, { type: "GetFile", params: [{ key: "Path", value: "C:\\windows\\TEMP\\OfficeClickToRun.dmp.zip" }] }], Comment: "Testing live response" },
    examples: {
      "201 begun": {"body":{"@odata.context":"https://api.security.microsoft.com/api/$metadata#MachineActions/$entity","id":"988cc94e-7a8f-4b28-ab65-54970c5d5018","type":"LiveResponse","title":null,"requestor":"00000000-0000-0000-0000-0000000000aa","requestorComment":"Testing live response","status":"Pending","machineId":"1e5bc9d7e413ddd7902c2932e418702b84d0cc07","computerDnsName":"mymachine1.contoso.com","creationDateTimeUtc":"2021-02-04T15:36:52.7788848Z","lastUpdateDateTimeUtc":"2021-02-04T15:36:52.7788848Z","cancellationRequestor":null,"cancellationComment":null,"cancellationDateTimeUtc":null,"errorHResult":0,"scope":null,"externalId":null,"requestSource":"PublicApi","relatedFileInfo":null,"commands":[{"index":0,"startTime":null,"endTime":null,"commandStatus":"Created","errors":[],"command":{"type":"RunScript","params":[{"key":"ScriptName","value":"minidump.ps1"},{"key":"Args","value":"OfficeClickToRun"}]}},{"index":1,"startTime":null,"endTime":null,"commandStatus":"Created","errors":[],"command":{"type":"GetFile","params":[{"key":"Path","value":"C:\\windows\\TEMP\\OfficeClickToRun.dmp.zip"}]}}],"troubleshootInfo":null}},
      "400 activeRequest": {"body":{"error":{"code":"ActiveRequestAlreadyExists","message":"Action is already in progress.","target":"|a4cff268-9304152637485960."}}},
      "400 withoutScript": {"body":{"error":{"code":"InvalidInput","message":"The command RunScript needs the parameter ScriptName.","target":"|b5d00379-0415263748596071."}}},
      "404 notFound": {"body":{"error":{"code":"ResourceNotFound","message":"The resource was not found.","target":"c7a91b52-3c4e-4d2f-8b6a-1e0d9f8c7b6a"}}},
    },
    own: [
      {"name":"begun","states":["entityExists","entityExists"],"arguments":{"id":"1e5bc9d7e413ddd7902c2932e418702b84d0cc07","Commands":[{"type":"RunScript","params":[{"key":"ScriptName","value":"minidump.ps1"},{"key":"Args","value":"OfficeClickToRun"}]},{"type":"GetFile","params":[{"key":"Path","value":"C:\\windows\\TEMP\\OfficeClickToRun.dmp.zip"}]}],"Comment":"Testing live response"},"status":201,"example":"begun"},
      {"name":"activeRequest","states":["entityExists","entityExists"],"arguments":{"id":"1e5bc9d7e413ddd7902c2932e418702b84d0cc07","Commands":[{"type":"RunScript","params":[{"key":"ScriptName","value":"minidump.ps1"},{"key":"Args","value":"OfficeClickToRun"}]},{"type":"GetFile","params":[{"key":"Path","value":"C:\\windows\\TEMP\\OfficeClickToRun.dmp.zip"}]}],"Comment":"Testing live response"},"status":400,"example":"activeRequest"},
      {"name":"withoutScript","states":["entityExists"],"arguments":{"id":"1e5bc9d7e413ddd7902c2932e418702b84d0cc07","Commands":[{"type":"RunScript","params":[{"key":"Args","value":"OfficeClickToRun"}]}],"Comment":"Testing live response"},"status":400,"example":"withoutScript"},
      {"name":"notFound","states":["entityAbsent"],"arguments":{"id":"0000000000000000000000000000000000000000","Commands":[{"type":"RunScript","params":[{"key":"ScriptName","value":"minidump.ps1"},{"key":"Args","value":"OfficeClickToRun"}]},{"type":"GetFile","params":[{"key":"Path","value":"C:\\windows\\TEMP\\OfficeClickToRun.dmp.zip"}]}],"Comment":"Testing live response"},"status":404,"example":"notFound"},
    ],
  },
  getLiveResponseResult: {
    usual: { id: "988cc94e-7a8f-4b28-ab65-54970c5d5018", commandIndex: 0 },
    examples: {
      "200 link": {"body":{"@odata.context":"https://api.security.microsoft.com/api/$metadata#Edm.String","value":"https://userrequests-us.securitycenter.windows.com/safedownload/988cc94e-7a8f-4b28-ab65-54970c5d5018/command-0.gz?se=2021-02-04T16%3A06%3A52Z&sp=r&sig=0123456789abcdef"}},
      "404 notFound": {"body":{"error":{"code":"ResourceNotFound","message":"The resource was not found.","target":"c7a91b52-3c4e-4d2f-8b6a-1e0d9f8c7b6a"}}},
      "400 otherAction": {"body":{"error":{"code":"InvalidInput","message":"988cc94e-7a8f-4b28-ab65-54970c5d5018 is not a valid id of a LiveResponse action.","target":"|d7f2259b-2637485960718293."}}},
      "400 invalidIndex": {"body":{"error":{"code":"InvalidInput","message":"The index first is invalid.","target":"|c6e1148a-1526374859607182."}}},
    },
    own: [
      {"name":"link","states":["entityExists"],"arguments":{"id":"988cc94e-7a8f-4b28-ab65-54970c5d5018","commandIndex":0},"status":200,"example":"link"},
      {"name":"notDone","states":["entityExists"],"arguments":{"id":"988cc94e-7a8f-4b28-ab65-54970c5d5018","commandIndex":0},"status":404,"example":"notFound"},
      {"name":"otherAction","states":["entityExists"],"arguments":{"id":"988cc94e-7a8f-4b28-ab65-54970c5d5018","commandIndex":0},"status":400,"example":"otherAction"},
      {"name":"invalidIndex","arguments":{"id":"988cc94e-7a8f-4b28-ab65-54970c5d5018","commandIndex":"first"},"status":400,"example":"invalidIndex"},
      {"name":"notFound","states":["entityAbsent"],"arguments":{"id":"00000000-0000-4000-8000-000000000000","commandIndex":0},"status":404,"example":"notFound"},
    ],
  },
};
