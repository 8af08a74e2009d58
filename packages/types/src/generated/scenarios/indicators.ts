// Generated from the spec by `npm run generate`. Do not edit.

import type { OperationScenarios } from "../../scenarios/scenario-data.ts";

export const data: Readonly<Record<"submitIndicator" | "deleteIndicator", OperationScenarios>> = {
  submitIndicator: {
    usual: { indicatorValue: "220e7d15b011d7fac48f2bd61114db1022197f7f", indicatorType: "FileSha1", action: "Audit", title: "A tool that is let run", description: "Seen on build machines", expirationTime: "2030-12-12T00:00:00Z", severity: "Informational", generateAlert: true },
    examples: {
      "200 submitted": {"body":{"@odata.context":"https://api.security.microsoft.com/api/$metadata#Indicators/$entity","id":"995","indicatorValue":"220e7d15b011d7fac48f2bd61114db1022197f7f","indicatorType":"FileSha1","action":"Audit","createdBy":"00000000-0000-0000-0000-0000000000aa","severity":"Informational","category":1,"application":null,"educateUrl":null,"bypassDurationHours":null,"title":"A tool that is let run","description":"Seen on build machines","recommendedActions":null,"creationTimeDateTimeUtc":"2023-05-10T08:00:00.1234567Z","expirationTime":"2030-12-12T00:00:00Z","lastUpdateTime":"2023-05-10T08:00:00.1234567Z","lastUpdatedBy":null,"rbacGroupNames":[],"rbacGroupIds":[],"notificationId":null,"notificationBody":null,"version":null,"mitreTechniques":[],"historicalDetection":false,"lookBackPeriod":null,"generateAlert":true,"additionalInfo":null,"createdByDisplayName":"Indicator feed","externalId":null,"createdBySource":"PublicApi","certificateInfo":null}},
      "400 auditWithoutAlert": {"body":{"error":{"code":"InvalidInput","message":"The action Audit needs generateAlert to be true.","target":"|4b0d2f66-1a2b3c4d5e6f7081."}}},
    },
    own: [
      {"name":"submitted","summary":"A new indicator for a file.","evidence":"captured","states":[{"name":"entityAbsent","params":{"entity":"Indicator","id":"995"}}],"arguments":{"indicatorValue":"220e7d15b011d7fac48f2bd61114db1022197f7f","indicatorType":"FileSha1","action":"Audit","title":"A tool that is let run","description":"Seen on build machines","expirationTime":"2030-12-12T00:00:00Z","severity":"Informational","generateAlert":true},"status":200,"example":"submitted"},
      {"name":"auditWithoutAlert","summary":"Audit without an alert is refused.","evidence":"captured","arguments":{"indicatorValue":"220e7d15b011d7fac48f2bd61114db1022197f7f","indicatorType":"FileSha1","action":"Audit","title":"A tool that is let run","description":"Seen on build machines"},"status":400,"example":"auditWithoutAlert"},
    ],
  },
  deleteIndicator: {
    usual: { id: "995" },
    examples: {
      "404 notFound": {"body":{"error":{"code":"ResourceNotFound","message":"The resource was not found.","target":"c7a91b52-3c4e-4d2f-8b6a-1e0d9f8c7b6a"}}},
    },
    own: [
      {"name":"deleted","summary":"The indicator is deleted.","evidence":"documented","states":[{"name":"entityExists","params":{"entity":"Indicator","value":{"@odata.context":"https://api.security.microsoft.com/api/$metadata#Indicators/$entity","id":"995","indicatorValue":"220e7d15b011d7fac48f2bd61114db1022197f7f","indicatorType":"FileSha1","action":"Audit","createdBy":"00000000-0000-0000-0000-0000000000aa","severity":"Informational","category":1,"application":null,"educateUrl":null,"bypassDurationHours":null,"title":"A tool that is let run","description":"Seen on build machines","recommendedActions":null,"creationTimeDateTimeUtc":"2023-05-10T08:00:00.1234567Z","expirationTime":"2030-12-12T00:00:00Z","lastUpdateTime":"2023-05-10T08:00:00.1234567Z","lastUpdatedBy":null,"rbacGroupNames":[],"rbacGroupIds":[],"notificationId":null,"notificationBody":null,"version":null,"mitreTechniques":[],"historicalDetection":false,"lookBackPeriod":null,"generateAlert":true,"additionalInfo":null,"createdByDisplayName":"Indicator feed","externalId":null,"createdBySource":"PublicApi","certificateInfo":null}}}],"arguments":{"id":"995"},"status":204},
      {"name":"notFound","summary":"No indicator has this id.","evidence":"documented","states":[{"name":"entityAbsent","params":{"entity":"Indicator","id":"996"}}],"arguments":{"id":"996"},"status":404,"example":"notFound"},
    ],
  },
};
