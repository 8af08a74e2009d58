// Generated from the spec by `npm run generate`. Do not edit.

import type { OperationScenarios } from "../../scenarios/scenario-data.ts";

export const data: Readonly<Record<"getIPStatistics" | "listIpAlerts", OperationScenarios>> = {
  getIPStatistics: {
    usual: { ip: "10.209.67.177" },
    examples: {
      "200 seen": {"body":{"@odata.context":"https://api.security.microsoft.com/api/$metadata#microsoft.windowsDefenderATP.api.InOrgIPStats","ipAddress":"10.209.67.177","organizationPrevalence":63515,"orgFirstSeen":"2017-07-30T13:36:06Z","orgLastSeen":"2017-08-29T13:32:59Z"}},
      "200 unseen": {"body":{"@odata.context":"https://api.security.microsoft.com/api/$metadata#microsoft.windowsDefenderATP.api.InOrgIPStats","ipAddress":"192.0.2.10","organizationPrevalence":0,"orgFirstSeen":null,"orgLastSeen":null}},
      "200 ipv6": {"body":{"@odata.context":"https://api.security.microsoft.com/api/$metadata#microsoft.windowsDefenderATP.api.InOrgIPStats","ipAddress":"2001:db8::8a2e:370:7334","organizationPrevalence":1,"orgFirstSeen":"2021-08-02T10:18:39.9233319Z","orgLastSeen":"2021-08-02T10:18:39.9233319Z"}},
      "200 legacyStringCounts": {"body":{"@odata.context":"https://api.securitycenter.microsoft.com/api/$metadata#microsoft.windowsDefenderATP.api.InOrgIPStats","ipAddress":"192.168.1.1","orgPrevalence":"0","organizationPrevalence":0,"orgFirstSeen":null,"orgLastSeen":null}},
      "400 invalidAddress": {"body":{"error":{"code":"InvalidIpAddress","message":"IP address 256.1.1.1 is invalid.","target":"3e2d1c0b-9a8f-4e7d-a6c5-b4a392817065"}}},
      "400 lookBackTooShort": {"body":{"error":{"code":"InvalidInput","message":"lookBackHours must be an integer between 1 and 720, but was 0.","target":"4f3e2d1c-0b9a-4f8e-9d7c-6b5a49382716"}}},
      "400 lookBackTooLong": {"body":{"error":{"code":"InvalidInput","message":"lookBackHours must be an integer between 1 and 720, but was 721.","target":"5a4f3e2d-1c0b-4a9f-8e7d-7c6b5a493827"}}},
      "400 lookBackNotANumber": {"body":{"error":{"code":"InvalidInput","message":"lookBackHours must be an integer between 1 and 720, but was abc.","target":"6b5a4f3e-2d1c-4b0a-9f8e-8d7c6b5a4938"}}},
      "404 notFound": {"body":{"error":{"code":"ResourceNotFound","message":"The resource was not found.","target":"c7a91b52-3c4e-4d2f-8b6a-1e0d9f8c7b6a"}}},
    },
    own: [
      {"name":"seen","states":["contacted"],"arguments":{"ip":"10.209.67.177","lookBackHours":48},"status":200,"example":"seen"},
      {"name":"unseen","states":["notContacted"],"arguments":{"ip":"192.0.2.10","lookBackHours":48},"status":200,"example":"unseen"},
      {"name":"lookBackOmitted","states":["contacted"],"arguments":{"ip":"10.209.67.177"},"status":200,"example":"seen"},
      {"name":"ipv6","states":["contacted"],"arguments":{"ip":"2001:db8::8a2e:370:7334","lookBackHours":48},"status":200,"example":"ipv6"},
      {"name":"legacyStringCounts","states":["notContacted","countsAlsoAsStrings"],"arguments":{"ip":"192.168.1.1"},"status":200,"example":"legacyStringCounts"},
      {"name":"invalidAddress","arguments":{"ip":"256.1.1.1"},"status":400,"example":"invalidAddress"},
      {"name":"lookBackTooShort","arguments":{"ip":"10.209.67.177","lookBackHours":0},"status":400,"example":"lookBackTooShort"},
      {"name":"lookBackTooLong","arguments":{"ip":"10.209.67.177","lookBackHours":721},"status":400,"example":"lookBackTooLong"},
      {"name":"lookBackNotANumber","arguments":{"ip":"10.209.67.177","lookBackHours":"abc"},"status":400,"example":"lookBackNotANumber"},
      {"name":"notFound","states":["operationAnswers"],"arguments":{"ip":"192.0.2.10"},"status":404,"example":"notFound"},
    ],
  },
  listIpAlerts: {
    usual: { ip: "10.209.67.177" },
    examples: {
      "200 found": {"body":{"@odata.context":"https://api.security.microsoft.com/api/$metadata#AlertEntitySetName","value":[{"id":"da637472900382838869_1364969616","incidentId":1126093,"severity":"Low","status":"New","classification":null,"determination":null,"detectionSource":"WindowsDefenderAtp","category":"Execution","title":"Connection to a suspicious address","alertCreationTime":"2021-01-26T20:33:57.7220239Z","lastUpdateTime":"2021-01-26T20:33:59.2Z","machineId":"111e6dd8c833c8a052ea231ec1b19adaf497b625","comments":[],"evidence":[{"entityType":"Ip","ipAddress":"10.209.67.177"}]}]}},
      "200 none": {"body":{"@odata.context":"https://api.security.microsoft.com/api/$metadata#AlertEntitySetName","value":[]}},
      "400 invalidAddress": {"body":{"error":{"code":"InvalidIpAddress","message":"IP address 256.1.1.1 is invalid.","target":"3e2d1c0b-9a8f-4e7d-a6c5-b4a392817065"}}},
    },
    own: [
      {"name":"found","states":["entityExists"],"arguments":{"ip":"10.209.67.177"},"status":200,"example":"found"},
      {"name":"none","arguments":{"ip":"192.0.2.10"},"status":200,"example":"none"},
      {"name":"invalidAddress","arguments":{"ip":"256.1.1.1"},"status":400,"example":"invalidAddress"},
    ],
  },
};
