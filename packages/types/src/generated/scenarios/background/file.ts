// Generated from the spec by `npm run generate`. Do not edit.

import type { Backgrounds } from "../../../scenarios/scenario-data.ts";

export const backgrounds: Readonly<Record<"getFile" | "getFileStatistics" | "listFileAlerts" | "listFileMachines", Backgrounds>> = {
  getFile: {
    found: {"summary":"The world knows the file.","evidence":"captured","params":[{"entity":"File","value":{"@odata.context":"https://api.security.microsoft.com/api/$metadata#Files/$entity","sha1":"0991a395da64e1c5fbe8732ed11e6be064081d9f","sha256":"0c7e3a5d0a1b2c3d4e5f60718293a4b5c6d7e8f90112233445566778899aabbc","globalPrevalence":705012,"globalFirstObserved":"2015-03-19T12:20:07.3432441Z","globalLastObserved":"2020-01-06T13:59:36Z","size":22292480,"fileType":"APP","isPeFile":true,"filePublisher":null,"fileProductName":null,"signer":"Microsoft Corporation","issuer":"Microsoft Code Signing PCA","signerHash":"8511c8b4bc5c2b4f3c5ad3b9d1e6b1f2e1f2a3b4","isValidCertificate":true,"determinationType":"Unknown","determinationValue":null}}]},
    notFound: {"summary":"A file that nobody ever saw.","evidence":"documented","params":[{"entity":"File","id":"0000000000000000000000000000000000000000"}]},
    invalidHash: {"summary":"Not a hash.","evidence":"documented"},
  },
  getFileStatistics: {
    seen: {"summary":"Devices have the file.","evidence":"documented","params":[{"kind":"file","key":"0991a395da64e1c5fbe8732ed11e6be064081d9f","organizationPrevalence":14850,"orgFirstSeen":"2019-12-07T13:44:16Z","orgLastSeen":"2020-01-06T13:39:36Z","asOf":"2020-01-06T13:40:00Z"},{"entity":"File","value":{"@odata.context":"https://api.security.microsoft.com/api/$metadata#Files/$entity","sha1":"0991a395da64e1c5fbe8732ed11e6be064081d9f","sha256":"0c7e3a5d0a1b2c3d4e5f60718293a4b5c6d7e8f90112233445566778899aabbc","globalPrevalence":705012,"globalFirstObserved":"2015-03-19T12:20:07.3432441Z","globalLastObserved":"2020-01-06T13:59:36Z","size":22292480,"fileType":"APP","isPeFile":true,"filePublisher":null,"fileProductName":null,"signer":"Microsoft Corporation","issuer":"Microsoft Code Signing PCA","signerHash":"8511c8b4bc5c2b4f3c5ad3b9d1e6b1f2e1f2a3b4","isValidCertificate":true,"determinationType":"Unknown","determinationValue":null}},{"entity":"Alert","value":{"id":"da637472900382838869_1364969609","evidence":[{"sha1":"0991a395da64e1c5fbe8732ed11e6be064081d9f","fileName":"MREC.exe"}]}}]},
    unseen: {"summary":"A file that only others have.","evidence":"captured","params":[{"kind":"file","key":"6532ec91d513acc05f43ee0aa3002599729fd3e1"},{"entity":"File","value":{"sha1":"6532ec91d513acc05f43ee0aa3002599729fd3e1","globalPrevalence":3,"globalFirstObserved":"2019-11-04T09:12:44.1234567Z","globalLastObserved":"2020-01-05T10:00:00Z"}}]},
    invalidHash: {"summary":"Not a hash.","evidence":"documented"},
    notFound: {"summary":"A file that nobody ever saw.","evidence":"documented","params":[{"kind":"file","key":"0000000000000000000000000000000000000000"},{"entity":"File","id":"0000000000000000000000000000000000000000"}]},
  },
  listFileAlerts: {
    found: {"summary":"An alert rests on it.","evidence":"captured","params":[{"entity":"Alert","value":{"id":"da637472900382838869_1364969615","incidentId":1126093,"severity":"Low","status":"New","classification":null,"determination":null,"detectionSource":"WindowsDefenderAtp","category":"Execution","title":"Suspicious file","alertCreationTime":"2021-01-26T20:33:57.7220239Z","lastUpdateTime":"2021-01-26T20:33:59.2Z","machineId":"111e6dd8c833c8a052ea231ec1b19adaf497b625","comments":[],"evidence":[{"entityType":"File","sha1":"7c4a8d09ca3762af61e59520943dc26494f8941b","fileName":"calc.exe"}]}}]},
    none: {"summary":"Nothing is known of it, which is no error.","evidence":"captured"},
    invalidHash: {"summary":"Not a hash.","evidence":"documented"},
  },
  listFileMachines: {
    found: {"summary":"A device had to do with it.","evidence":"captured","params":[{"entity":"Machine","value":{"id":"02ea9a24e8bd39c247ed7ca0edae879c321684e5","computerDnsName":"testmachine1","firstSeen":"2018-07-30T20:12:00.3708661Z","lastSeen":"2018-07-30T20:12:00.3708661Z","osPlatform":"Windows10","lastIpAddress":"10.209.67.177","healthStatus":"Active","rbacGroupName":"The-A-Team","riskScore":"Low","machineTags":[]}},{"kind":"file","key":"7c4a8d09ca3762af61e59520943dc26494f8941b","machineId":"02ea9a24e8bd39c247ed7ca0edae879c321684e5"}]},
    none: {"summary":"No device had to do with it, which is no error.","evidence":"documented","params":[{"kind":"file","key":"0000000000000000000000000000000000000000"}]},
    invalidHash: {"summary":"Not a hash.","evidence":"documented"},
  },
};
