// Generated from the spec by `npm run generate`. Do not edit.

import type { OperationScenarios } from "../../scenarios/scenario-data.ts";

export const data: Readonly<Record<"getDomainStatistics", OperationScenarios>> = {
  getDomainStatistics: {
    usual: { domain: "example.com" },
    examples: {
      "200 seen": {"body":{"@odata.context":"https://api.security.microsoft.com/api/$metadata#microsoft.windowsDefenderATP.api.InOrgDomainStats","host":"example.com","organizationPrevalence":4070,"orgFirstSeen":"2017-07-30T13:23:48.1234567Z","orgLastSeen":"2017-08-29T13:09:05Z"}},
      "200 unseen": {"body":{"@odata.context":"https://api.security.microsoft.com/api/$metadata#microsoft.windowsDefenderATP.api.InOrgDomainStats","host":"nobody.example","organizationPrevalence":0,"orgFirstSeen":null,"orgLastSeen":null}},
      "400 invalidDomain": {"body":{"error":{"code":"InvalidDomainName","message":"Domain name no domain is invalid.","target":"|3f1c0e84-4a5b6c7d8e9f0a1b."}}},
    },
    own: [
      {"name":"seen","summary":"Devices have contacted the domain.","evidence":"documented","states":[{"name":"contacted","params":{"kind":"domain","key":"example.com","organizationPrevalence":4070,"orgFirstSeen":"2017-07-30T13:23:48.1234567Z","orgLastSeen":"2017-08-29T13:09:05Z","asOf":"2017-08-29T13:20:00Z"}}],"arguments":{"domain":"example.com","lookBackHours":48},"status":200,"example":"seen"},
      {"name":"unseen","summary":"A domain that no device has contacted.","evidence":"captured","states":[{"name":"notContacted","params":{"kind":"domain","key":"nobody.example"}}],"arguments":{"domain":"nobody.example"},"status":200,"example":"unseen"},
      {"name":"invalidDomain","summary":"Not the name of a domain.","evidence":"documented","arguments":{"domain":"no domain"},"status":400,"example":"invalidDomain"},
    ],
  },
};
