// Generated from the spec by `npm run generate`. Do not edit.

import type { Backgrounds } from "../../../scenarios/scenario-data.ts";

export const backgrounds: Readonly<Record<"listMachineActions" | "getMachineAction" | "isolateMachine" | "restrictCodeExecution" | "unrestrictCodeExecution" | "unisolateMachine" | "runAntiVirusScan" | "offboardMachine" | "stopAndQuarantineFile" | "collectInvestigationPackage" | "getPackageUri" | "cancelMachineAction", Backgrounds>> = {
  listMachineActions: {
    page: {"summary":"The actions of the organization.","evidence":"captured","params":[{"entity":"MachineAction","value":{"id":"7d3e1c2a-9b8f-4a6e-8c5d-1f2e3d4c5b6a","type":"Isolate","title":null,"requestor":"analyst@contoso.com","requestorComment":"test for docs","status":"Succeeded","machineId":"7b1f4967d9728e5aa3c06a9e617a22a4a5a17378","computerDnsName":"desktop-test","creationDateTimeUtc":"2019-01-02T14:39:38.2262283Z","lastUpdateDateTimeUtc":"2019-01-02T14:40:44.6596267Z","cancellationRequestor":null,"cancellationComment":null,"cancellationDateTimeUtc":null,"errorHResult":0,"scope":"Full","externalId":null,"requestSource":"PublicApi","relatedFileInfo":null,"commands":[],"troubleshootInfo":null}}]},
    invalidFilter: {"summary":"A filter whose text does not end.","evidence":"captured"},
  },
  getMachineAction: {
    found: {"summary":"The action exists.","evidence":"captured","params":[{"entity":"MachineAction","value":{"@odata.context":"https://api.security.microsoft.com/api/$metadata#MachineActions/$entity","id":"7d3e1c2a-9b8f-4a6e-8c5d-1f2e3d4c5b6a","type":"Isolate","title":null,"requestor":"analyst@contoso.com","requestorComment":"test for docs","status":"Succeeded","machineId":"7b1f4967d9728e5aa3c06a9e617a22a4a5a17378","computerDnsName":"desktop-test","creationDateTimeUtc":"2019-01-02T14:39:38.2262283Z","lastUpdateDateTimeUtc":"2019-01-02T14:40:44.6596267Z","cancellationRequestor":null,"cancellationComment":null,"cancellationDateTimeUtc":null,"errorHResult":0,"scope":"Full","externalId":null,"requestSource":"PublicApi","relatedFileInfo":null,"commands":[],"troubleshootInfo":null}}]},
    invalidId: {"summary":"Not a GUID.","evidence":"captured"},
    notFound: {"summary":"No action has this id.","evidence":"documented","params":[{"entity":"MachineAction","id":"00000000-0000-4000-8000-000000000000"}]},
  },
  isolateMachine: {
    pending: {"summary":"A device is isolated.","evidence":"captured","params":[{"entity":"Machine","value":{"id":"7b1f4967d9728e5aa3c06a9e617a22a4a5a17378","computerDnsName":"desktop-test","healthStatus":"Active"}}]},
    activeRequest: {"summary":"The device is being isolated already.","evidence":"captured","params":[{"entity":"Machine","value":{"id":"7b1f4967d9728e5aa3c06a9e617a22a4a5a17378","computerDnsName":"desktop-test","healthStatus":"Active"}},{"entity":"MachineAction","value":{"id":"9d0a7c3e-1b2c-4d5e-8f60-718293a4b5c6","type":"Isolate","status":"Pending","machineId":"7b1f4967d9728e5aa3c06a9e617a22a4a5a17378"}}]},
    notFound: {"summary":"No device has this id.","evidence":"captured","params":[{"entity":"Machine","id":"0000000000000000000000000000000000000000"}]},
  },
  restrictCodeExecution: {
    pending: {"summary":"Restrict code execution.","evidence":"captured","params":[{"entity":"Machine","value":{"id":"7b1f4967d9728e5aa3c06a9e617a22a4a5a17378","computerDnsName":"desktop-test","healthStatus":"Active"}}]},
    activeRequest: {"summary":"Such an action is under way already.","evidence":"documented","params":[{"entity":"Machine","value":{"id":"7b1f4967d9728e5aa3c06a9e617a22a4a5a17378","computerDnsName":"desktop-test","healthStatus":"Active"}},{"entity":"MachineAction","value":{"id":"9d0a7c3e-1b2c-4d5e-8f60-718293a4b5c6","type":"RestrictCodeExecution","status":"Pending","machineId":"7b1f4967d9728e5aa3c06a9e617a22a4a5a17378"}}]},
    notFound: {"summary":"No device has this id.","evidence":"captured","params":[{"entity":"Machine","id":"0000000000000000000000000000000000000000"}]},
  },
  unrestrictCodeExecution: {
    pending: {"summary":"Unrestrict code execution.","evidence":"captured","params":[{"entity":"Machine","value":{"id":"7b1f4967d9728e5aa3c06a9e617a22a4a5a17378","computerDnsName":"desktop-test","healthStatus":"Active"}}]},
    activeRequest: {"summary":"Such an action is under way already.","evidence":"documented","params":[{"entity":"Machine","value":{"id":"7b1f4967d9728e5aa3c06a9e617a22a4a5a17378","computerDnsName":"desktop-test","healthStatus":"Active"}},{"entity":"MachineAction","value":{"id":"9d0a7c3e-1b2c-4d5e-8f60-718293a4b5c6","type":"UnrestrictCodeExecution","status":"Pending","machineId":"7b1f4967d9728e5aa3c06a9e617a22a4a5a17378"}}]},
    notFound: {"summary":"No device has this id.","evidence":"captured","params":[{"entity":"Machine","id":"0000000000000000000000000000000000000000"}]},
  },
  unisolateMachine: {
    pending: {"summary":"A device is released.","evidence":"captured","params":[{"entity":"Machine","value":{"id":"7b1f4967d9728e5aa3c06a9e617a22a4a5a17378","computerDnsName":"desktop-test","healthStatus":"Active"}}]},
    activeRequest: {"summary":"The device is being released already.","evidence":"captured","params":[{"entity":"Machine","value":{"id":"7b1f4967d9728e5aa3c06a9e617a22a4a5a17378","computerDnsName":"desktop-test","healthStatus":"Active"}},{"entity":"MachineAction","value":{"id":"9d0a7c3e-1b2c-4d5e-8f60-718293a4b5c6","type":"Unisolate","status":"Pending","machineId":"7b1f4967d9728e5aa3c06a9e617a22a4a5a17378"}}]},
    notFound: {"summary":"No device has this id.","evidence":"captured","params":[{"entity":"Machine","id":"0000000000000000000000000000000000000000"}]},
  },
  runAntiVirusScan: {
    pending: {"summary":"A device is scanned.","evidence":"captured","params":[{"entity":"Machine","value":{"id":"7b1f4967d9728e5aa3c06a9e617a22a4a5a17378","computerDnsName":"desktop-test","healthStatus":"Active"}}]},
    activeRequest: {"summary":"The device is being scanned already.","evidence":"captured","params":[{"entity":"Machine","value":{"id":"7b1f4967d9728e5aa3c06a9e617a22a4a5a17378","computerDnsName":"desktop-test","healthStatus":"Active"}},{"entity":"MachineAction","value":{"id":"9d0a7c3e-1b2c-4d5e-8f60-718293a4b5c6","type":"RunAntiVirusScan","status":"Pending","machineId":"7b1f4967d9728e5aa3c06a9e617a22a4a5a17378"}}]},
    invalidScanType: {"summary":"Neither a quick nor a full scan.","evidence":"decided"},
    notFound: {"summary":"No device has this id.","evidence":"captured","params":[{"entity":"Machine","id":"0000000000000000000000000000000000000000"}]},
  },
  offboardMachine: {
    pending: {"summary":"A device is offboarded.","evidence":"decided","params":[{"entity":"Machine","value":{"id":"7b1f4967d9728e5aa3c06a9e617a22a4a5a17378","computerDnsName":"desktop-test","healthStatus":"Active"}}]},
    pendingAsOk: {"summary":"The same, answered with the other status that is documented.","evidence":"documented","params":[{"operationId":"offboardMachine","status":200,"example":"pendingAsOk"}]},
    activeRequest: {"summary":"The device is being offboarded already.","evidence":"decided","params":[{"entity":"Machine","value":{"id":"7b1f4967d9728e5aa3c06a9e617a22a4a5a17378","computerDnsName":"desktop-test","healthStatus":"Active"}},{"entity":"MachineAction","value":{"id":"9d0a7c3e-1b2c-4d5e-8f60-718293a4b5c6","type":"Offboard","status":"Pending","machineId":"7b1f4967d9728e5aa3c06a9e617a22a4a5a17378"}}]},
    platform: {"summary":"The device does not run Windows; the code is one of the documented ones.","evidence":"decided","params":[{"entity":"Machine","value":{"id":"7b1f4967d9728e5aa3c06a9e617a22a4a5a17378","computerDnsName":"desktop-test","healthStatus":"Active","osPlatform":"Linux"}}]},
    notFound: {"summary":"No device has this id.","evidence":"captured","params":[{"entity":"Machine","id":"0000000000000000000000000000000000000000"}]},
  },
  stopAndQuarantineFile: {
    pending: {"summary":"A file is quarantined.","evidence":"captured","params":[{"entity":"Machine","value":{"id":"7b1f4967d9728e5aa3c06a9e617a22a4a5a17378","computerDnsName":"desktop-test","healthStatus":"Active"}}]},
    activeRequest: {"summary":"A file is being quarantined on the device already.","evidence":"captured","params":[{"entity":"Machine","value":{"id":"7b1f4967d9728e5aa3c06a9e617a22a4a5a17378","computerDnsName":"desktop-test","healthStatus":"Active"}},{"entity":"MachineAction","value":{"id":"9d0a7c3e-1b2c-4d5e-8f60-718293a4b5c6","type":"StopAndQuarantineFile","status":"Pending","machineId":"7b1f4967d9728e5aa3c06a9e617a22a4a5a17378"}}]},
    invalidHash: {"summary":"Not a SHA-1.","evidence":"decided"},
    notFound: {"summary":"No device has this id.","evidence":"captured","params":[{"entity":"Machine","id":"0000000000000000000000000000000000000000"}]},
  },
  collectInvestigationPackage: {
    pending: {"summary":"A package is collected.","evidence":"documented","params":[{"entity":"Machine","value":{"id":"7b1f4967d9728e5aa3c06a9e617a22a4a5a17378","computerDnsName":"desktop-test","healthStatus":"Active"}}]},
    activeRequest: {"summary":"One is being collected already.","evidence":"captured","params":[{"entity":"Machine","value":{"id":"7b1f4967d9728e5aa3c06a9e617a22a4a5a17378","computerDnsName":"desktop-test","healthStatus":"Active"}},{"entity":"MachineAction","value":{"id":"9d0a7c3e-1b2c-4d5e-8f60-718293a4b5c6","type":"CollectInvestigationPackage","status":"Pending","machineId":"7b1f4967d9728e5aa3c06a9e617a22a4a5a17378"}}]},
    notFound: {"summary":"No device has this id.","evidence":"captured","params":[{"entity":"Machine","id":"0000000000000000000000000000000000000000"}]},
  },
  getPackageUri: {
    link: {"summary":"The package has been collected.","evidence":"captured","params":[{"entity":"MachineAction","value":{"id":"5b9c3f1d-6e7a-4f8b-a0c1-d2e3f4a5b6c7","type":"CollectInvestigationPackage","title":null,"requestor":"analyst@contoso.com","requestorComment":"test for docs","status":"Succeeded","machineId":"7b1f4967d9728e5aa3c06a9e617a22a4a5a17378","computerDnsName":"desktop-test","creationDateTimeUtc":"2019-01-02T14:39:38.2262283Z","lastUpdateDateTimeUtc":"2019-01-02T14:40:44.6596267Z","cancellationRequestor":null,"cancellationComment":null,"cancellationDateTimeUtc":null,"errorHResult":0,"scope":null,"externalId":null,"requestSource":"PublicApi","relatedFileInfo":null,"commands":[],"troubleshootInfo":null}}]},
    notReady: {"summary":"The package is being collected.","evidence":"captured","params":[{"entity":"MachineAction","value":{"id":"5b9c3f1d-6e7a-4f8b-a0c1-d2e3f4a5b6c7","type":"CollectInvestigationPackage","title":null,"requestor":"analyst@contoso.com","requestorComment":"test for docs","status":"InProgress","machineId":"7b1f4967d9728e5aa3c06a9e617a22a4a5a17378","computerDnsName":"desktop-test","creationDateTimeUtc":"2019-01-02T14:39:38.2262283Z","lastUpdateDateTimeUtc":"2019-01-02T14:40:44.6596267Z","cancellationRequestor":null,"cancellationComment":null,"cancellationDateTimeUtc":null,"errorHResult":0,"scope":null,"externalId":null,"requestSource":"PublicApi","relatedFileInfo":null,"commands":[],"troubleshootInfo":null}}]},
    otherAction: {"summary":"The action is an isolation.","evidence":"captured","params":[{"entity":"MachineAction","value":{"id":"7d3e1c2a-9b8f-4a6e-8c5d-1f2e3d4c5b6a","type":"Isolate","title":null,"requestor":"analyst@contoso.com","requestorComment":"test for docs","status":"Succeeded","machineId":"7b1f4967d9728e5aa3c06a9e617a22a4a5a17378","computerDnsName":"desktop-test","creationDateTimeUtc":"2019-01-02T14:39:38.2262283Z","lastUpdateDateTimeUtc":"2019-01-02T14:40:44.6596267Z","cancellationRequestor":null,"cancellationComment":null,"cancellationDateTimeUtc":null,"errorHResult":0,"scope":"Full","externalId":null,"requestSource":"PublicApi","relatedFileInfo":null,"commands":[],"troubleshootInfo":null}}]},
    invalidId: {"summary":"Not a GUID.","evidence":"captured"},
    notFound: {"summary":"No action has this id.","evidence":"documented","params":[{"entity":"MachineAction","id":"00000000-0000-4000-8000-000000000000"}]},
  },
  cancelMachineAction: {
    cancelled: {"summary":"An action is cancelled before it is done.","evidence":"documented","params":[{"entity":"MachineAction","value":{"@odata.context":"https://api.security.microsoft.com/api/$metadata#MachineActions/$entity","id":"3a1d5e7f-2c4b-4d6a-9e8f-0a1b2c3d4e5f","type":"Isolate","title":null,"requestor":"00000000-0000-0000-0000-0000000000aa","requestorComment":"test for docs","status":"Pending","machineId":"7b1f4967d9728e5aa3c06a9e617a22a4a5a17378","computerDnsName":"desktop-test","creationDateTimeUtc":"2019-01-02T14:39:38.2262283Z","lastUpdateDateTimeUtc":"2019-01-02T14:39:38.2262283Z","cancellationRequestor":null,"cancellationComment":null,"cancellationDateTimeUtc":null,"errorHResult":0,"scope":"Full","externalId":null,"requestSource":"PublicApi","relatedFileInfo":null,"commands":[],"troubleshootInfo":null}}]},
    over: {"summary":"The action has succeeded; there is nothing to cancel.","evidence":"decided","params":[{"entity":"MachineAction","value":{"@odata.context":"https://api.security.microsoft.com/api/$metadata#MachineActions/$entity","id":"3a1d5e7f-2c4b-4d6a-9e8f-0a1b2c3d4e5f","type":"Isolate","title":null,"requestor":"00000000-0000-0000-0000-0000000000aa","requestorComment":"test for docs","status":"Succeeded","machineId":"7b1f4967d9728e5aa3c06a9e617a22a4a5a17378","computerDnsName":"desktop-test","creationDateTimeUtc":"2019-01-02T14:39:38.2262283Z","lastUpdateDateTimeUtc":"2019-01-02T14:39:38.2262283Z","cancellationRequestor":null,"cancellationComment":null,"cancellationDateTimeUtc":null,"errorHResult":0,"scope":"Full","externalId":null,"requestSource":"PublicApi","relatedFileInfo":null,"commands":[],"troubleshootInfo":null}}]},
    invalidId: {"summary":"Not a GUID.","evidence":"captured"},
    notFound: {"summary":"No action has this id.","evidence":"documented","params":[{"entity":"MachineAction","id":"00000000-0000-4000-8000-000000000000"}]},
  },
};
