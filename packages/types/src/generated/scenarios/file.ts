// Generated from the spec by `npm run generate`. Do not edit.

import type { OperationScenarios } from "../../scenarios/scenario-data.ts";

export const data: Readonly<Record<"getFile" | "getFileStatistics" | "listFileAlerts" | "listFileMachines", OperationScenarios>> = {
  getFile: {
    usual: { id: "0991a395da64e1c5fbe8732ed11e6be064081d9f" },
    examples: {
      "200 found": {"body":{"@odata.context":"https://api.security.microsoft.com/api/$metadata#Files/$entity","sha1":"0991a395da64e1c5fbe8732ed11e6be064081d9f","sha256":"0c7e3a5d0a1b2c3d4e5f60718293a4b5c6d7e8f90112233445566778899aabbc","globalPrevalence":705012,"globalFirstObserved":"2015-03-19T12:20:07.3432441Z","globalLastObserved":"2020-01-06T13:59:36Z","size":22292480,"fileType":"APP","isPeFile":true,"filePublisher":null,"fileProductName":null,"signer":"Microsoft Corporation","issuer":"Microsoft Code Signing PCA","signerHash":"8511c8b4bc5c2b4f3c5ad3b9d1e6b1f2e1f2a3b4","isValidCertificate":true,"determinationType":"Unknown","determinationValue":null}},
      "404 notFound": {"body":{"error":{"code":"ResourceNotFound","message":"The resource was not found.","target":"c7a91b52-3c4e-4d2f-8b6a-1e0d9f8c7b6a"}}},
      "400 invalidHash": {"body":{"error":{"code":"InvalidHashValue","message":"File hash 0991a395 is invalid.","target":"|7c2e5a10-9f8e7d6c5b4a3928."}}},
    },
    own: [
      {"name":"found","states":["entityExists"],"arguments":{"id":"0991a395da64e1c5fbe8732ed11e6be064081d9f"},"status":200,"example":"found"},
      {"name":"notFound","states":["entityAbsent"],"arguments":{"id":"0000000000000000000000000000000000000000"},"status":404,"example":"notFound"},
      {"name":"invalidHash","arguments":{"id":"0991a395"},"status":400,"example":"invalidHash"},
    ],
  },
  getFileStatistics: {
    usual: { id: "0991a395da64e1c5fbe8732ed11e6be064081d9f" },
    examples: {
      "200 seen": {"body":{"@odata.context":"https://api.security.microsoft.com/api/$metadata#microsoft.windowsDefenderATP.api.InOrgFileStats","sha1":"0991a395da64e1c5fbe8732ed11e6be064081d9f","organizationPrevalence":14850,"orgFirstSeen":"2019-12-07T13:44:16Z","orgLastSeen":"2020-01-06T13:39:36Z","globallyPrevalence":705012,"globalFirstObserved":"2015-03-19T12:20:07.3432441Z","globalLastObserved":"2020-01-06T13:59:36Z","topFileNames":["MREC.exe"]}},
      "200 unseen": {"body":{"@odata.context":"https://api.security.microsoft.com/api/$metadata#microsoft.windowsDefenderATP.api.InOrgFileStats","sha1":"6532ec91d513acc05f43ee0aa3002599729fd3e1","organizationPrevalence":0,"orgFirstSeen":null,"orgLastSeen":null,"globallyPrevalence":3,"globalFirstObserved":"2019-11-04T09:12:44.1234567Z","globalLastObserved":"2020-01-05T10:00:00Z","topFileNames":[]}},
      "400 invalidHash": {"body":{"error":{"code":"InvalidHashValue","message":"File hash 0991a395 is invalid.","target":"|7c2e5a10-9f8e7d6c5b4a3928."}}},
      "404 notFound": {"body":{"error":{"code":"ResourceNotFound","message":"The resource was not found.","target":"c7a91b52-3c4e-4d2f-8b6a-1e0d9f8c7b6a"}}},
    },
    own: [
      {"name":"seen","states":["contacted","entityExists","entityExists"],"arguments":{"id":"0991a395da64e1c5fbe8732ed11e6be064081d9f","lookBackHours":48},"status":200,"example":"seen"},
      {"name":"unseen","states":["notContacted","entityExists"],"arguments":{"id":"6532ec91d513acc05f43ee0aa3002599729fd3e1"},"status":200,"example":"unseen"},
      {"name":"invalidHash","arguments":{"id":"0991a395"},"status":400,"example":"invalidHash"},
      {"name":"notFound","states":["notContacted","entityAbsent"],"arguments":{"id":"0000000000000000000000000000000000000000"},"status":404,"example":"notFound"},
    ],
  },
  listFileAlerts: {
    usual: { id: "7c4a8d09ca3762af61e59520943dc26494f8941b" },
    examples: {
      "200 found": {"body":{"@odata.context":"https://api.security.microsoft.com/api/$metadata#Alerts","value":[{"id":"da637472900382838869_1364969615","incidentId":1126093,"severity":"Low","status":"New","classification":null,"determination":null,"detectionSource":"WindowsDefenderAtp","category":"Execution","title":"Suspicious file","alertCreationTime":"2021-01-26T20:33:57.7220239Z","lastUpdateTime":"2021-01-26T20:33:59.2Z","machineId":"111e6dd8c833c8a052ea231ec1b19adaf497b625","comments":[],"evidence":[{"entityType":"File","sha1":"7c4a8d09ca3762af61e59520943dc26494f8941b","fileName":"calc.exe"}]}]}},
      "200 none": {"body":{"@odata.context":"https://api.security.microsoft.com/api/$metadata#Alerts","value":[]}},
      "400 invalidHash": {"body":{"error":{"code":"InvalidHashValue","message":"File hash 0991a395 is invalid.","target":"|7c2e5a10-9f8e7d6c5b4a3928."}}},
    },
    own: [
      {"name":"found","states":["entityExists"],"arguments":{"id":"7c4a8d09ca3762af61e59520943dc26494f8941b"},"status":200,"example":"found"},
      {"name":"none","arguments":{"id":"0000000000000000000000000000000000000000"},"status":200,"example":"none"},
      {"name":"invalidHash","arguments":{"id":"0991a395"},"status":400,"example":"invalidHash"},
    ],
  },
  listFileMachines: {
    usual: { id: "7c4a8d09ca3762af61e59520943dc26494f8941b" },
    examples: {
      "200 found": {"body":{"@odata.context":"https://api.security.microsoft.com/api/$metadata#Machines","value":[{"id":"02ea9a24e8bd39c247ed7ca0edae879c321684e5","computerDnsName":"testmachine1","firstSeen":"2018-07-30T20:12:00.3708661Z","lastSeen":"2018-07-30T20:12:00.3708661Z","osPlatform":"Windows10","lastIpAddress":"10.209.67.177","healthStatus":"Active","rbacGroupName":"The-A-Team","riskScore":"Low","machineTags":[]}]}},
      "200 none": {"body":{"@odata.context":"https://api.security.microsoft.com/api/$metadata#Machines","value":[]}},
      "400 invalidHash": {"body":{"error":{"code":"InvalidHashValue","message":"File hash 0991a395 is invalid.","target":"|7c2e5a10-9f8e7d6c5b4a3928."}}},
    },
    own: [
      {"name":"found","states":["entityExists","contactedBy"],"arguments":{"id":"7c4a8d09ca3762af61e59520943dc26494f8941b"},"status":200,"example":"found"},
      {"name":"none","states":["notContacted"],"arguments":{"id":"0000000000000000000000000000000000000000"},"status":200,"example":"none"},
      {"name":"invalidHash","arguments":{"id":"0991a395"},"status":400,"example":"invalidHash"},
    ],
  },
};
