// Generated from the spec by `npm run generate`. Do not edit.

import type { OperationScenarios } from "../../scenarios/scenario-data.ts";

export const data: Readonly<Record<"listIndicators" | "submitIndicator" | "deleteIndicator" | "importIndicators" | "batchDeleteIndicators", OperationScenarios>> = {
  listIndicators: {
    usual: {},
    examples: {
      "200 page": {"body":{"@odata.context":"https://api.security.microsoft.com/api/$metadata#Indicators","value":[{"id":"995","indicatorValue":"220e7d15b011d7fac48f2bd61114db1022197f7f","indicatorType":"FileSha1","action":"Audit","createdBy":"00000000-0000-0000-0000-0000000000aa","severity":"Informational","category":1,"application":null,"educateUrl":null,"bypassDurationHours":null,"title":"A tool that is let run","description":"Seen on build machines","recommendedActions":null,"creationTimeDateTimeUtc":"2023-05-10T08:00:00.1234567Z","expirationTime":"2030-12-12T00:00:00Z","lastUpdateTime":"2023-05-10T08:00:00.1234567Z","lastUpdatedBy":null,"rbacGroupNames":[],"rbacGroupIds":[],"notificationId":null,"notificationBody":null,"version":null,"mitreTechniques":[],"historicalDetection":false,"lookBackPeriod":null,"generateAlert":true,"additionalInfo":null,"createdByDisplayName":"Indicator feed","externalId":null,"createdBySource":"PublicApi","certificateInfo":null}]}},
      "400 invalidFilter": {"body":{"error":{"code":"","message":"The query specified in the URI is not valid. Syntax error at position 10 in '$filter'.","details":[]}}},
    },
    own: [
      {"name":"page","states":["entityExists"],"arguments":{},"status":200,"example":"page"},
      {"name":"invalidFilter","arguments":{"$filter":"status eq 'New"},"status":400,"example":"invalidFilter"},
    ],
  },
  submitIndicator: {
    usual: { indicatorValue: "220e7d15b011d7fac48f2bd61114db1022197f7f", indicatorType: "FileSha1", action: "Audit", title: "A tool that is let run", description: "Seen on build machines", expirationTime: "2030-12-12T00:00:00Z", severity: "Informational", generateAlert: true },
    examples: {
      "200 submitted": {"body":{"@odata.context":"https://api.security.microsoft.com/api/$metadata#Indicators/$entity","id":"995","indicatorValue":"220e7d15b011d7fac48f2bd61114db1022197f7f","indicatorType":"FileSha1","action":"Audit","createdBy":"00000000-0000-0000-0000-0000000000aa","severity":"Informational","category":1,"application":null,"educateUrl":null,"bypassDurationHours":null,"title":"A tool that is let run","description":"Seen on build machines","recommendedActions":null,"creationTimeDateTimeUtc":"2023-05-10T08:00:00.1234567Z","expirationTime":"2030-12-12T00:00:00Z","lastUpdateTime":"2023-05-10T08:00:00.1234567Z","lastUpdatedBy":null,"rbacGroupNames":[],"rbacGroupIds":[],"notificationId":null,"notificationBody":null,"version":null,"mitreTechniques":[],"historicalDetection":false,"lookBackPeriod":null,"generateAlert":true,"additionalInfo":null,"createdByDisplayName":"Indicator feed","externalId":null,"createdBySource":"PublicApi","certificateInfo":null}},
      "400 emptyValue": {"body":{"error":{"code":"InvalidInput","message":"Received an empty indicator value.","target":"8f1c2d3e-4b5a-4697-8877-6a5b4c3d2e1f"}}},
      "400 auditWithoutAlert": {"body":{"error":{"code":"InvalidInput","message":"The action Audit needs generateAlert to be true.","target":"|4b0d2f66-1a2b3c4d5e6f7081."}}},
    },
    own: [
      {"name":"submitted","states":["entityAbsent"],"arguments":{"indicatorValue":"220e7d15b011d7fac48f2bd61114db1022197f7f","indicatorType":"FileSha1","action":"Audit","title":"A tool that is let run","description":"Seen on build machines","expirationTime":"2030-12-12T00:00:00Z","severity":"Informational","generateAlert":true},"status":200,"example":"submitted"},
      {"name":"emptyValue","arguments":{"indicatorValue":"","indicatorType":"FileSha1","action":"Block","title":"A tool that is not let run","description":"Seen on build machines"},"status":400,"example":"emptyValue"},
      {"name":"auditWithoutAlert","arguments":{"indicatorValue":"220e7d15b011d7fac48f2bd61114db1022197f7f","indicatorType":"FileSha1","action":"Audit","title":"A tool that is let run","description":"Seen on build machines"},"status":400,"example":"auditWithoutAlert"},
    ],
  },
  deleteIndicator: {
    usual: { id: "995" },
    examples: {
      "404 notFound": {"body":{"error":{"code":"ResourceNotFound","message":"The resource was not found.","target":"c7a91b52-3c4e-4d2f-8b6a-1e0d9f8c7b6a"}}},
    },
    own: [
      {"name":"deleted","states":["entityExists"],"arguments":{"id":"995"},"status":204},
      {"name":"notFound","states":["entityAbsent"],"arguments":{"id":"996"},"status":404,"example":"notFound"},
    ],
  },
  importIndicators: {
    usual: { Indicators: [{ indicatorValue: "220e7d15b011d7fac48f2bd61114db1022197f7f", indicatorType: "FileSha1", action: "Audit", title: "A tool that is let run", description: "Seen on build machines", generateAlert: true }] },
    examples: {
      "200 imported": {"body":{"@odata.context":"https://api.security.microsoft.com/api/$metadata#Collection(microsoft.windowsDefenderATP.api.ImportIndicatorResult)","value":[{"id":"995","indicator":"220e7d15b011d7fac48f2bd61114db1022197f7f","isFailed":false,"failureReason":null}]}},
      "200 failed": {"body":{"@odata.context":"https://api.security.microsoft.com/api/$metadata#Collection(microsoft.windowsDefenderATP.api.ImportIndicatorResult)","value":[{"id":null,"indicator":"10.0.0.0/24","isFailed":true,"failureReason":"The indicator value is not a valid IpAddress."}]}},
      "400 noAction": {"body":{"error":{"code":"InvalidRequestBody","message":"The request body is invalid: Indicators/0/action","target":"|7d1f3b59-4c5d6e7f80910213."}}},
    },
    own: [
      {"name":"imported","states":["entityAbsent"],"arguments":{"Indicators":[{"indicatorValue":"220e7d15b011d7fac48f2bd61114db1022197f7f","indicatorType":"FileSha1","action":"Audit","title":"A tool that is let run","description":"Seen on build machines","generateAlert":true}]},"status":200,"example":"imported"},
      {"name":"failed","arguments":{"Indicators":[{"indicatorValue":"10.0.0.0/24","indicatorType":"IpAddress","action":"Block","title":"A network","description":"Networks are not supported"}]},"status":200,"example":"failed"},
      {"name":"noAction","arguments":{"Indicators":[{"indicatorValue":"220e7d15b011d7fac48f2bd61114db1022197f7f","indicatorType":"FileSha1","action":"Delete","title":"A tool","description":"Seen on build machines"}]},"status":400,"example":"noAction"},
    ],
  },
  batchDeleteIndicators: {
    usual: { IndicatorIds: ["995", "996"] },
    examples: {
      "400 noNumber": {"body":{"error":{"code":"InvalidRequestBody","message":"The request body is invalid: IndicatorIds/0","target":"|2e4a6c80-5d6e7f8091021324."}}},
      "404 notFound": {"body":{"error":{"code":"ResourceNotFound","message":"The resource was not found.","target":"c7a91b52-3c4e-4d2f-8b6a-1e0d9f8c7b6a"}}},
    },
    own: [
      {"name":"deleted","states":["entityExists","entityExists"],"arguments":{"IndicatorIds":["995","996"]},"status":204},
      {"name":"noNumber","arguments":{"IndicatorIds":["nine"]},"status":400,"example":"noNumber"},
      {"name":"notFound","states":["entityExists","entityAbsent"],"arguments":{"IndicatorIds":["995","996"]},"status":404,"example":"notFound"},
    ],
  },
};
