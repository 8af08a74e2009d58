// Generated from the spec by `npm run generate`. Do not edit.

import type { Backgrounds } from "../../../scenarios/scenario-data.ts";

export const backgrounds: Readonly<Record<"getDomainStatistics" | "listDomainAlerts" | "listDomainMachines", Backgrounds>> = {
  getDomainStatistics: {
    seen: {"summary":"Devices have contacted the domain.","evidence":"documented","params":[{"kind":"domain","key":"example.com","organizationPrevalence":4070,"orgFirstSeen":"2017-07-30T13:23:48.1234567Z","orgLastSeen":"2017-08-29T13:09:05Z","asOf":"2017-08-29T13:20:00Z"}]},
    unseen: {"summary":"A domain that no device has contacted.","evidence":"captured","params":[{"kind":"domain","key":"nobody.example"}]},
    invalidDomain: {"summary":"Not the name of a domain.","evidence":"documented"},
  },
  listDomainAlerts: {
    found: {"summary":"An alert rests on it.","evidence":"captured","params":[{"entity":"Alert","value":{"id":"da637472900382838869_1364969614","incidentId":1126093,"severity":"Low","status":"New","classification":null,"determination":null,"detectionSource":"WindowsDefenderAtp","category":"Execution","title":"Connection to a suspicious domain","alertCreationTime":"2021-01-26T20:33:57.7220239Z","lastUpdateTime":"2021-01-26T20:33:59.2Z","machineId":"111e6dd8c833c8a052ea231ec1b19adaf497b625","comments":[],"evidence":[{"entityType":"Url","url":"https://client.wns.windows.com/a"}]}}]},
    none: {"summary":"Nothing is known of it, which is no error.","evidence":"captured"},
    invalidDomain: {"summary":"Not the name of a domain.","evidence":"documented"},
  },
  listDomainMachines: {
    found: {"summary":"A device was in contact with it.","evidence":"captured","params":[{"entity":"Machine","value":{"id":"02ea9a24e8bd39c247ed7ca0edae879c321684e5","computerDnsName":"testmachine1","firstSeen":"2018-07-30T20:12:00.3708661Z","lastSeen":"2018-07-30T20:12:00.3708661Z","osPlatform":"Windows10","lastIpAddress":"10.209.67.177","healthStatus":"Active","rbacGroupName":"The-A-Team","riskScore":"Low","machineTags":[]}},{"kind":"domain","key":"api.example.com","machineId":"02ea9a24e8bd39c247ed7ca0edae879c321684e5"}]},
    none: {"summary":"No device was in contact with it, which is no error.","evidence":"captured","params":[{"kind":"domain","key":"nobody.example"}]},
    invalidDomain: {"summary":"Not the name of a domain.","evidence":"documented"},
  },
};
