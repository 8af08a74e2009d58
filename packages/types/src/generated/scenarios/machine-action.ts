// Generated from the spec by `npm run generate`. Do not edit.

import type { OperationScenarios } from "../../scenarios/scenario-data.ts";

export const data: Readonly<Record<"listMachineActions" | "getMachineAction" | "isolateMachine" | "restrictCodeExecution" | "unrestrictCodeExecution" | "unisolateMachine" | "runAntiVirusScan" | "offboardMachine" | "stopAndQuarantineFile" | "collectInvestigationPackage" | "getPackageUri" | "cancelMachineAction", OperationScenarios>> = {
  listMachineActions: {
    usual: {},
    examples: {
      "200 page": {"body":{"@odata.context":"https://api.security.microsoft.com/api/$metadata#MachineActions","value":[{"id":"7d3e1c2a-9b8f-4a6e-8c5d-1f2e3d4c5b6a","type":"Isolate","title":null,"requestor":"analyst@contoso.com","requestorComment":"test for docs","status":"Succeeded","machineId":"7b1f4967d9728e5aa3c06a9e617a22a4a5a17378","computerDnsName":"desktop-test","creationDateTimeUtc":"2019-01-02T14:39:38.2262283Z","lastUpdateDateTimeUtc":"2019-01-02T14:40:44.6596267Z","cancellationRequestor":null,"cancellationComment":null,"cancellationDateTimeUtc":null,"errorHResult":0,"scope":"Full","externalId":null,"requestSource":"PublicApi","relatedFileInfo":null,"commands":[],"troubleshootInfo":null}]}},
      "400 invalidFilter": {"body":{"error":{"code":"","message":"The query specified in the URI is not valid. Syntax error at position 10 in '$filter'.","details":[]}}},
    },
    own: [
      {"name":"page","states":["entityExists"],"arguments":{},"status":200,"example":"page"},
      {"name":"invalidFilter","arguments":{"$filter":"status eq 'New"},"status":400,"example":"invalidFilter"},
    ],
  },
  getMachineAction: {
    usual: { id: "7d3e1c2a-9b8f-4a6e-8c5d-1f2e3d4c5b6a" },
    examples: {
      "200 found": {"body":{"@odata.context":"https://api.security.microsoft.com/api/$metadata#MachineActions/$entity","id":"7d3e1c2a-9b8f-4a6e-8c5d-1f2e3d4c5b6a","type":"Isolate","title":null,"requestor":"analyst@contoso.com","requestorComment":"test for docs","status":"Succeeded","machineId":"7b1f4967d9728e5aa3c06a9e617a22a4a5a17378","computerDnsName":"desktop-test","creationDateTimeUtc":"2019-01-02T14:39:38.2262283Z","lastUpdateDateTimeUtc":"2019-01-02T14:40:44.6596267Z","cancellationRequestor":null,"cancellationComment":null,"cancellationDateTimeUtc":null,"errorHResult":0,"scope":"Full","externalId":null,"requestSource":"PublicApi","relatedFileInfo":null,"commands":[],"troubleshootInfo":null}},
      "400 invalidId": {"body":{"error":{"code":"BadRequest","message":"The key value 12 is not valid. It should be of type Edm.Guid.","target":"|1f3d5b79-2c3d4e5f60718293."}}},
      "404 notFound": {"body":{"error":{"code":"ResourceNotFound","message":"The resource was not found.","target":"c7a91b52-3c4e-4d2f-8b6a-1e0d9f8c7b6a"}}},
    },
    own: [
      {"name":"found","states":["entityExists"],"arguments":{"id":"7d3e1c2a-9b8f-4a6e-8c5d-1f2e3d4c5b6a"},"status":200,"example":"found"},
      {"name":"invalidId","arguments":{"id":"12"},"status":400,"example":"invalidId"},
      {"name":"notFound","states":["entityAbsent"],"arguments":{"id":"00000000-0000-4000-8000-000000000000"},"status":404,"example":"notFound"},
    ],
  },
  isolateMachine: {
    usual: { id: "7b1f4967d9728e5aa3c06a9e617a22a4a5a17378", Comment: "test for docs", IsolationType: "Full" },
    examples: {
      "201 pending": {"body":{"@odata.context":"https://api.security.microsoft.com/api/$metadata#MachineActions/$entity","id":"7d3e1c2a-9b8f-4a6e-8c5d-1f2e3d4c5b6a","type":"Isolate","title":null,"requestor":"00000000-0000-0000-0000-0000000000aa","requestorComment":"test for docs","status":"Pending","machineId":"7b1f4967d9728e5aa3c06a9e617a22a4a5a17378","computerDnsName":"desktop-test","creationDateTimeUtc":"2019-01-02T14:39:38.2262283Z","lastUpdateDateTimeUtc":"2019-01-02T14:39:38.2262283Z","cancellationRequestor":null,"cancellationComment":null,"cancellationDateTimeUtc":null,"errorHResult":0,"scope":"Full","externalId":null,"requestSource":"PublicApi","relatedFileInfo":null,"commands":[],"troubleshootInfo":null}},
      "400 activeRequest": {"body":{"error":{"code":"ActiveRequestAlreadyExists","message":"Action is already in progress.","target":"|4e6a8c02-3d4e5f6071829304."}}},
      "404 notFound": {"body":{"error":{"code":"ResourceNotFound","message":"The resource was not found.","target":"c7a91b52-3c4e-4d2f-8b6a-1e0d9f8c7b6a"}}},
    },
    own: [
      {"name":"pending","states":["entityExists"],"arguments":{"id":"7b1f4967d9728e5aa3c06a9e617a22a4a5a17378","Comment":"test for docs","IsolationType":"Full"},"status":201,"example":"pending"},
      {"name":"activeRequest","states":["entityExists","entityExists"],"arguments":{"id":"7b1f4967d9728e5aa3c06a9e617a22a4a5a17378","Comment":"test for docs","IsolationType":"Full"},"status":400,"example":"activeRequest"},
      {"name":"notFound","states":["entityAbsent"],"arguments":{"id":"0000000000000000000000000000000000000000","Comment":"test for docs"},"status":404,"example":"notFound"},
    ],
  },
  restrictCodeExecution: {
    usual: { id: "7b1f4967d9728e5aa3c06a9e617a22a4a5a17378", Comment: "test for docs" },
    examples: {
      "201 pending": {"body":{"@odata.context":"https://api.security.microsoft.com/api/$metadata#MachineActions/$entity","id":"7d3e1c2a-9b8f-4a6e-8c5d-1f2e3d4c5b6a","type":"RestrictCodeExecution","title":null,"requestor":"00000000-0000-0000-0000-0000000000aa","requestorComment":"test for docs","status":"Pending","machineId":"7b1f4967d9728e5aa3c06a9e617a22a4a5a17378","computerDnsName":"desktop-test","creationDateTimeUtc":"2019-01-02T14:39:38.2262283Z","lastUpdateDateTimeUtc":"2019-01-02T14:39:38.2262283Z","cancellationRequestor":null,"cancellationComment":null,"cancellationDateTimeUtc":null,"errorHResult":0,"scope":null,"externalId":null,"requestSource":"PublicApi","relatedFileInfo":null,"commands":[],"troubleshootInfo":null}},
      "400 activeRequest": {"body":{"error":{"code":"ActiveRequestAlreadyExists","message":"Action is already in progress.","target":"|4e6a8c02-3d4e5f6071829304."}}},
      "404 notFound": {"body":{"error":{"code":"ResourceNotFound","message":"The resource was not found.","target":"c7a91b52-3c4e-4d2f-8b6a-1e0d9f8c7b6a"}}},
    },
    own: [
      {"name":"pending","states":["entityExists"],"arguments":{"id":"7b1f4967d9728e5aa3c06a9e617a22a4a5a17378","Comment":"test for docs"},"status":201,"example":"pending"},
      {"name":"activeRequest","states":["entityExists","entityExists"],"arguments":{"id":"7b1f4967d9728e5aa3c06a9e617a22a4a5a17378","Comment":"test for docs"},"status":400,"example":"activeRequest"},
      {"name":"notFound","states":["entityAbsent"],"arguments":{"id":"0000000000000000000000000000000000000000","Comment":"test for docs"},"status":404,"example":"notFound"},
    ],
  },
  unrestrictCodeExecution: {
    usual: { id: "7b1f4967d9728e5aa3c06a9e617a22a4a5a17378", Comment: "test for docs" },
    examples: {
      "201 pending": {"body":{"@odata.context":"https://api.security.microsoft.com/api/$metadata#MachineActions/$entity","id":"7d3e1c2a-9b8f-4a6e-8c5d-1f2e3d4c5b6a","type":"UnrestrictCodeExecution","title":null,"requestor":"00000000-0000-0000-0000-0000000000aa","requestorComment":"test for docs","status":"Pending","machineId":"7b1f4967d9728e5aa3c06a9e617a22a4a5a17378","computerDnsName":"desktop-test","creationDateTimeUtc":"2019-01-02T14:39:38.2262283Z","lastUpdateDateTimeUtc":"2019-01-02T14:39:38.2262283Z","cancellationRequestor":null,"cancellationComment":null,"cancellationDateTimeUtc":null,"errorHResult":0,"scope":null,"externalId":null,"requestSource":"PublicApi","relatedFileInfo":null,"commands":[],"troubleshootInfo":null}},
      "400 activeRequest": {"body":{"error":{"code":"ActiveRequestAlreadyExists","message":"Action is already in progress.","target":"|4e6a8c02-3d4e5f6071829304."}}},
      "404 notFound": {"body":{"error":{"code":"ResourceNotFound","message":"The resource was not found.","target":"c7a91b52-3c4e-4d2f-8b6a-1e0d9f8c7b6a"}}},
    },
    own: [
      {"name":"pending","states":["entityExists"],"arguments":{"id":"7b1f4967d9728e5aa3c06a9e617a22a4a5a17378","Comment":"test for docs"},"status":201,"example":"pending"},
      {"name":"activeRequest","states":["entityExists","entityExists"],"arguments":{"id":"7b1f4967d9728e5aa3c06a9e617a22a4a5a17378","Comment":"test for docs"},"status":400,"example":"activeRequest"},
      {"name":"notFound","states":["entityAbsent"],"arguments":{"id":"0000000000000000000000000000000000000000","Comment":"test for docs"},"status":404,"example":"notFound"},
    ],
  },
  unisolateMachine: {
    usual: { id: "7b1f4967d9728e5aa3c06a9e617a22a4a5a17378", Comment: "test for docs" },
    examples: {
      "201 pending": {"body":{"@odata.context":"https://api.security.microsoft.com/api/$metadata#MachineActions/$entity","id":"7d3e1c2a-9b8f-4a6e-8c5d-1f2e3d4c5b6a","type":"Unisolate","title":null,"requestor":"00000000-0000-0000-0000-0000000000aa","requestorComment":"test for docs","status":"Pending","machineId":"7b1f4967d9728e5aa3c06a9e617a22a4a5a17378","computerDnsName":"desktop-test","creationDateTimeUtc":"2019-01-02T14:39:38.2262283Z","lastUpdateDateTimeUtc":"2019-01-02T14:39:38.2262283Z","cancellationRequestor":null,"cancellationComment":null,"cancellationDateTimeUtc":null,"errorHResult":0,"scope":null,"externalId":null,"requestSource":"PublicApi","relatedFileInfo":null,"commands":[],"troubleshootInfo":null}},
      "400 activeRequest": {"body":{"error":{"code":"ActiveRequestAlreadyExists","message":"Action is already in progress.","target":"|4e6a8c02-3d4e5f6071829304."}}},
      "404 notFound": {"body":{"error":{"code":"ResourceNotFound","message":"The resource was not found.","target":"c7a91b52-3c4e-4d2f-8b6a-1e0d9f8c7b6a"}}},
    },
    own: [
      {"name":"pending","states":["entityExists"],"arguments":{"id":"7b1f4967d9728e5aa3c06a9e617a22a4a5a17378","Comment":"test for docs"},"status":201,"example":"pending"},
      {"name":"activeRequest","states":["entityExists","entityExists"],"arguments":{"id":"7b1f4967d9728e5aa3c06a9e617a22a4a5a17378","Comment":"test for docs"},"status":400,"example":"activeRequest"},
      {"name":"notFound","states":["entityAbsent"],"arguments":{"id":"0000000000000000000000000000000000000000","Comment":"test for docs"},"status":404,"example":"notFound"},
    ],
  },
  runAntiVirusScan: {
    usual: { id: "7b1f4967d9728e5aa3c06a9e617a22a4a5a17378", Comment: "test for docs", ScanType: "Quick" },
    examples: {
      "201 pending": {"body":{"@odata.context":"https://api.security.microsoft.com/api/$metadata#MachineActions/$entity","id":"7d3e1c2a-9b8f-4a6e-8c5d-1f2e3d4c5b6a","type":"RunAntiVirusScan","title":null,"requestor":"00000000-0000-0000-0000-0000000000aa","requestorComment":"test for docs","status":"Pending","machineId":"7b1f4967d9728e5aa3c06a9e617a22a4a5a17378","computerDnsName":"desktop-test","creationDateTimeUtc":"2019-01-02T14:39:38.2262283Z","lastUpdateDateTimeUtc":"2019-01-02T14:39:38.2262283Z","cancellationRequestor":null,"cancellationComment":null,"cancellationDateTimeUtc":null,"errorHResult":0,"scope":"Quick","externalId":null,"requestSource":"PublicApi","relatedFileInfo":null,"commands":[],"troubleshootInfo":null}},
      "400 activeRequest": {"body":{"error":{"code":"ActiveRequestAlreadyExists","message":"Action is already in progress.","target":"|4e6a8c02-3d4e5f6071829304."}}},
      "400 invalidScanType": {"body":{"error":{"code":"InvalidRequestBody","message":"The request body is invalid: ScanType","target":"|5f7b9d13-4e5f607182930415."}}},
      "404 notFound": {"body":{"error":{"code":"ResourceNotFound","message":"The resource was not found.","target":"c7a91b52-3c4e-4d2f-8b6a-1e0d9f8c7b6a"}}},
    },
    own: [
      {"name":"pending","states":["entityExists"],"arguments":{"id":"7b1f4967d9728e5aa3c06a9e617a22a4a5a17378","Comment":"test for docs","ScanType":"Quick"},"status":201,"example":"pending"},
      {"name":"activeRequest","states":["entityExists","entityExists"],"arguments":{"id":"7b1f4967d9728e5aa3c06a9e617a22a4a5a17378","Comment":"test for docs","ScanType":"Quick"},"status":400,"example":"activeRequest"},
      {"name":"invalidScanType","arguments":{"id":"7b1f4967d9728e5aa3c06a9e617a22a4a5a17378","Comment":"test for docs","ScanType":"Custom"},"status":400,"example":"invalidScanType"},
      {"name":"notFound","states":["entityAbsent"],"arguments":{"id":"0000000000000000000000000000000000000000","Comment":"test for docs","ScanType":"Quick"},"status":404,"example":"notFound"},
    ],
  },
  offboardMachine: {
    usual: { id: "7b1f4967d9728e5aa3c06a9e617a22a4a5a17378", Comment: "test for docs" },
    examples: {
      "201 pending": {"body":{"@odata.context":"https://api.security.microsoft.com/api/$metadata#MachineActions/$entity","id":"7d3e1c2a-9b8f-4a6e-8c5d-1f2e3d4c5b6a","type":"Offboard","title":null,"requestor":"00000000-0000-0000-0000-0000000000aa","requestorComment":"test for docs","status":"Pending","machineId":"7b1f4967d9728e5aa3c06a9e617a22a4a5a17378","computerDnsName":"desktop-test","creationDateTimeUtc":"2019-01-02T14:39:38.2262283Z","lastUpdateDateTimeUtc":"2019-01-02T14:39:38.2262283Z","cancellationRequestor":null,"cancellationComment":null,"cancellationDateTimeUtc":null,"errorHResult":0,"scope":null,"externalId":null,"requestSource":"PublicApi","relatedFileInfo":null,"commands":[],"troubleshootInfo":null}},
      "200 pendingAsOk": {"body":{"@odata.context":"https://api.security.microsoft.com/api/$metadata#MachineActions/$entity","id":"7d3e1c2a-9b8f-4a6e-8c5d-1f2e3d4c5b6a","type":"Offboard","title":null,"requestor":"00000000-0000-0000-0000-0000000000aa","requestorComment":"retired","status":"Pending","machineId":"7b1f4967d9728e5aa3c06a9e617a22a4a5a17378","computerDnsName":"desktop-test","creationDateTimeUtc":"2019-01-02T14:39:38.2262283Z","lastUpdateDateTimeUtc":"2019-01-02T14:39:38.2262283Z","cancellationRequestor":null,"cancellationComment":null,"cancellationDateTimeUtc":null,"errorHResult":0,"scope":null,"externalId":null,"requestSource":"PublicApi","relatedFileInfo":null,"commands":[],"troubleshootInfo":null}},
      "400 activeRequest": {"body":{"error":{"code":"ActiveRequestAlreadyExists","message":"Action is already in progress.","target":"|4e6a8c02-3d4e5f6071829304."}}},
      "400 platform": {"body":{"error":{"code":"OsPlatformNotSupported","message":"The action Offboard is not supported on Linux.","target":"|608cae24-5f60718293041526."}}},
      "404 notFound": {"body":{"error":{"code":"ResourceNotFound","message":"The resource was not found.","target":"c7a91b52-3c4e-4d2f-8b6a-1e0d9f8c7b6a"}}},
    },
    own: [
      {"name":"pending","states":["entityExists"],"arguments":{"id":"7b1f4967d9728e5aa3c06a9e617a22a4a5a17378","Comment":"test for docs"},"status":201,"example":"pending"},
      {"name":"pendingAsOk","states":["operationAnswers"],"arguments":{"id":"7b1f4967d9728e5aa3c06a9e617a22a4a5a17378","Comment":"retired"},"status":200,"example":"pendingAsOk"},
      {"name":"activeRequest","states":["entityExists","entityExists"],"arguments":{"id":"7b1f4967d9728e5aa3c06a9e617a22a4a5a17378","Comment":"test for docs"},"status":400,"example":"activeRequest"},
      {"name":"platform","states":["entityExists"],"arguments":{"id":"7b1f4967d9728e5aa3c06a9e617a22a4a5a17378","Comment":"test for docs"},"status":400,"example":"platform"},
      {"name":"notFound","states":["entityAbsent"],"arguments":{"id":"0000000000000000000000000000000000000000","Comment":"test for docs"},"status":404,"example":"notFound"},
    ],
  },
  stopAndQuarantineFile: {
    usual: { id: "7b1f4967d9728e5aa3c06a9e617a22a4a5a17378", Comment: "test for docs", Sha1: "87662bc3d60e4200ceaf7aae249d1c343f4b83c9" },
    examples: {
      "201 pending": {"body":{"@odata.context":"https://api.security.microsoft.com/api/$metadata#MachineActions/$entity","id":"7d3e1c2a-9b8f-4a6e-8c5d-1f2e3d4c5b6a","type":"StopAndQuarantineFile","title":null,"requestor":"00000000-0000-0000-0000-0000000000aa","requestorComment":"test for docs","status":"Pending","machineId":"7b1f4967d9728e5aa3c06a9e617a22a4a5a17378","computerDnsName":"desktop-test","creationDateTimeUtc":"2019-01-02T14:39:38.2262283Z","lastUpdateDateTimeUtc":"2019-01-02T14:39:38.2262283Z","cancellationRequestor":null,"cancellationComment":null,"cancellationDateTimeUtc":null,"errorHResult":0,"scope":null,"externalId":null,"requestSource":"PublicApi","relatedFileInfo":{"fileIdentifier":"87662bc3d60e4200ceaf7aae249d1c343f4b83c9","fileIdentifierType":"Sha1"},"commands":[],"troubleshootInfo":null}},
      "400 activeRequest": {"body":{"error":{"code":"ActiveRequestAlreadyExists","message":"Action is already in progress.","target":"|4e6a8c02-3d4e5f6071829304."}}},
      "400 invalidHash": {"body":{"error":{"code":"InvalidRequestBody","message":"The request body is invalid: Sha1","target":"|719dbf35-6071829304152637."}}},
      "404 notFound": {"body":{"error":{"code":"ResourceNotFound","message":"The resource was not found.","target":"c7a91b52-3c4e-4d2f-8b6a-1e0d9f8c7b6a"}}},
    },
    own: [
      {"name":"pending","states":["entityExists"],"arguments":{"id":"7b1f4967d9728e5aa3c06a9e617a22a4a5a17378","Comment":"test for docs","Sha1":"87662bc3d60e4200ceaf7aae249d1c343f4b83c9"},"status":201,"example":"pending"},
      {"name":"activeRequest","states":["entityExists","entityExists"],"arguments":{"id":"7b1f4967d9728e5aa3c06a9e617a22a4a5a17378","Comment":"test for docs","Sha1":"87662bc3d60e4200ceaf7aae249d1c343f4b83c9"},"status":400,"example":"activeRequest"},
      {"name":"invalidHash","arguments":{"id":"7b1f4967d9728e5aa3c06a9e617a22a4a5a17378","Comment":"test for docs","Sha1":"44d88612fea8a8f36de82e1278abb02f"},"status":400,"example":"invalidHash"},
      {"name":"notFound","states":["entityAbsent"],"arguments":{"id":"0000000000000000000000000000000000000000","Comment":"test for docs","Sha1":"87662bc3d60e4200ceaf7aae249d1c343f4b83c9"},"status":404,"example":"notFound"},
    ],
  },
  collectInvestigationPackage: {
    usual: { id: "7b1f4967d9728e5aa3c06a9e617a22a4a5a17378", Comment: "test for docs" },
    examples: {
      "201 pending": {"body":{"@odata.context":"https://api.security.microsoft.com/api/$metadata#MachineActions/$entity","id":"7d3e1c2a-9b8f-4a6e-8c5d-1f2e3d4c5b6a","type":"CollectInvestigationPackage","title":null,"requestor":"00000000-0000-0000-0000-0000000000aa","requestorComment":"test for docs","status":"Pending","machineId":"7b1f4967d9728e5aa3c06a9e617a22a4a5a17378","computerDnsName":"desktop-test","creationDateTimeUtc":"2019-01-02T14:39:38.2262283Z","lastUpdateDateTimeUtc":"2019-01-02T14:39:38.2262283Z","cancellationRequestor":null,"cancellationComment":null,"cancellationDateTimeUtc":null,"errorHResult":0,"scope":null,"externalId":null,"requestSource":"PublicApi","relatedFileInfo":null,"commands":[],"troubleshootInfo":null}},
      "400 activeRequest": {"body":{"error":{"code":"ActiveRequestAlreadyExists","message":"Action is already in progress.","target":"|4e6a8c02-3d4e5f6071829304."}}},
      "404 notFound": {"body":{"error":{"code":"ResourceNotFound","message":"The resource was not found.","target":"c7a91b52-3c4e-4d2f-8b6a-1e0d9f8c7b6a"}}},
    },
    own: [
      {"name":"pending","states":["entityExists"],"arguments":{"id":"7b1f4967d9728e5aa3c06a9e617a22a4a5a17378","Comment":"test for docs"},"status":201,"example":"pending"},
      {"name":"activeRequest","states":["entityExists","entityExists"],"arguments":{"id":"7b1f4967d9728e5aa3c06a9e617a22a4a5a17378","Comment":"test for docs"},"status":400,"example":"activeRequest"},
      {"name":"notFound","states":["entityAbsent"],"arguments":{"id":"0000000000000000000000000000000000000000","Comment":"test for docs"},"status":404,"example":"notFound"},
    ],
  },
  getPackageUri: {
    usual: { id: "5b9c3f1d-6e7a-4f8b-a0c1-d2e3f4a5b6c7" },
    examples: {
      "200 link": {"body":{"@odata.context":"https://api.security.microsoft.com/api/$metadata#Edm.String","value":"https://userrequests-us.securitycenter.windows.com/safedownload/5b9c3f1d-6e7a-4f8b-a0c1-d2e3f4a5b6c7/WDATP_Investigation_Package.zip?se=2019-01-02T15%3A10%3A44Z&sp=r&sig=0123456789abcdef"}},
      "404 notFound": {"body":{"error":{"code":"ResourceNotFound","message":"The resource was not found.","target":"c7a91b52-3c4e-4d2f-8b6a-1e0d9f8c7b6a"}}},
      "400 otherAction": {"body":{"error":{"code":"InvalidInput","message":"7d3e1c2a-9b8f-4a6e-8c5d-1f2e3d4c5b6a is not a valid id of a CollectInvestigationPackage action.","target":"|82aed046-7182930415263748."}}},
      "400 invalidId": {"body":{"error":{"code":"BadRequest","message":"The key value 12 is not valid. It should be of type Edm.Guid.","target":"|1f3d5b79-2c3d4e5f60718293."}}},
    },
    own: [
      {"name":"link","states":["entityExists"],"arguments":{"id":"5b9c3f1d-6e7a-4f8b-a0c1-d2e3f4a5b6c7"},"status":200,"example":"link"},
      {"name":"notReady","states":["entityExists"],"arguments":{"id":"5b9c3f1d-6e7a-4f8b-a0c1-d2e3f4a5b6c7"},"status":404,"example":"notFound"},
      {"name":"otherAction","states":["entityExists"],"arguments":{"id":"7d3e1c2a-9b8f-4a6e-8c5d-1f2e3d4c5b6a"},"status":400,"example":"otherAction"},
      {"name":"invalidId","arguments":{"id":"12"},"status":400,"example":"invalidId"},
      {"name":"notFound","states":["entityAbsent"],"arguments":{"id":"00000000-0000-4000-8000-000000000000"},"status":404,"example":"notFound"},
    ],
  },
  cancelMachineAction: {
    usual: { id: "3a1d5e7f-2c4b-4d6a-9e8f-0a1b2c3d4e5f", Comment: "no longer needed" },
    examples: {
      "200 cancelled": {"body":{"@odata.context":"https://api.security.microsoft.com/api/$metadata#MachineActions/$entity","id":"7d3e1c2a-9b8f-4a6e-8c5d-1f2e3d4c5b6a","type":"Isolate","title":null,"requestor":"00000000-0000-0000-0000-0000000000aa","requestorComment":"test for docs","status":"Cancelled","machineId":"7b1f4967d9728e5aa3c06a9e617a22a4a5a17378","computerDnsName":"desktop-test","creationDateTimeUtc":"2019-01-02T14:39:38.2262283Z","lastUpdateDateTimeUtc":"2019-01-02T14:41:02.5531209Z","cancellationRequestor":"00000000-0000-0000-0000-0000000000aa","cancellationComment":"no longer needed","cancellationDateTimeUtc":"2019-01-02T14:41:02.5531209Z","errorHResult":-2147467260,"scope":"Full","externalId":null,"requestSource":"PublicApi","relatedFileInfo":null,"commands":[],"troubleshootInfo":null}},
      "400 over": {"body":{"error":{"code":"InvalidInput","message":"The action is Succeeded and cannot be cancelled.","target":"|82aed046-7182930415263748."}}},
      "400 invalidId": {"body":{"error":{"code":"BadRequest","message":"The key value 12 is not valid. It should be of type Edm.Guid.","target":"|1f3d5b79-2c3d4e5f60718293."}}},
      "404 notFound": {"body":{"error":{"code":"ResourceNotFound","message":"The resource was not found.","target":"c7a91b52-3c4e-4d2f-8b6a-1e0d9f8c7b6a"}}},
    },
    own: [
      {"name":"cancelled","states":["entityExists"],"arguments":{"id":"3a1d5e7f-2c4b-4d6a-9e8f-0a1b2c3d4e5f","Comment":"no longer needed"},"status":200,"example":"cancelled"},
      {"name":"over","states":["entityExists"],"arguments":{"id":"3a1d5e7f-2c4b-4d6a-9e8f-0a1b2c3d4e5f","Comment":"no longer needed"},"status":400,"example":"over"},
      {"name":"invalidId","arguments":{"id":"12","Comment":"no longer needed"},"status":400,"example":"invalidId"},
      {"name":"notFound","states":["entityAbsent"],"arguments":{"id":"00000000-0000-4000-8000-000000000000","Comment":"no longer needed"},"status":404,"example":"notFound"},
    ],
  },
};
