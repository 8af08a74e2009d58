// Generated from the spec by `npm run generate`. Do not edit.

import type { OperationScenarios } from "../../scenarios/scenario-data.ts";

export const data: Readonly<Record<"getDomainStatistics" | "listDomainAlerts" | "listDomainMachines", OperationScenarios>> = {
  getDomainStatistics: {
    usual: { domain: "example.com" },
    examples: {
      "200 seen": {"body":{"@odata.context":"https://api.security.microsoft.com/api/$metadata#microsoft.windowsDefenderATP.api.InOrgDomainStats","host":"example.com","organizationPrevalence":4070,"orgFirstSeen":"2017-07-30T13:23:48.1234567Z","orgLastSeen":"2017-08-29T13:09:05Z"}},
      "200 unseen": {"body":{"@odata.context":"https://api.security.microsoft.com/api/$metadata#microsoft.windowsDefenderATP.api.InOrgDomainStats","host":"nobody.example","organizationPrevalence":0,"orgFirstSeen":null,"orgLastSeen":null}},
      "400 invalidDomain": {"body":{"error":{"code":"InvalidDomainName","message":"Domain name no domain is invalid.","target":"|3f1c0e84-4a5b6c7d8e9f0a1b."}}},
    },
    own: [
      {"name":"seen","states":["contacted"],"arguments":{"domain":"example.com","lookBackHours":48},"status":200,"example":"seen"},
      {"name":"unseen","states":["notContacted"],"arguments":{"domain":"nobody.example"},"status":200,"example":"unseen"},
      {"name":"invalidDomain","arguments":{"domain":"no domain"},"status":400,"example":"invalidDomain"},
    ],
  },
  listDomainAlerts: {
    usual: { domain: "client.wns.windows.com" },
    examples: {
      "200 found": {"body":{"@odata.context":"https://api.security.microsoft.com/api/$metadata#Alerts","value":[{"id":"da637472900382838869_1364969614","incidentId":1126093,"severity":"Low","status":"New","classification":null,"determination":null,"detectionSource":"WindowsDefenderAtp","category":"Execution","title":"Connection to a suspicious domain","alertCreationTime":"2021-01-26T20:33:57.7220239Z","lastUpdateTime":"2021-01-26T20:33:59.2Z","machineId":"111e6dd8c833c8a052ea231ec1b19adaf497b625","comments":[],"evidence":[{"entityType":"Url","url":"https://client.wns.windows.com/a"}]}]}},
      "200 none": {"body":{"@odata.context":"https://api.security.microsoft.com/api/$metadata#Alerts","value":[]}},
      "400 invalidDomain": {"body":{"error":{"code":"InvalidDomainName","message":"Domain name no domain is invalid.","target":"|3f1c0e84-4a5b6c7d8e9f0a1b."}}},
    },
    own: [
      {"name":"found","states":["entityExists"],"arguments":{"domain":"client.wns.windows.com"},"status":200,"example":"found"},
      {"name":"none","arguments":{"domain":"nobody.example"},"status":200,"example":"none"},
      {"name":"invalidDomain","arguments":{"domain":"no domain"},"status":400,"example":"invalidDomain"},
    ],
  },
  listDomainMachines: {
    usual: { domain: "api.example.com" },
    examples: {
      "200 found": {"body":{"@odata.context":"https://api.security.microsoft.com/api/$metadata#Machines","value":[{"id":"02ea9a24e8bd39c247ed7ca0edae879c321684e5","computerDnsName":"testmachine1","firstSeen":"2018-07-30T20:12:00.3708661Z","lastSeen":"2018-07-30T20:12:00.3708661Z","osPlatform":"Windows10","lastIpAddress":"10.209.67.177","healthStatus":"Active","rbacGroupName":"The-A-Team","riskScore":"Low","machineTags":[]}]}},
      "200 none": {"body":{"@odata.context":"https://api.security.microsoft.com/api/$metadata#Machines","value":[]}},
      "400 invalidDomain": {"body":{"error":{"code":"InvalidDomainName","message":"Domain name no domain is invalid.","target":"|3f1c0e84-4a5b6c7d8e9f0a1b."}}},
    },
    own: [
      {"name":"found","states":["entityExists","contactedBy"],"arguments":{"domain":"api.example.com"},"status":200,"example":"found"},
      {"name":"none","states":["notContacted"],"arguments":{"domain":"nobody.example"},"status":200,"example":"none"},
      {"name":"invalidDomain","arguments":{"domain":"no domain"},"status":400,"example":"invalidDomain"},
    ],
  },
};
