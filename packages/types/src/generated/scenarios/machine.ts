// Generated from the spec by `npm run generate`. Do not edit.

import type { OperationScenarios } from "../../scenarios/scenario-data.ts";

export const data: Readonly<Record<"listMachines" | "getMachine" | "updateMachine" | "addOrRemoveMachineTag" | "countMachineAlerts" | "findMachinesByIp" | "addOrRemoveTagForMultipleMachines" | "setDeviceValue" | "listMachineAlerts" | "listMachineLogonUsers" | "listMachineSoftware" | "listMachineVulnerabilities" | "listMachineRecommendations" | "getMachineMissingKbs" | "findMachinesByTag" | "findMachineByInternalIpLegacy", OperationScenarios>> = {
  listMachines: {
    usual: {},
    examples: {
      "200 page": {"body":{"@odata.context":"https://api.security.microsoft.com/api/$metadata#Machines","value":[{"id":"1e5bc9d7e413ddd7902c2932e418702b84d0cc07","mergedIntoMachineId":null,"isPotentialDuplication":false,"isExcluded":false,"exclusionReason":null,"computerDnsName":"mymachine1.contoso.com","firstSeen":"2018-08-02T14:55:03.7791856Z","lastSeen":"2018-08-02T14:55:03.7791856Z","osPlatform":"Windows10","osVersion":null,"osProcessor":"x64","version":"22H2","lastIpAddress":"172.17.230.209","lastExternalIpAddress":"167.220.196.71","agentVersion":"10.5830.18209.1001","osBuild":18209,"healthStatus":"Active","deviceValue":"Normal","rbacGroupId":140,"rbacGroupName":"The-A-Team","riskScore":"Low","exposureLevel":"Medium","isAadJoined":true,"aadDeviceId":"80fe8ff8-2624-418e-9591-41f0491218f9","machineTags":["test tag 1"],"onboardingStatus":"Onboarded","osArchitecture":"64-bit","managedBy":"Intune","managedByStatus":"Success","ipAddresses":[{"ipAddress":"172.17.230.209","macAddress":"001A2B3C4D5E","type":"Ethernet","operationalStatus":"Up"}],"vmMetadata":null}]}},
      "400 invalidFilter": {"body":{"error":{"code":"","message":"The query specified in the URI is not valid. Syntax error at position 10 in '$filter'.","details":[]}}},
    },
    own: [
      {"name":"page","states":["entityExists"],"arguments":{},"status":200,"example":"page"},
      {"name":"invalidFilter","arguments":{"$filter":"status eq 'New"},"status":400,"example":"invalidFilter"},
    ],
  },
  getMachine: {
    usual: { id: "1e5bc9d7e413ddd7902c2932e418702b84d0cc07" },
    examples: {
      "200 found": {"body":{"@odata.context":"https://api.security.microsoft.com/api/$metadata#Machines/$entity","id":"1e5bc9d7e413ddd7902c2932e418702b84d0cc07","mergedIntoMachineId":null,"isPotentialDuplication":false,"isExcluded":false,"exclusionReason":null,"computerDnsName":"mymachine1.contoso.com","firstSeen":"2018-08-02T14:55:03.7791856Z","lastSeen":"2018-08-02T14:55:03.7791856Z","osPlatform":"Windows10","osVersion":null,"osProcessor":"x64","version":"22H2","lastIpAddress":"172.17.230.209","lastExternalIpAddress":"167.220.196.71","agentVersion":"10.5830.18209.1001","osBuild":18209,"healthStatus":"Active","deviceValue":"Normal","rbacGroupId":140,"rbacGroupName":"The-A-Team","riskScore":"Low","exposureLevel":"Medium","isAadJoined":true,"aadDeviceId":"80fe8ff8-2624-418e-9591-41f0491218f9","machineTags":["test tag 1"],"onboardingStatus":"Onboarded","osArchitecture":"64-bit","managedBy":"Intune","managedByStatus":"Success","ipAddresses":[{"ipAddress":"172.17.230.209","macAddress":"001A2B3C4D5E","type":"Ethernet","operationalStatus":"Up"}],"vmMetadata":null}},
      "404 notFound": {"body":{"error":{"code":"ResourceNotFound","message":"The resource was not found.","target":"c7a91b52-3c4e-4d2f-8b6a-1e0d9f8c7b6a"}}},
    },
    own: [
      {"name":"found","states":["entityExists"],"arguments":{"id":"1e5bc9d7e413ddd7902c2932e418702b84d0cc07"},"status":200,"example":"found"},
      {"name":"notFound","states":["entityAbsent"],"arguments":{"id":"0000000000000000000000000000000000000000"},"status":404,"example":"notFound"},
    ],
  },
  updateMachine: {
    usual: { id: "1e5bc9d7e413ddd7902c2932e418702b84d0cc07", machineTags: ["Demo Device", "Generic User Machine"], deviceValue: "High" },
    examples: {
      "200 updated": {"body":{"@odata.context":"https://api.security.microsoft.com/api/$metadata#Machines/$entity","id":"1e5bc9d7e413ddd7902c2932e418702b84d0cc07","mergedIntoMachineId":null,"isPotentialDuplication":false,"isExcluded":false,"exclusionReason":null,"computerDnsName":"mymachine1.contoso.com","firstSeen":"2018-08-02T14:55:03.7791856Z","lastSeen":"2018-08-02T14:55:03.7791856Z","osPlatform":"Windows10","osVersion":null,"osProcessor":"x64","version":"22H2","lastIpAddress":"172.17.230.209","lastExternalIpAddress":"167.220.196.71","agentVersion":"10.5830.18209.1001","osBuild":18209,"healthStatus":"Active","deviceValue":"High","rbacGroupId":140,"rbacGroupName":"The-A-Team","riskScore":"Low","exposureLevel":"Medium","isAadJoined":true,"aadDeviceId":"80fe8ff8-2624-418e-9591-41f0491218f9","machineTags":["Demo Device","Generic User Machine"],"onboardingStatus":"Onboarded","osArchitecture":"64-bit","managedBy":"Intune","managedByStatus":"Success","ipAddresses":[{"ipAddress":"172.17.230.209","macAddress":"001A2B3C4D5E","type":"Ethernet","operationalStatus":"Up"}],"vmMetadata":null}},
      "400 invalidValue": {"body":{"error":{"code":"InvalidRequestBody","message":"The request body is invalid: deviceValue","target":"|2b9e4d10-0a1b2c3d4e5f6071."}}},
      "404 notFound": {"body":{"error":{"code":"ResourceNotFound","message":"The resource was not found.","target":"c7a91b52-3c4e-4d2f-8b6a-1e0d9f8c7b6a"}}},
    },
    own: [
      {"name":"updated","states":["entityExists"],"arguments":{"id":"1e5bc9d7e413ddd7902c2932e418702b84d0cc07","machineTags":["Demo Device","Generic User Machine"],"deviceValue":"High"},"status":200,"example":"updated"},
      {"name":"invalidValue","arguments":{"id":"1e5bc9d7e413ddd7902c2932e418702b84d0cc07","deviceValue":"Highest"},"status":400,"example":"invalidValue"},
      {"name":"notFound","states":["entityAbsent"],"arguments":{"id":"0000000000000000000000000000000000000000","deviceValue":"Low"},"status":404,"example":"notFound"},
    ],
  },
  addOrRemoveMachineTag: {
    usual: { id: "1e5bc9d7e413ddd7902c2932e418702b84d0cc07", Value: "test tag 2", Action: "Add" },
    examples: {
      "200 tagged": {"body":{"@odata.context":"https://api.security.microsoft.com/api/$metadata#Machines/$entity","id":"1e5bc9d7e413ddd7902c2932e418702b84d0cc07","mergedIntoMachineId":null,"isPotentialDuplication":false,"isExcluded":false,"exclusionReason":null,"computerDnsName":"mymachine1.contoso.com","firstSeen":"2018-08-02T14:55:03.7791856Z","lastSeen":"2018-08-02T14:55:03.7791856Z","osPlatform":"Windows10","osVersion":null,"osProcessor":"x64","version":"22H2","lastIpAddress":"172.17.230.209","lastExternalIpAddress":"167.220.196.71","agentVersion":"10.5830.18209.1001","osBuild":18209,"healthStatus":"Active","deviceValue":"Normal","rbacGroupId":140,"rbacGroupName":"The-A-Team","riskScore":"Low","exposureLevel":"Medium","isAadJoined":true,"aadDeviceId":"80fe8ff8-2624-418e-9591-41f0491218f9","machineTags":["test tag 1","test tag 2"],"onboardingStatus":"Onboarded","osArchitecture":"64-bit","managedBy":"Intune","managedByStatus":"Success","ipAddresses":[{"ipAddress":"172.17.230.209","macAddress":"001A2B3C4D5E","type":"Ethernet","operationalStatus":"Up"}],"vmMetadata":null}},
      "400 invalidAction": {"body":{"error":{"code":"InvalidRequestBody","message":"The request body is invalid: Action","target":"|6a1c3e5f-1b2c3d4e5f607182."}}},
      "404 notFound": {"body":{"error":{"code":"ResourceNotFound","message":"The resource was not found.","target":"c7a91b52-3c4e-4d2f-8b6a-1e0d9f8c7b6a"}}},
    },
    own: [
      {"name":"tagged","states":["entityExists"],"arguments":{"id":"1e5bc9d7e413ddd7902c2932e418702b84d0cc07","Value":"test tag 2","Action":"Add"},"status":200,"example":"tagged"},
      {"name":"invalidAction","arguments":{"id":"1e5bc9d7e413ddd7902c2932e418702b84d0cc07","Value":"test tag 2","Action":"Set"},"status":400,"example":"invalidAction"},
      {"name":"notFound","states":["entityAbsent"],"arguments":{"id":"0000000000000000000000000000000000000000","Value":"test tag 2","Action":"Add"},"status":404,"example":"notFound"},
    ],
  },
  countMachineAlerts: {
    usual: { id: "1e5bc9d7e413ddd7902c2932e418702b84d0cc07" },
    examples: {
      "200 one": {"mediaType":"text/plain","body":1},
      "400 invalidFilter": {"body":{"error":{"code":"","message":"The query specified in the URI is not valid. Syntax error at position 10 in '$filter'.","details":[]}}},
      "404 notFound": {"body":{"error":{"code":"ResourceNotFound","message":"The resource was not found.","target":"c7a91b52-3c4e-4d2f-8b6a-1e0d9f8c7b6a"}}},
    },
    own: [
      {"name":"one","states":["entityExists","entityExists"],"arguments":{"id":"1e5bc9d7e413ddd7902c2932e418702b84d0cc07","$filter":"status eq 'New'"},"status":200,"example":"one"},
      {"name":"invalidFilter","states":["entityExists"],"arguments":{"id":"1e5bc9d7e413ddd7902c2932e418702b84d0cc07","$filter":"status eq 'New"},"status":400,"example":"invalidFilter"},
      {"name":"notFound","states":["entityAbsent"],"arguments":{"id":"0000000000000000000000000000000000000000"},"status":404,"example":"notFound"},
    ],
  },
  findMachinesByIp: {
    usual: { ip: "10.248.240.38", timestamp: "2018-09-22T08:44:05Z" },
    examples: {
      "200 none": {"body":{"@odata.context":"https://api.security.microsoft.com/api/$metadata#Machines","value":[]}},
      "400 invalidTime": {"body":{"error":{"code":"InvalidInput","message":"The timestamp yesterday is invalid.","target":"|9d8c7b6a-5f4e3d2c1b0a9988."}}},
      "400 tooLongAgo": {"body":{"error":{"code":"InvalidInput","message":"The timestamp must lie within the past 30 days.","target":"|0a1b2c3d-6e5f4d3c2b1a0f9e."}}},
    },
    own: [
      {"name":"none","states":["operationAnswers"],"arguments":{"ip":"10.248.240.38","timestamp":"2018-09-22T08:44:05Z"},"status":200,"example":"none"},
      {"name":"invalidTime","arguments":{"ip":"10.248.240.38","timestamp":"yesterday"},"status":400,"example":"invalidTime"},
      {"name":"tooLongAgo","arguments":{"ip":"10.248.240.38","timestamp":"2018-09-22T08:44:05Z"},"status":400,"example":"tooLongAgo"},
    ],
  },
  addOrRemoveTagForMultipleMachines: {
    usual: { Value: "test tag 2", Action: "Add", MachineIds: ["1e5bc9d7e413ddd7902c2932e418702b84d0cc07"] },
    examples: {
      "200 tagged": {"body":{"@odata.context":"https://api.security.microsoft.com/api/$metadata#Machines","value":[{"id":"1e5bc9d7e413ddd7902c2932e418702b84d0cc07","mergedIntoMachineId":null,"isPotentialDuplication":false,"isExcluded":false,"exclusionReason":null,"computerDnsName":"mymachine1.contoso.com","firstSeen":"2018-08-02T14:55:03.7791856Z","lastSeen":"2018-08-02T14:55:03.7791856Z","osPlatform":"Windows10","osVersion":null,"osProcessor":"x64","version":"22H2","lastIpAddress":"172.17.230.209","lastExternalIpAddress":"167.220.196.71","agentVersion":"10.5830.18209.1001","osBuild":18209,"healthStatus":"Active","deviceValue":"Normal","rbacGroupId":140,"rbacGroupName":"The-A-Team","riskScore":"Low","exposureLevel":"Medium","isAadJoined":true,"aadDeviceId":"80fe8ff8-2624-418e-9591-41f0491218f9","machineTags":["test tag 1","test tag 2"],"onboardingStatus":"Onboarded","osArchitecture":"64-bit","managedBy":"Intune","managedByStatus":"Success","ipAddresses":[{"ipAddress":"172.17.230.209","macAddress":"001A2B3C4D5E","type":"Ethernet","operationalStatus":"Up"}],"vmMetadata":null}]}},
      "400 invalidAction": {"body":{"error":{"code":"InvalidRequestBody","message":"The request body is invalid: Action","target":"|6a1c3e5f-1b2c3d4e5f607182."}}},
    },
    own: [
      {"name":"tagged","states":["entityExists"],"arguments":{"Value":"test tag 2","Action":"Add","MachineIds":["1e5bc9d7e413ddd7902c2932e418702b84d0cc07"]},"status":200,"example":"tagged"},
      {"name":"invalidAction","arguments":{"Value":"test tag 2","Action":"Set","MachineIds":["1e5bc9d7e413ddd7902c2932e418702b84d0cc07"]},"status":400,"example":"invalidAction"},
    ],
  },
  setDeviceValue: {
    usual: { id: "1e5bc9d7e413ddd7902c2932e418702b84d0cc07", DeviceValue: "High" },
    examples: {
      "200 valued": {"body":{"@odata.context":"https://api.security.microsoft.com/api/$metadata#Machines/$entity","id":"1e5bc9d7e413ddd7902c2932e418702b84d0cc07","mergedIntoMachineId":null,"isPotentialDuplication":false,"isExcluded":false,"exclusionReason":null,"computerDnsName":"mymachine1.contoso.com","firstSeen":"2018-08-02T14:55:03.7791856Z","lastSeen":"2018-08-02T14:55:03.7791856Z","osPlatform":"Windows10","osVersion":null,"osProcessor":"x64","version":"22H2","lastIpAddress":"172.17.230.209","lastExternalIpAddress":"167.220.196.71","agentVersion":"10.5830.18209.1001","osBuild":18209,"healthStatus":"Active","deviceValue":"High","rbacGroupId":140,"rbacGroupName":"The-A-Team","riskScore":"Low","exposureLevel":"Medium","isAadJoined":true,"aadDeviceId":"80fe8ff8-2624-418e-9591-41f0491218f9","machineTags":["test tag 1"],"onboardingStatus":"Onboarded","osArchitecture":"64-bit","managedBy":"Intune","managedByStatus":"Success","ipAddresses":[{"ipAddress":"172.17.230.209","macAddress":"001A2B3C4D5E","type":"Ethernet","operationalStatus":"Up"}],"vmMetadata":null}},
      "400 invalidValue": {"body":{"error":{"code":"InvalidRequestBody","message":"The request body is invalid: DeviceValue","target":"|5c7e9a1b-2c3d4e5f60718293."}}},
      "404 notFound": {"body":{"error":{"code":"ResourceNotFound","message":"The resource was not found.","target":"c7a91b52-3c4e-4d2f-8b6a-1e0d9f8c7b6a"}}},
    },
    own: [
      {"name":"valued","states":["entityExists"],"arguments":{"id":"1e5bc9d7e413ddd7902c2932e418702b84d0cc07","DeviceValue":"High"},"status":200,"example":"valued"},
      {"name":"invalidValue","arguments":{"id":"1e5bc9d7e413ddd7902c2932e418702b84d0cc07","DeviceValue":"Highest"},"status":400,"example":"invalidValue"},
      {"name":"notFound","states":["entityAbsent"],"arguments":{"id":"0000000000000000000000000000000000000000","DeviceValue":"Low"},"status":404,"example":"notFound"},
    ],
  },
  listMachineAlerts: {
    usual: { id: "1e5bc9d7e413ddd7902c2932e418702b84d0cc07" },
    examples: {
      "200 one": {"body":{"@odata.context":"https://api.security.microsoft.com/api/$metadata#Alerts","value":[{"id":"da637472900382838869_1364969609","incidentId":1126093,"severity":"Low","status":"New","category":"Execution","title":"Low-reputation arbitrary code executed by signed executable","alertCreationTime":"2021-01-26T20:33:57.7220239Z","machineId":"1e5bc9d7e413ddd7902c2932e418702b84d0cc07","computerDnsName":"mymachine1.contoso.com","comments":[],"evidence":[{"entityType":"User","evidenceCreationTime":"2021-01-26T20:33:58.42Z","accountName":"name"}]}]}},
      "400 unknownOption": {"body":{"error":{"code":"","message":"The query specified in the URI is not valid. The query parameter '$top' is not supported.","details":[]}}},
      "404 notFound": {"body":{"error":{"code":"ResourceNotFound","message":"The resource was not found.","target":"c7a91b52-3c4e-4d2f-8b6a-1e0d9f8c7b6a"}}},
    },
    own: [
      {"name":"one","states":["entityExists","entityExists"],"arguments":{"id":"1e5bc9d7e413ddd7902c2932e418702b84d0cc07"},"status":200,"example":"one"},
      {"name":"unknownOption","states":["operationAnswers"],"arguments":{"id":"1e5bc9d7e413ddd7902c2932e418702b84d0cc07"},"status":400,"example":"unknownOption"},
      {"name":"notFound","states":["entityAbsent"],"arguments":{"id":"0000000000000000000000000000000000000000"},"status":404,"example":"notFound"},
    ],
  },
  listMachineLogonUsers: {
    usual: { id: "1e5bc9d7e413ddd7902c2932e418702b84d0cc07" },
    examples: {
      "200 one": {"body":{"@odata.context":"https://api.security.microsoft.com/api/$metadata#Users","value":[{"id":"contoso\\user2","accountName":"user2","accountDomain":"contoso","accountSid":null,"firstSeen":"2019-12-18T08:02:54Z","lastSeen":"2020-01-06T08:01:48Z","mostPrevalentMachineId":null,"leastPrevalentMachineId":null,"logonTypes":"Interactive, Network","logOnMachinesCount":null,"isDomainAdmin":false,"isOnlyNetworkUser":null}]}},
      "400 unknownOption": {"body":{"error":{"code":"","message":"The query specified in the URI is not valid. The query parameter '$top' is not supported.","details":[]}}},
      "404 notFound": {"body":{"error":{"code":"ResourceNotFound","message":"The resource was not found.","target":"c7a91b52-3c4e-4d2f-8b6a-1e0d9f8c7b6a"}}},
    },
    own: [
      {"name":"one","states":["entityExists","entityRelated"],"arguments":{"id":"1e5bc9d7e413ddd7902c2932e418702b84d0cc07"},"status":200,"example":"one"},
      {"name":"unknownOption","states":["operationAnswers"],"arguments":{"id":"1e5bc9d7e413ddd7902c2932e418702b84d0cc07"},"status":400,"example":"unknownOption"},
      {"name":"notFound","states":["entityAbsent"],"arguments":{"id":"0000000000000000000000000000000000000000"},"status":404,"example":"notFound"},
    ],
  },
  listMachineSoftware: {
    usual: { id: "1e5bc9d7e413ddd7902c2932e418702b84d0cc07" },
    examples: {
      "200 one": {"body":{"@odata.context":"https://api.security.microsoft.com/api/$metadata#Software","value":[{"id":"microsoft-_-internet_explorer","name":"internet_explorer","vendor":"microsoft","weaknesses":67,"publicExploit":true,"activeAlert":false,"exposedMachines":42115,"impactScore":46.2037163,"category":null,"isNormalized":true,"installedMachines":42115}]}},
      "400 unknownOption": {"body":{"error":{"code":"","message":"The query specified in the URI is not valid. The query parameter '$top' is not supported.","details":[]}}},
      "404 notFound": {"body":{"error":{"code":"ResourceNotFound","message":"The resource was not found.","target":"c7a91b52-3c4e-4d2f-8b6a-1e0d9f8c7b6a"}}},
    },
    own: [
      {"name":"one","states":["entityExists","entityRelated"],"arguments":{"id":"1e5bc9d7e413ddd7902c2932e418702b84d0cc07"},"status":200,"example":"one"},
      {"name":"unknownOption","states":["operationAnswers"],"arguments":{"id":"1e5bc9d7e413ddd7902c2932e418702b84d0cc07"},"status":400,"example":"unknownOption"},
      {"name":"notFound","states":["entityAbsent"],"arguments":{"id":"0000000000000000000000000000000000000000"},"status":404,"example":"notFound"},
    ],
  },
  listMachineVulnerabilities: {
    usual: { id: "1e5bc9d7e413ddd7902c2932e418702b84d0cc07" },
    examples: {
      "200 one": {"body":{"@odata.context":"https://api.security.microsoft.com/api/$metadata#Vulnerabilities","value":[{"id":"CVE-2019-1348","name":"CVE-2019-1348","description":"Git could allow a remote attacker to bypass security restrictions.","severity":"Medium","cvssV3":4.3,"cvssVector":"CVSS:3.1/AV:N/AC:L/PR:N/UI:R/S:U/C:N/I:L/A:N","exposedMachines":1,"publishedOn":"2019-12-13T00:00:00Z","updatedOn":"2019-12-13T00:00:00Z","firstDetected":"2023-05-10T08:00:00Z","patchFirstAvailable":null,"publicExploit":false,"exploitVerified":false,"exploitInKit":false,"exploitTypes":[],"exploitUris":[],"cveSupportability":"Supported","tags":[],"epss":0.632,"status":"RemediationRequired"}]}},
      "400 unknownOption": {"body":{"error":{"code":"","message":"The query specified in the URI is not valid. The query parameter '$top' is not supported.","details":[]}}},
      "404 notFound": {"body":{"error":{"code":"ResourceNotFound","message":"The resource was not found.","target":"c7a91b52-3c4e-4d2f-8b6a-1e0d9f8c7b6a"}}},
    },
    own: [
      {"name":"one","states":["entityExists","entityRelated"],"arguments":{"id":"1e5bc9d7e413ddd7902c2932e418702b84d0cc07"},"status":200,"example":"one"},
      {"name":"unknownOption","states":["operationAnswers"],"arguments":{"id":"1e5bc9d7e413ddd7902c2932e418702b84d0cc07"},"status":400,"example":"unknownOption"},
      {"name":"notFound","states":["entityAbsent"],"arguments":{"id":"0000000000000000000000000000000000000000"},"status":404,"example":"notFound"},
    ],
  },
  listMachineRecommendations: {
    usual: { id: "1e5bc9d7e413ddd7902c2932e418702b84d0cc07" },
    examples: {
      "200 one": {"body":{"@odata.context":"https://api.security.microsoft.com/api/$metadata#Recommendations","value":[{"id":"va-_-git-scm-_-git","productName":"git","recommendationName":"Update Git to version 2.24.1.2","weaknesses":3,"vendor":"git-scm","recommendedVersion":"2.24.1.2","recommendedVendor":"","recommendedProgram":"","recommendationCategory":"Application","subCategory":"","severityScore":0,"publicExploit":false,"activeAlert":false,"associatedThreats":[],"remediationType":"Update","status":"Active","configScoreImpact":0,"exposureImpact":0,"totalMachineCount":0,"exposedMachinesCount":1,"nonProductivityImpactedAssets":0,"relatedComponent":"Git","hasUnpatchableCve":false,"tags":[],"exposedCriticalDevices":0}]}},
      "400 unknownOption": {"body":{"error":{"code":"","message":"The query specified in the URI is not valid. The query parameter '$top' is not supported.","details":[]}}},
      "404 notFound": {"body":{"error":{"code":"ResourceNotFound","message":"The resource was not found.","target":"c7a91b52-3c4e-4d2f-8b6a-1e0d9f8c7b6a"}}},
    },
    own: [
      {"name":"one","states":["entityExists","entityRelated"],"arguments":{"id":"1e5bc9d7e413ddd7902c2932e418702b84d0cc07"},"status":200,"example":"one"},
      {"name":"unknownOption","states":["operationAnswers"],"arguments":{"id":"1e5bc9d7e413ddd7902c2932e418702b84d0cc07"},"status":400,"example":"unknownOption"},
      {"name":"notFound","states":["entityAbsent"],"arguments":{"id":"0000000000000000000000000000000000000000"},"status":404,"example":"notFound"},
    ],
  },
  getMachineMissingKbs: {
    usual: { id: "1e5bc9d7e413ddd7902c2932e418702b84d0cc07" },
    examples: {
      "200 one": {"body":{"@odata.context":"https://api.security.microsoft.com/api/$metadata#Collection(microsoft.windowsDefenderATP.api.PublicProductFixDto)","value":[{"id":"4540673","name":"March 2020 Security Updates","osBuild":18363,"productsNames":["windows_10","edge","internet_explorer"],"url":"https://catalog.update.microsoft.com/v7/site/Search.aspx?q=KB4540673","machineMissedOn":1,"cveAddressed":97}]}},
      "400 unknownOption": {"body":{"error":{"code":"","message":"The query specified in the URI is not valid. The query parameter '$top' is not supported.","details":[]}}},
      "404 notFound": {"body":{"error":{"code":"ResourceNotFound","message":"The resource was not found.","target":"c7a91b52-3c4e-4d2f-8b6a-1e0d9f8c7b6a"}}},
    },
    own: [
      {"name":"one","states":["entityExists","entityRelated"],"arguments":{"id":"1e5bc9d7e413ddd7902c2932e418702b84d0cc07"},"status":200,"example":"one"},
      {"name":"unknownOption","states":["operationAnswers"],"arguments":{"id":"1e5bc9d7e413ddd7902c2932e418702b84d0cc07"},"status":400,"example":"unknownOption"},
      {"name":"notFound","states":["entityAbsent"],"arguments":{"id":"0000000000000000000000000000000000000000"},"status":404,"example":"notFound"},
    ],
  },
  findMachinesByTag: {
    usual: { tag: "test" },
    examples: {
      "200 tagged": {"body":{"@odata.context":"https://api.security.microsoft.com/api/$metadata#Machines","value":[{"id":"1e5bc9d7e413ddd7902c2932e418702b84d0cc07","mergedIntoMachineId":null,"isPotentialDuplication":false,"isExcluded":false,"exclusionReason":null,"computerDnsName":"mymachine1.contoso.com","firstSeen":"2018-08-02T14:55:03.7791856Z","lastSeen":"2018-08-02T14:55:03.7791856Z","osPlatform":"Windows10","osVersion":null,"osProcessor":"x64","version":"22H2","lastIpAddress":"172.17.230.209","lastExternalIpAddress":"167.220.196.71","agentVersion":"10.5830.18209.1001","osBuild":18209,"healthStatus":"Active","deviceValue":"Normal","rbacGroupId":140,"rbacGroupName":"The-A-Team","riskScore":"Low","exposureLevel":"Medium","isAadJoined":true,"aadDeviceId":"80fe8ff8-2624-418e-9591-41f0491218f9","machineTags":["test tag 1"],"onboardingStatus":"Onboarded","osArchitecture":"64-bit","managedBy":"Intune","managedByStatus":"Success","ipAddresses":[{"ipAddress":"172.17.230.209","macAddress":"001A2B3C4D5E","type":"Ethernet","operationalStatus":"Up"}],"vmMetadata":null}]}},
      "400 invalidFlag": {"body":{"error":{"code":"InvalidInput","message":"useStartsWithFilter must be true or false, but was maybe.","target":"|0f1e2d3c-4b5a69788796a5b4."}}},
    },
    own: [
      {"name":"tagged","states":["entityExists"],"arguments":{"tag":"test","useStartsWithFilter":true},"status":200,"example":"tagged"},
      {"name":"invalidFlag","arguments":{"tag":"test","useStartsWithFilter":"maybe"},"status":400,"example":"invalidFlag"},
    ],
  },
  findMachineByInternalIpLegacy: {
    usual: { ip: "172.17.230.209", timestamp: "2018-08-02T14:55:03Z" },
    examples: {
      "200 found": {"body":{"@odata.context":"https://api.security.microsoft.com/api/$metadata#Machines","value":[{"id":"1e5bc9d7e413ddd7902c2932e418702b84d0cc07","mergedIntoMachineId":null,"isPotentialDuplication":false,"isExcluded":false,"exclusionReason":null,"computerDnsName":"mymachine1.contoso.com","firstSeen":"2018-08-02T14:55:03.7791856Z","lastSeen":"2018-08-02T14:55:03.7791856Z","osPlatform":"Windows10","osVersion":null,"osProcessor":"x64","version":"22H2","lastIpAddress":"172.17.230.209","lastExternalIpAddress":"167.220.196.71","agentVersion":"10.5830.18209.1001","osBuild":18209,"healthStatus":"Active","deviceValue":"Normal","rbacGroupId":140,"rbacGroupName":"The-A-Team","riskScore":"Low","exposureLevel":"Medium","isAadJoined":true,"aadDeviceId":"80fe8ff8-2624-418e-9591-41f0491218f9","machineTags":["test tag 1"],"onboardingStatus":"Onboarded","osArchitecture":"64-bit","managedBy":"Intune","managedByStatus":"Success","ipAddresses":[{"ipAddress":"172.17.230.209","macAddress":"001A2B3C4D5E","type":"Ethernet","operationalStatus":"Up"}],"vmMetadata":null}]}},
      "404 notFound": {"body":{"error":{"code":"ResourceNotFound","message":"The resource was not found.","target":"c7a91b52-3c4e-4d2f-8b6a-1e0d9f8c7b6a"}}},
      "400 invalidTime": {"body":{"error":{"code":"InvalidInput","message":"The timestamp yesterday is invalid.","target":"|9d8c7b6a-5f4e3d2c1b0a9988."}}},
      "400 tooLongAgo": {"body":{"error":{"code":"InvalidInput","message":"The timestamp must lie within the past 30 days.","target":"|0a1b2c3d-6e5f4d3c2b1a0f9e."}}},
    },
    own: [
      {"name":"found","states":["operationAnswers"],"arguments":{"ip":"172.17.230.209","timestamp":"2018-08-02T14:55:03Z"},"status":200,"example":"found"},
      {"name":"notFound","states":["operationAnswers"],"arguments":{"ip":"10.248.240.38","timestamp":"2018-08-02T14:55:03Z"},"status":404,"example":"notFound"},
      {"name":"invalidTime","arguments":{"ip":"10.248.240.38","timestamp":"yesterday"},"status":400,"example":"invalidTime"},
      {"name":"tooLongAgo","arguments":{"ip":"10.248.240.38","timestamp":"2018-09-22T08:44:05Z"},"status":400,"example":"tooLongAgo"},
    ],
  },
};
