// Generated from the spec by `npm run generate`. Do not edit.

import type { OperationScenarios } from "../../scenarios/scenario-data.ts";

export const data: Readonly<Record<"listAlerts" | "getAlert" | "updateAlert" | "batchUpdateAlerts" | "createAlertByReference" | "listAlertDomains" | "listAlertFiles" | "listAlertIps" | "getAlertMachine" | "getAlertUser", OperationScenarios>> = {
  listAlerts: {
    usual: {},
    examples: {
      "200 page": {"body":{"@odata.context":"https://api.security.microsoft.com/api/$metadata#Alerts","value":[{"id":"da637472900382838869_1364969609","incidentId":1126093,"investigationId":null,"assignedTo":null,"severity":"Low","status":"New","classification":null,"determination":null,"investigationState":"Queued","detectionSource":"WindowsDefenderAtp","detectorId":"17e10bbc-3a68-474a-8aad-faef14d43952","category":"Execution","threatFamilyName":null,"title":"Low-reputation arbitrary code executed by signed executable","description":"A signed program ran code of low reputation.","alertCreationTime":"2021-01-26T20:33:57.7220239Z","firstEventTime":"2021-01-26T20:31:32.9562661Z","lastEventTime":"2021-01-26T20:31:33.0577322Z","lastUpdateTime":"2021-01-26T20:33:59.2Z","resolvedTime":null,"machineId":"111e6dd8c833c8a052ea231ec1b19adaf497b625","computerDnsName":"temp123.middleeast.corp.contoso.com","rbacGroupName":"A","aadTenantId":"a839b112-1253-6432-9bf6-94542403f21c","threatName":null,"mitreTechniques":["T1064","T1085","T1220"],"relatedUser":{"userName":"temp123","domainName":"DOMAIN"},"loggedOnUsers":[],"comments":[],"evidence":[],"domains":[]}]}},
      "400 invalidFilter": {"body":{"error":{"code":"","message":"The query specified in the URI is not valid. Syntax error at position 10 in '$filter'.","details":[]}}},
    },
    own: [
      {"name":"page","states":["entityExists"],"arguments":{},"status":200,"example":"page"},
      {"name":"invalidFilter","arguments":{"$filter":"status eq 'New"},"status":400,"example":"invalidFilter"},
    ],
  },
  getAlert: {
    usual: { id: "da637472900382838869_1364969609" },
    examples: {
      "200 found": {"body":{"@odata.context":"https://api.security.microsoft.com/api/$metadata#Alerts/$entity","id":"da637472900382838869_1364969609","incidentId":1126093,"investigationId":null,"assignedTo":null,"severity":"Low","status":"New","classification":null,"determination":null,"investigationState":"Queued","detectionSource":"WindowsDefenderAtp","detectorId":"17e10bbc-3a68-474a-8aad-faef14d43952","category":"Execution","threatFamilyName":null,"title":"Low-reputation arbitrary code executed by signed executable","description":"A signed program ran code of low reputation.","alertCreationTime":"2021-01-26T20:33:57.7220239Z","firstEventTime":"2021-01-26T20:31:32.9562661Z","lastEventTime":"2021-01-26T20:31:33.0577322Z","lastUpdateTime":"2021-01-26T20:33:59.2Z","resolvedTime":null,"machineId":"111e6dd8c833c8a052ea231ec1b19adaf497b625","computerDnsName":"temp123.middleeast.corp.contoso.com","rbacGroupName":"A","aadTenantId":"a839b112-1253-6432-9bf6-94542403f21c","threatName":null,"mitreTechniques":["T1064","T1085","T1220"],"relatedUser":{"userName":"temp123","domainName":"DOMAIN"},"loggedOnUsers":[],"comments":[],"evidence":[{"entityType":"User","evidenceCreationTime":"2021-01-26T20:33:58.42Z","sha1":null,"sha256":null,"fileName":null,"filePath":null,"processId":null,"processCommandLine":null,"processCreationTime":null,"parentProcessId":null,"parentProcessCreationTime":null,"parentProcessFileName":null,"parentProcessFilePath":null,"ipAddress":null,"url":null,"registryKey":null,"registryHive":null,"registryValueType":null,"registryValue":null,"registryValueName":null,"accountName":"name","domainName":"DOMAIN","userSid":"S-1-5-21-11111607-1111760036-109187956-75141","aadUserId":"11118379-2a59-1111-ac3c-a51eb4a3c627","userPrincipalName":"temp123@example.com","detectionStatus":null}],"domains":[]}},
      "404 notFound": {"body":{"error":{"code":"ResourceNotFound","message":"The resource was not found.","target":"c7a91b52-3c4e-4d2f-8b6a-1e0d9f8c7b6a"}}},
    },
    own: [
      {"name":"found","states":["entityExists"],"arguments":{"id":"da637472900382838869_1364969609"},"status":200,"example":"found"},
      {"name":"notFound","states":["entityAbsent"],"arguments":{"id":"da637472900382838869_0"},"status":404,"example":"notFound"},
    ],
  },
  updateAlert: {
    usual: { id: "da637472900382838869_1364969609", status: "InProgress", assignedTo: "secop2@contoso.com" },
    examples: {
      "200 updated": {"body":{"@odata.context":"https://api.security.microsoft.com/api/$metadata#Alerts/$entity","id":"da637472900382838869_1364969609","incidentId":1126093,"investigationId":null,"assignedTo":"secop2@contoso.com","severity":"Low","status":"InProgress","classification":null,"determination":null,"investigationState":"Queued","detectionSource":"WindowsDefenderAtp","detectorId":"17e10bbc-3a68-474a-8aad-faef14d43952","category":"Execution","threatFamilyName":null,"title":"Low-reputation arbitrary code executed by signed executable","description":"A signed program ran code of low reputation.","alertCreationTime":"2021-01-26T20:33:57.7220239Z","firstEventTime":"2021-01-26T20:31:32.9562661Z","lastEventTime":"2021-01-26T20:31:33.0577322Z","lastUpdateTime":"2021-01-26T20:33:59.2Z","resolvedTime":null,"machineId":"111e6dd8c833c8a052ea231ec1b19adaf497b625","computerDnsName":"temp123.middleeast.corp.contoso.com","rbacGroupName":"A","aadTenantId":"a839b112-1253-6432-9bf6-94542403f21c","threatName":null,"mitreTechniques":["T1064","T1085","T1220"],"relatedUser":{"userName":"temp123","domainName":"DOMAIN"},"loggedOnUsers":[],"comments":[],"evidence":[{"entityType":"User","evidenceCreationTime":"2021-01-26T20:33:58.42Z","sha1":null,"sha256":null,"fileName":null,"filePath":null,"processId":null,"processCommandLine":null,"processCreationTime":null,"parentProcessId":null,"parentProcessCreationTime":null,"parentProcessFileName":null,"parentProcessFilePath":null,"ipAddress":null,"url":null,"registryKey":null,"registryHive":null,"registryValueType":null,"registryValue":null,"registryValueName":null,"accountName":"name","domainName":"DOMAIN","userSid":"S-1-5-21-11111607-1111760036-109187956-75141","aadUserId":"11118379-2a59-1111-ac3c-a51eb4a3c627","userPrincipalName":"temp123@example.com","detectionStatus":null}],"domains":[]}},
      "400 unknownStatus": {"body":{"error":{"code":"InvalidRequestBody","message":"The request body is invalid: status","target":"|5d7f1a22-8b9c0d1e2f304152."}}},
      "200 resolvedWithComment": {"body":{"@odata.context":"https://api.security.microsoft.com/api/$metadata#Alerts/$entity","id":"da637472900382838869_1364969609","incidentId":1126093,"investigationId":null,"assignedTo":"secop2@contoso.com","severity":"Low","status":"Resolved","classification":"FalsePositive","determination":"Malware","investigationState":"Queued","detectionSource":"WindowsDefenderAtp","detectorId":"17e10bbc-3a68-474a-8aad-faef14d43952","category":"Execution","threatFamilyName":null,"title":"Low-reputation arbitrary code executed by signed executable","description":"A signed program ran code of low reputation.","alertCreationTime":"2021-01-26T20:33:57.7220239Z","firstEventTime":"2021-01-26T20:31:32.9562661Z","lastEventTime":"2021-01-26T20:31:33.0577322Z","lastUpdateTime":"2021-01-26T20:33:59.2Z","resolvedTime":"2021-01-27T08:00:00Z","machineId":"111e6dd8c833c8a052ea231ec1b19adaf497b625","computerDnsName":"temp123.middleeast.corp.contoso.com","rbacGroupName":"A","aadTenantId":"a839b112-1253-6432-9bf6-94542403f21c","threatName":null,"mitreTechniques":["T1064","T1085","T1220"],"relatedUser":{"userName":"temp123","domainName":"DOMAIN"},"loggedOnUsers":[],"comments":[{"comment":"Resolve my alert and assign to secop2","createdBy":"secop@contoso.com","createdTime":"2021-01-27T08:00:00Z"}],"evidence":[{"entityType":"User","evidenceCreationTime":"2021-01-26T20:33:58.42Z","sha1":null,"sha256":null,"fileName":null,"filePath":null,"processId":null,"processCommandLine":null,"processCreationTime":null,"parentProcessId":null,"parentProcessCreationTime":null,"parentProcessFileName":null,"parentProcessFilePath":null,"ipAddress":null,"url":null,"registryKey":null,"registryHive":null,"registryValueType":null,"registryValue":null,"registryValueName":null,"accountName":"name","domainName":"DOMAIN","userSid":"S-1-5-21-11111607-1111760036-109187956-75141","aadUserId":"11118379-2a59-1111-ac3c-a51eb4a3c627","userPrincipalName":"temp123@example.com","detectionStatus":null}],"domains":[]}},
      "400 verdictMismatch": {"body":{"error":{"code":"InvalidRequestBody","message":"The request body is invalid: determination","target":"|5d7f1a22-8b9c0d1e2f304153."}}},
      "404 notFound": {"body":{"error":{"code":"ResourceNotFound","message":"The resource was not found.","target":"c7a91b52-3c4e-4d2f-8b6a-1e0d9f8c7b6a"}}},
    },
    own: [
      {"name":"updated","states":["entityExists"],"arguments":{"id":"da637472900382838869_1364969609","status":"InProgress","assignedTo":"secop2@contoso.com"},"status":200,"example":"updated"},
      {"name":"unknownStatus","arguments":{"id":"da637472900382838869_1364969609","status":"Done"},"status":400,"example":"unknownStatus"},
      {"name":"resolvedWithComment","states":["entityExists"],"arguments":{"id":"da637472900382838869_1364969609","status":"Resolved","assignedTo":"secop2@contoso.com","classification":"FalsePositive","determination":"Malware","comment":"Resolve my alert and assign to secop2"},"status":200,"example":"resolvedWithComment"},
      {"name":"verdictMismatch","states":["entityExists"],"arguments":{"id":"da637472900382838869_1364969609","classification":"FalsePositive","determination":"SecurityTesting"},"status":400,"example":"verdictMismatch"},
      {"name":"notFound","states":["entityAbsent"],"arguments":{"id":"da637472900382838869_0","status":"Resolved"},"status":404,"example":"notFound"},
    ],
  },
  batchUpdateAlerts: {
    usual: { alertIds: ["da637399794050273582_760707377", "da637399989469816469_51697947354"], status: "Resolved", assignedTo: "secop2@contoso.com", classification: "FalsePositive", determination: "Malware", comment: "Resolve my alert and assign to secop2" },
    examples: {
      "400 unknownStatus": {"body":{"error":{"code":"InvalidRequestBody","message":"The request body is invalid: status","target":"|5d7f1a22-8b9c0d1e2f304152."}}},
      "400 verdictMismatch": {"body":{"error":{"code":"InvalidRequestBody","message":"The request body is invalid: determination","target":"|5d7f1a22-8b9c0d1e2f304153."}}},
      "404 notFound": {"body":{"error":{"code":"ResourceNotFound","message":"The resource was not found.","target":"c7a91b52-3c4e-4d2f-8b6a-1e0d9f8c7b6a"}}},
    },
    own: [
      {"name":"updated","states":["entityExists","entityExists"],"arguments":{"alertIds":["da637399794050273582_760707377","da637399989469816469_51697947354"],"status":"Resolved","assignedTo":"secop2@contoso.com","classification":"FalsePositive","determination":"Malware","comment":"Resolve my alert and assign to secop2"},"status":200},
      {"name":"unknownStatus","arguments":{"alertIds":["da637399794050273582_760707377"],"status":"Done"},"status":400,"example":"unknownStatus"},
      {"name":"verdictMismatch","states":["entityExists"],"arguments":{"alertIds":["da637399794050273582_760707377"],"classification":"FalsePositive","determination":"SecurityTesting"},"status":400,"example":"verdictMismatch"},
      {"name":"notFound","states":["entityAbsent"],"arguments":{"alertIds":["da637472900382838869_0"],"status":"Resolved"},"status":404,"example":"notFound"},
    ],
  },
  createAlertByReference: {
    usual: { machineId: "1e5bc9d7e413ddd7902c2932e418702b84d0cc07", severity: "Low", title: "example", description: "example alert", recommendedAction: "nothing", eventTime: "2018-08-03T16:45:21.7115183Z", reportId: "20776", category: "Exploit" },
    examples: {
      "200 created": {"body":{"@odata.context":"https://api.security.microsoft.com/api/$metadata#Alerts/$entity","id":"da0f2c4b1e-5d6a-4b7c-8e9f-a0b1c2d3e4f5_1","incidentId":null,"investigationId":null,"assignedTo":null,"severity":"Low","status":"New","classification":null,"determination":null,"investigationState":"Queued","detectionSource":"CustomDetection","detectorId":null,"category":"Exploit","threatFamilyName":null,"title":"example","description":"example alert","alertCreationTime":"2018-08-03T16:46:02.5Z","firstEventTime":"2018-08-03T16:45:21.7115183Z","lastEventTime":"2018-08-03T16:45:21.7115183Z","lastUpdateTime":"2018-08-03T16:46:02.5Z","resolvedTime":null,"machineId":"1e5bc9d7e413ddd7902c2932e418702b84d0cc07","computerDnsName":"mymachine1.contoso.com","rbacGroupName":"The-A-Team","threatName":null,"mitreTechniques":[],"relatedUser":null,"loggedOnUsers":[],"comments":[],"evidence":[],"domains":[]}},
      "200 merged": {"body":{"@odata.context":"https://api.security.microsoft.com/api/$metadata#Alerts/$entity","id":"da637472900382838869_1364969610","incidentId":null,"investigationId":null,"assignedTo":null,"severity":"Low","status":"InProgress","classification":null,"determination":null,"investigationState":"Queued","detectionSource":"CustomDetection","detectorId":null,"category":"Exploit","threatFamilyName":null,"title":"example of two events","description":"example alert","alertCreationTime":"2018-08-02T10:00:00Z","firstEventTime":"2018-08-02T09:59:00.1Z","lastEventTime":"2018-08-03T16:45:21.7115183Z","lastUpdateTime":"2018-08-03T16:46:02.5Z","resolvedTime":null,"machineId":"1e5bc9d7e413ddd7902c2932e418702b84d0cc07","computerDnsName":"mymachine1.contoso.com","rbacGroupName":"The-A-Team","threatName":null,"mitreTechniques":[],"relatedUser":null,"loggedOnUsers":[],"comments":[],"evidence":[],"domains":[]}},
      "400 unknownSeverity": {"body":{"error":{"code":"InvalidRequestBody","message":"The request body is invalid: severity","target":"|0c9b8a77-1a2b3c4d5e6f7081."}}},
      "404 notFound": {"body":{"error":{"code":"ResourceNotFound","message":"The resource was not found.","target":"c7a91b52-3c4e-4d2f-8b6a-1e0d9f8c7b6a"}}},
    },
    own: [
      {"name":"created","states":["entityExists"],"arguments":{"machineId":"1e5bc9d7e413ddd7902c2932e418702b84d0cc07","severity":"Low","title":"example","description":"example alert","recommendedAction":"nothing","eventTime":"2018-08-03T16:45:21.7115183Z","reportId":"20776","category":"Exploit"},"status":200,"example":"created"},
      {"name":"merged","states":["entityExists","entityExists"],"arguments":{"machineId":"1e5bc9d7e413ddd7902c2932e418702b84d0cc07","severity":"Low","title":"example of two events","description":"example alert","recommendedAction":"nothing","eventTime":"2018-08-03T16:45:21.7115183Z","reportId":"20776","category":"Exploit"},"status":200,"example":"merged"},
      {"name":"unknownSeverity","arguments":{"machineId":"1e5bc9d7e413ddd7902c2932e418702b84d0cc07","severity":"Critical","title":"example","description":"example alert","recommendedAction":"nothing","eventTime":"2018-08-03T16:45:21.7115183Z","reportId":"20776","category":"Exploit"},"status":400,"example":"unknownSeverity"},
      {"name":"notFound","states":["entityAbsent"],"arguments":{"machineId":"0000000000000000000000000000000000000000","severity":"Low","title":"example","description":"example alert","recommendedAction":"nothing","eventTime":"2018-08-03T16:45:21.7115183Z","reportId":"20776","category":"Exploit"},"status":404,"example":"notFound"},
    ],
  },
  listAlertDomains: {
    usual: { id: "da637472900382838869_1364969611" },
    examples: {
      "200 found": {"body":{"@odata.context":"https://api.security.microsoft.com/api/$metadata#Domains","value":[{"host":"www.example.com"}]}},
      "400 unknownOption": {"body":{"error":{"code":"","message":"The query specified in the URI is not valid. The query parameter '$top' is not supported.","details":[]}}},
      "404 notFound": {"body":{"error":{"code":"ResourceNotFound","message":"The resource was not found.","target":"c7a91b52-3c4e-4d2f-8b6a-1e0d9f8c7b6a"}}},
    },
    own: [
      {"name":"found","states":["entityExists"],"arguments":{"id":"da637472900382838869_1364969611"},"status":200,"example":"found"},
      {"name":"unknownOption","states":["operationAnswers"],"arguments":{"id":"da637472900382838869_1364969611"},"status":400,"example":"unknownOption"},
      {"name":"notFound","states":["entityAbsent"],"arguments":{"id":"da637472900382838869_0"},"status":404,"example":"notFound"},
    ],
  },
  listAlertFiles: {
    usual: { id: "da637472900382838869_1364969612" },
    examples: {
      "200 found": {"body":{"@odata.context":"https://api.security.microsoft.com/api/$metadata#Files","value":[{"sha1":"f2a00fd2f2de1be0214b8529f1e9f67096c1aa70","sha256":"dcd71ef5fff4362a9f64cf3f96f14f2b11d6f428f3badbedcb9ff3361e7079aa","md5":"8d5b7cc9a832e21d22503057e1fec8e9","globalPrevalence":29,"globalFirstObserved":"2019-03-23T23:54:06.0135204Z","globalLastObserved":"2019-04-23T00:43:20.0489831Z","size":113984,"fileType":null,"isPeFile":true,"filePublisher":"Microsoft Corporation","fileProductName":"Operating System","signer":"Microsoft Corporation","issuer":"Microsoft Code Signing PCA","signerHash":"9dc17888b5cfad98b3cb35c1994e96227f061675","isValidCertificate":true,"determinationType":"Unknown","determinationValue":null}]}},
      "400 unknownOption": {"body":{"error":{"code":"","message":"The query specified in the URI is not valid. The query parameter '$top' is not supported.","details":[]}}},
      "404 notFound": {"body":{"error":{"code":"ResourceNotFound","message":"The resource was not found.","target":"c7a91b52-3c4e-4d2f-8b6a-1e0d9f8c7b6a"}}},
    },
    own: [
      {"name":"found","states":["entityExists","entityExists"],"arguments":{"id":"da637472900382838869_1364969612"},"status":200,"example":"found"},
      {"name":"unknownOption","states":["operationAnswers"],"arguments":{"id":"da637472900382838869_1364969612"},"status":400,"example":"unknownOption"},
      {"name":"notFound","states":["entityAbsent"],"arguments":{"id":"da637472900382838869_0"},"status":404,"example":"notFound"},
    ],
  },
  listAlertIps: {
    usual: { id: "da637472900382838869_1364969613" },
    examples: {
      "200 found": {"body":{"@odata.context":"https://api.security.microsoft.com/api/$metadata#Ips","value":[{"id":"104.80.104.128"},{"id":"23.203.232.228"}]}},
      "400 unknownOption": {"body":{"error":{"code":"","message":"The query specified in the URI is not valid. The query parameter '$top' is not supported.","details":[]}}},
      "404 notFound": {"body":{"error":{"code":"ResourceNotFound","message":"The resource was not found.","target":"c7a91b52-3c4e-4d2f-8b6a-1e0d9f8c7b6a"}}},
    },
    own: [
      {"name":"found","states":["entityExists"],"arguments":{"id":"da637472900382838869_1364969613"},"status":200,"example":"found"},
      {"name":"unknownOption","states":["operationAnswers"],"arguments":{"id":"da637472900382838869_1364969613"},"status":400,"example":"unknownOption"},
      {"name":"notFound","states":["entityAbsent"],"arguments":{"id":"da637472900382838869_0"},"status":404,"example":"notFound"},
    ],
  },
  getAlertMachine: {
    usual: { id: "da637472900382838869_1364969609" },
    examples: {
      "200 found": {"body":{"@odata.context":"https://api.security.microsoft.com/api/$metadata#Machines/$entity","id":"111e6dd8c833c8a052ea231ec1b19adaf497b625","computerDnsName":"temp123.middleeast.corp.contoso.com","firstSeen":"2018-08-02T14:55:03.7791856Z","lastSeen":"2021-01-26T20:31:32.9562661Z","osPlatform":"Windows10","osProcessor":"x64","lastIpAddress":"172.17.230.209","lastExternalIpAddress":"167.220.196.71","healthStatus":"Active","rbacGroupId":140,"rbacGroupName":"A","riskScore":"Low","exposureLevel":"Medium","isAadJoined":true,"machineTags":[]}},
      "404 notFound": {"body":{"error":{"code":"ResourceNotFound","message":"The resource was not found.","target":"c7a91b52-3c4e-4d2f-8b6a-1e0d9f8c7b6a"}}},
    },
    own: [
      {"name":"found","states":["entityExists","entityExists"],"arguments":{"id":"da637472900382838869_1364969609"},"status":200,"example":"found"},
      {"name":"notFound","states":["entityAbsent"],"arguments":{"id":"da637472900382838869_0"},"status":404,"example":"notFound"},
    ],
  },
  getAlertUser: {
    usual: { id: "da637472900382838869_1364969618" },
    examples: {
      "200 found": {"body":{"@odata.context":"https://api.security.microsoft.com/api/$metadata#Users/$entity","id":"contoso\\user1","accountName":"user1","accountDomain":"contoso","accountSid":"S-1-5-21-72051607-1745760036-109187956-93922","firstSeen":"2019-12-08T06:33:39Z","lastSeen":"2020-01-05T06:58:34Z","mostPrevalentMachineId":"0111b647235c26159bec3e5eb6c8c3a0cc3ff766","leastPrevalentMachineId":"0111b647235c26159bec3e5eb6c8c3a0cc3ff766","logonTypes":"Network","logOnMachinesCount":1,"isDomainAdmin":false,"isOnlyNetworkUser":null}},
      "404 noUser": {"body":{"error":{"code":"ResourceNotFound","message":"No User related to alert da637472900382838869_1364969619 was found.","target":"|2f1e0d9c-3b4a59687f6e5d4d."}}},
      "404 notFound": {"body":{"error":{"code":"ResourceNotFound","message":"Alert da637472900382838869_0 was not found.","target":"|2f1e0d9c-3b4a59687f6e5d4c."}}},
    },
    own: [
      {"name":"found","states":["entityExists","entityExists"],"arguments":{"id":"da637472900382838869_1364969618"},"status":200,"example":"found"},
      {"name":"noUser","states":["entityExists"],"arguments":{"id":"da637472900382838869_1364969619"},"status":404,"example":"noUser"},
      {"name":"notFound","states":["entityAbsent"],"arguments":{"id":"da637472900382838869_0"},"status":404,"example":"notFound"},
    ],
  },
};
