// Generated from the spec by `npm run generate`. Do not edit.

import type { Backgrounds } from "../../../scenarios/scenario-data.ts";

export const backgrounds: Readonly<Record<"listUserAlerts" | "listUserMachines", Backgrounds>> = {
  listUserAlerts: {
    found: {"summary":"An alert is about the user.","evidence":"documented","params":[{"entity":"Alert","value":{"id":"da637472900382838869_1364969617","incidentId":1126093,"severity":"Low","status":"New","classification":null,"determination":null,"detectionSource":"WindowsDefenderAtp","category":"Execution","title":"Low-reputation arbitrary code executed by signed executable","alertCreationTime":"2021-01-26T20:33:57.7220239Z","lastUpdateTime":"2021-01-26T20:33:59.2Z","machineId":"111e6dd8c833c8a052ea231ec1b19adaf497b625","relatedUser":{"userName":"user1","domainName":"CONTOSO"},"comments":[],"evidence":[{"entityType":"User","accountName":"user1","domainName":"CONTOSO"}]}}]},
    none: {"summary":"Nobody knows the user, which is no error.","evidence":"documented"},
    unknownOption: {"summary":"An option that the list does not take.","evidence":"decided","params":[{"operationId":"listUserAlerts","status":400,"example":"unknownOption"}]},
  },
  listUserMachines: {
    found: {"summary":"The user logged on to a device.","evidence":"captured","params":[{"entity":"User","value":{"id":"contoso\\user1","accountName":"user1","accountDomain":"contoso"}},{"entity":"Machine","value":{"id":"0a3250e0693a109f1affc9217be9459028aa8426","computerDnsName":"ComputerPII_4aa5f8f4.middleeast.corp.contoso.com","firstSeen":"2018-07-30T20:12:00.3708661Z","lastSeen":"2018-07-30T20:12:00.3708661Z","osPlatform":"Windows10","lastIpAddress":"10.209.67.177","healthStatus":"Active","rbacGroupName":"The-A-Team","riskScore":"Low","machineTags":[]},"of":"User","id":"contoso\\user1"}]},
    none: {"summary":"Nobody knows the user, which is no error.","evidence":"documented"},
    unknownOption: {"summary":"An option that the list does not take.","evidence":"decided","params":[{"operationId":"listUserMachines","status":400,"example":"unknownOption"}]},
  },
};
