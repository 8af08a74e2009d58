// Generated from the spec by `npm run generate`. Do not edit.

import type { Backgrounds } from "../../../scenarios/scenario-data.ts";

export const backgrounds: Readonly<Record<"getIPStatistics" | "listIpAlerts", Backgrounds>> = {
  getIPStatistics: {
    seen: {"summary":"Devices have contacted the address.","evidence":"documented","params":[{"kind":"address","key":"10.209.67.177","organizationPrevalence":63515,"orgFirstSeen":"2017-07-30T13:36:06Z","orgLastSeen":"2017-08-29T13:32:59Z","asOf":"2017-08-29T13:36:00Z"}]},
    unseen: {"summary":"A valid address that no device has contacted.","evidence":"captured","params":[{"kind":"address","key":"192.0.2.10"}]},
    lookBackOmitted: {"summary":"Without a look-back the prevalence covers the 30 days.","evidence":"documented","params":[{"kind":"address","key":"10.209.67.177","organizationPrevalence":63515,"orgFirstSeen":"2017-07-30T13:36:06Z","orgLastSeen":"2017-08-29T13:32:59Z","asOf":"2017-08-29T13:36:00Z"}]},
    ipv6: {"summary":"An IPv6 address; times keep all seven fractional digits.","evidence":"captured","params":[{"kind":"address","key":"2001:db8::8a2e:370:7334","organizationPrevalence":1,"orgFirstSeen":"2021-08-02T10:18:39.9233319Z","orgLastSeen":"2021-08-02T10:18:39.9233319Z","asOf":"2021-08-02T12:00:00Z"}]},
    legacyStringCounts: {"summary":"The former, string count comes beside the documented one.","evidence":"captured","params":[{"kind":"address","key":"192.168.1.1"},{}]},
    invalidAddress: {"summary":"Not an IP address.","evidence":"documented"},
    lookBackTooShort: {"summary":"A look-back of 0 hours.","evidence":"decided"},
    lookBackTooLong: {"summary":"A look-back of more than 30 days.","evidence":"decided"},
    lookBackNotANumber: {"summary":"A look-back that is not an integer.","evidence":"decided"},
    notFound: {"summary":"The answer that older documentation promised for an unknown address.","evidence":"documented","params":[{"operationId":"getIPStatistics","status":404,"example":"notFound"}]},
  },
  listIpAlerts: {
    found: {"summary":"An alert rests on it.","evidence":"captured","params":[{"entity":"Alert","value":{"id":"da637472900382838869_1364969616","incidentId":1126093,"severity":"Low","status":"New","classification":null,"determination":null,"detectionSource":"WindowsDefenderAtp","category":"Execution","title":"Connection to a suspicious address","alertCreationTime":"2021-01-26T20:33:57.7220239Z","lastUpdateTime":"2021-01-26T20:33:59.2Z","machineId":"111e6dd8c833c8a052ea231ec1b19adaf497b625","comments":[],"evidence":[{"entityType":"Ip","ipAddress":"10.209.67.177"}]}}]},
    none: {"summary":"Nothing is known of it, which is no error.","evidence":"captured"},
    invalidAddress: {"summary":"Not an IP address.","evidence":"documented"},
  },
};
