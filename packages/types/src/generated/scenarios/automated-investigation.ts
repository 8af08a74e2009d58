// Generated from the spec by `npm run generate`. Do not edit.

import type { OperationScenarios } from "../../scenarios/scenario-data.ts";

export const data: Readonly<Record<"listInvestigations" | "getInvestigation" | "startInvestigation", OperationScenarios>> = {
  listInvestigations: {
    usual: {},
    examples: {
      "200 page": {"body":{"@odata.context":"https://api.security.microsoft.com/api/$metadata#Investigations","value":[{"id":"63017","startTime":"2020-01-06T14:11:34Z","endTime":"2020-01-06T14:21:50Z","state":"Benign","cancelledBy":null,"statusDetails":null,"machineId":"a69a22debe5f274d8765ea3c368d00762e057b30","computerDnsName":"desktop-gtrcon0","triggeringAlertId":"da637139166940871892_-598649278"}]}},
      "400 invalidFilter": {"body":{"error":{"code":"","message":"The query specified in the URI is not valid. Syntax error at position 10 in '$filter'.","details":[]}}},
    },
    own: [
      {"name":"page","states":["entityExists"],"arguments":{},"status":200,"example":"page"},
      {"name":"invalidFilter","arguments":{"$filter":"status eq 'New"},"status":400,"example":"invalidFilter"},
    ],
  },
  getInvestigation: {
    usual: { id: "63017" },
    examples: {
      "200 found": {"body":{"@odata.context":"https://api.security.microsoft.com/api/$metadata#Investigations/$entity","id":"63017","startTime":"2020-01-06T14:11:34Z","endTime":"2020-01-06T14:21:50Z","state":"Benign","cancelledBy":null,"statusDetails":null,"machineId":"a69a22debe5f274d8765ea3c368d00762e057b30","computerDnsName":"desktop-gtrcon0","triggeringAlertId":"da637139166940871892_-598649278"}},
      "404 notFound": {"body":{"error":{"code":"ResourceNotFound","message":"The resource was not found.","target":"c7a91b52-3c4e-4d2f-8b6a-1e0d9f8c7b6a"}}},
    },
    own: [
      {"name":"found","states":["entityExists"],"arguments":{"id":"63017"},"status":200,"example":"found"},
      {"name":"foundByAlert","states":["entityExists"],"arguments":{"id":"da637139166940871892_-598649278"},"status":200,"example":"found"},
      {"name":"notFound","states":["entityAbsent"],"arguments":{"id":"63018"},"status":404,"example":"notFound"},
    ],
  },
  startInvestigation: {
    usual: { id: "a69a22debe5f274d8765ea3c368d00762e057b30", Comment: "Test investigation" },
    examples: {
      "201 running": {"body":{"@odata.context":"https://api.security.microsoft.com/api/$metadata#Investigations/$entity","id":"63017","startTime":"2020-01-06T14:11:34Z","endTime":null,"state":"Running","cancelledBy":null,"statusDetails":null,"machineId":"a69a22debe5f274d8765ea3c368d00762e057b30","computerDnsName":"desktop-gtrcon0","triggeringAlertId":null}},
      "400 emptyComment": {"body":{"error":{"code":"InvalidRequestBody","message":"The request body is invalid: Comment","target":"|3f5b7d91-6e7f809102132435."}}},
      "404 notFound": {"body":{"error":{"code":"ResourceNotFound","message":"The resource was not found.","target":"c7a91b52-3c4e-4d2f-8b6a-1e0d9f8c7b6a"}}},
    },
    own: [
      {"name":"running","states":["entityExists"],"arguments":{"id":"a69a22debe5f274d8765ea3c368d00762e057b30","Comment":"Test investigation"},"status":201,"example":"running"},
      {"name":"emptyComment","arguments":{"id":"a69a22debe5f274d8765ea3c368d00762e057b30","Comment":""},"status":400,"example":"emptyComment"},
      {"name":"notFound","states":["entityAbsent"],"arguments":{"id":"0000000000000000000000000000000000000000","Comment":"Test investigation"},"status":404,"example":"notFound"},
    ],
  },
};
