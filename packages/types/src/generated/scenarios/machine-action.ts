// Generated from the spec by `npm run generate`. Do not edit.

import type { OperationScenarios } from "../../scenarios/scenario-data.ts";

export const data: Readonly<Record<"listMachineActions" | "getMachineAction" | "isolateMachine" | "restrictCodeExecution" | "unrestrictCodeExecution", OperationScenarios>> = {
  listMachineActions: {
    usual: {},
    examples: {
      "200 page": {"body":{"@odata.context":"https://api.security.microsoft.com/api/$metadata#MachineActions","value":[{"id":"7d3e1c2a-9b8f-4a6e-8c5d-1f2e3d4c5b6a","type":"Isolate","title":null,"requestor":"analyst@contoso.com","requestorComment":"test for docs","status":"Succeeded","machineId":"7b1f4967d9728e5aa3c06a9e617a22a4a5a17378","computerDnsName":"desktop-test","creationDateTimeUtc":"2019-01-02T14:39:38.2262283Z","lastUpdateDateTimeUtc":"2019-01-02T14:40:44.6596267Z","cancellationRequestor":null,"cancellationComment":null,"cancellationDateTimeUtc":null,"errorHResult":0,"scope":"Full","externalId":null,"requestSource":"PublicApi","relatedFileInfo":null,"commands":[],"troubleshootInfo":null}]}},
      "400 invalidFilter": {"body":{"error":{"code":"","message":"The query specified in the URI is not valid. Syntax error at position 10 in '$filter'.","details":[]}}},
    },
    own: [
      {"name":"page","summary":"The actions of the organization.","evidence":"captured","states":[{"name":"entityExists","params":{"entity":"MachineAction","value":{"id":"7d3e1c2a-9b8f-4a6e-8c5d-1f2e3d4c5b6a","type":"Isolate","title":null,"requestor":"analyst@contoso.com","requestorComment":"test for docs","status":"Succeeded","machineId":"7b1f4967d9728e5aa3c06a9e617a22a4a5a17378","computerDnsName":"desktop-test","creationDateTimeUtc":"2019-01-02T14:39:38.2262283Z","lastUpdateDateTimeUtc":"2019-01-02T14:40:44.6596267Z","cancellationRequestor":null,"cancellationComment":null,"cancellationDateTimeUtc":null,"errorHResult":0,"scope":"Full","externalId":null,"requestSource":"PublicApi","relatedFileInfo":null,"commands":[],"troubleshootInfo":null}}}],"arguments":{},"status":200,"example":"page"},
      {"name":"invalidFilter","summary":"A filter whose text does not end.","evidence":"captured","arguments":{"$filter":"status eq 'New"},"status":400,"example":"invalidFilter"},
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
      {"name":"found","summary":"The action exists.","evidence":"captured","states":[{"name":"entityExists","params":{"entity":"MachineAction","value":{"@odata.context":"https://api.security.microsoft.com/api/$metadata#MachineActions/$entity","id":"7d3e1c2a-9b8f-4a6e-8c5d-1f2e3d4c5b6a","type":"Isolate","title":null,"requestor":"analyst@contoso.com","requestorComment":"test for docs","status":"Succeeded","machineId":"7b1f4967d9728e5aa3c06a9e617a22a4a5a17378","computerDnsName":"desktop-test","creationDateTimeUtc":"2019-01-02T14:39:38.2262283Z","lastUpdateDateTimeUtc":"2019-01-02T14:40:44.6596267Z","cancellationRequestor":null,"cancellationComment":null,"cancellationDateTimeUtc":null,"errorHResult":0,"scope":"Full","externalId":null,"requestSource":"PublicApi","relatedFileInfo":null,"commands":[],"troubleshootInfo":null}}}],"arguments":{"id":"7d3e1c2a-9b8f-4a6e-8c5d-1f2e3d4c5b6a"},"status":200,"example":"found"},
      {"name":"invalidId","summary":"Not a GUID.","evidence":"captured","arguments":{"id":"12"},"status":400,"example":"invalidId"},
      {"name":"notFound","summary":"No action has this id.","evidence":"documented","states":[{"name":"entityAbsent","params":{"entity":"MachineAction","id":"00000000-0000-4000-8000-000000000000"}}],"arguments":{"id":"00000000-0000-4000-8000-000000000000"},"status":404,"example":"notFound"},
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
      {"name":"pending","summary":"A device is isolated.","evidence":"captured","states":[{"name":"entityExists","params":{"entity":"Machine","value":{"id":"7b1f4967d9728e5aa3c06a9e617a22a4a5a17378","computerDnsName":"desktop-test","healthStatus":"Active"}}}],"arguments":{"id":"7b1f4967d9728e5aa3c06a9e617a22a4a5a17378","Comment":"test for docs","IsolationType":"Full"},"status":201,"example":"pending"},
      {"name":"activeRequest","summary":"The device is being isolated already.","evidence":"captured","states":[{"name":"entityExists","params":{"entity":"Machine","value":{"id":"7b1f4967d9728e5aa3c06a9e617a22a4a5a17378","computerDnsName":"desktop-test","healthStatus":"Active"}}},{"name":"entityExists","params":{"entity":"MachineAction","value":{"id":"9d0a7c3e-1b2c-4d5e-8f60-718293a4b5c6","type":"Isolate","status":"Pending","machineId":"7b1f4967d9728e5aa3c06a9e617a22a4a5a17378"}}}],"arguments":{"id":"7b1f4967d9728e5aa3c06a9e617a22a4a5a17378","Comment":"test for docs","IsolationType":"Full"},"status":400,"example":"activeRequest"},
      {"name":"notFound","summary":"No device has this id.","evidence":"captured","states":[{"name":"entityAbsent","params":{"entity":"Machine","id":"0000000000000000000000000000000000000000"}}],"arguments":{"id":"0000000000000000000000000000000000000000","Comment":"test for docs"},"status":404,"example":"notFound"},
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
      {"name":"pending","summary":"Restrict code execution.","evidence":"captured","states":[{"name":"entityExists","params":{"entity":"Machine","value":{"id":"7b1f4967d9728e5aa3c06a9e617a22a4a5a17378","computerDnsName":"desktop-test","healthStatus":"Active"}}}],"arguments":{"id":"7b1f4967d9728e5aa3c06a9e617a22a4a5a17378","Comment":"test for docs"},"status":201,"example":"pending"},
      {"name":"activeRequest","summary":"Such an action is under way already.","evidence":"documented","states":[{"name":"entityExists","params":{"entity":"Machine","value":{"id":"7b1f4967d9728e5aa3c06a9e617a22a4a5a17378","computerDnsName":"desktop-test","healthStatus":"Active"}}},{"name":"entityExists","params":{"entity":"MachineAction","value":{"id":"9d0a7c3e-1b2c-4d5e-8f60-718293a4b5c6","type":"RestrictCodeExecution","status":"Pending","machineId":"7b1f4967d9728e5aa3c06a9e617a22a4a5a17378"}}}],"arguments":{"id":"7b1f4967d9728e5aa3c06a9e617a22a4a5a17378","Comment":"test for docs"},"status":400,"example":"activeRequest"},
      {"name":"notFound","summary":"No device has this id.","evidence":"captured","states":[{"name":"entityAbsent","params":{"entity":"Machine","id":"0000000000000000000000000000000000000000"}}],"arguments":{"id":"0000000000000000000000000000000000000000","Comment":"test for docs"},"status":404,"example":"notFound"},
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
      {"name":"pending","summary":"Unrestrict code execution.","evidence":"captured","states":[{"name":"entityExists","params":{"entity":"Machine","value":{"id":"7b1f4967d9728e5aa3c06a9e617a22a4a5a17378","computerDnsName":"desktop-test","healthStatus":"Active"}}}],"arguments":{"id":"7b1f4967d9728e5aa3c06a9e617a22a4a5a17378","Comment":"test for docs"},"status":201,"example":"pending"},
      {"name":"activeRequest","summary":"Such an action is under way already.","evidence":"documented","states":[{"name":"entityExists","params":{"entity":"Machine","value":{"id":"7b1f4967d9728e5aa3c06a9e617a22a4a5a17378","computerDnsName":"desktop-test","healthStatus":"Active"}}},{"name":"entityExists","params":{"entity":"MachineAction","value":{"id":"9d0a7c3e-1b2c-4d5e-8f60-718293a4b5c6","type":"UnrestrictCodeExecution","status":"Pending","machineId":"7b1f4967d9728e5aa3c06a9e617a22a4a5a17378"}}}],"arguments":{"id":"7b1f4967d9728e5aa3c06a9e617a22a4a5a17378","Comment":"test for docs"},"status":400,"example":"activeRequest"},
      {"name":"notFound","summary":"No device has this id.","evidence":"captured","states":[{"name":"entityAbsent","params":{"entity":"Machine","id":"0000000000000000000000000000000000000000"}}],"arguments":{"id":"0000000000000000000000000000000000000000","Comment":"test for docs"},"status":404,"example":"notFound"},
    ],
  },
};
