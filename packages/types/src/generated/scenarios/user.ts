// Generated from the spec by `npm run generate`. Do not edit.

import type { OperationScenarios } from "../../scenarios/scenario-data.ts";

export const data: Readonly<Record<"listUserAlerts" | "listUserMachines", OperationScenarios>> = {
  listUserAlerts: {
    usual: { id: "user1" },
    examples: {
      "200 found": {"body":{"@odata.context":"https://api.security.microsoft.com/api/$metadata#Alerts","value":[{"id":"da637472900382838869_1364969617","incidentId":1126093,"severity":"Low","status":"New","classification":null,"determination":null,"detectionSource":"WindowsDefenderAtp","category":"Execution","title":"Low-reputation arbitrary code executed by signed executable","alertCreationTime":"2021-01-26T20:33:57.7220239Z","lastUpdateTime":"2021-01-26T20:33:59.2Z","machineId":"111e6dd8c833c8a052ea231ec1b19adaf497b625","relatedUser":{"userName":"user1","domainName":"CONTOSO"},"comments":[],"evidence":[{"entityType":"User","accountName":"user1","domainName":"CONTOSO"}]}]}},
      "200 none": {"body":{"@odata.context":"https://api.security.microsoft.com/api/$metadata#Alerts","value":[]}},
      "400 unknownOption": {"body":{"error":{"code":"","message":"The query specified in the URI is not valid. The query parameter '$top' is not supported.","details":[]}}},
    },
    own: [
      {"name":"found","states":["entityExists"],"arguments":{"id":"user1"},"status":200,"example":"found"},
      {"name":"none","arguments":{"id":"nobody"},"status":200,"example":"none"},
      {"name":"unknownOption","states":["operationAnswers"],"arguments":{"id":"user1"},"status":400,"example":"unknownOption"},
    ],
  },
  listUserMachines: {
    usual: { id: "user1" },
    examples: {
      "200 found": {"body":{"@odata.context":"https://api.security.microsoft.com/api/$metadata#Machines","value":[{"id":"0a3250e0693a109f1affc9217be9459028aa8426","computerDnsName":"ComputerPII_4aa5f8f4.middleeast.corp.contoso.com","firstSeen":"2018-07-30T20:12:00.3708661Z","lastSeen":"2018-07-30T20:12:00.3708661Z","osPlatform":"Windows10","lastIpAddress":"10.209.67.177","healthStatus":"Active","rbacGroupName":"The-A-Team","riskScore":"Low","machineTags":[]}]}},
      "200 none": {"body":{"@odata.context":"https://api.security.microsoft.com/api/$metadata#Machines","value":[]}},
      "400 unknownOption": {"body":{"error":{"code":"","message":"The query specified in the URI is not valid. The query parameter '$top' is not supported.","details":[]}}},
    },
    own: [
      {"name":"found","states":["entityExists","entityRelated"],"arguments":{"id":"user1"},"status":200,"example":"found"},
      {"name":"none","arguments":{"id":"nobody"},"status":200,"example":"none"},
      {"name":"unknownOption","states":["operationAnswers"],"arguments":{"id":"user1"},"status":400,"example":"unknownOption"},
    ],
  },
};
