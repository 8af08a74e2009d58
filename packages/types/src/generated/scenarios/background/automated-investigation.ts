// Generated from the spec by `npm run generate`. Do not edit.

import type { Backgrounds } from "../../../scenarios/scenario-data.ts";

export const backgrounds: Readonly<Record<"listInvestigations" | "getInvestigation" | "startInvestigation", Backgrounds>> = {
  listInvestigations: {
    page: {"summary":"The investigations of the organization.","evidence":"documented","params":[{"entity":"Investigation","value":{"id":"63017","startTime":"2020-01-06T14:11:34Z","endTime":"2020-01-06T14:21:50Z","state":"Benign","cancelledBy":null,"statusDetails":null,"machineId":"a69a22debe5f274d8765ea3c368d00762e057b30","computerDnsName":"desktop-gtrcon0","triggeringAlertId":"da637139166940871892_-598649278"}}]},
    invalidFilter: {"summary":"A filter whose text does not end.","evidence":"decided"},
  },
  getInvestigation: {
    found: {"summary":"The investigation exists.","evidence":"documented","params":[{"entity":"Investigation","value":{"@odata.context":"https://api.security.microsoft.com/api/$metadata#Investigations/$entity","id":"63017","startTime":"2020-01-06T14:11:34Z","endTime":"2020-01-06T14:21:50Z","state":"Benign","cancelledBy":null,"statusDetails":null,"machineId":"a69a22debe5f274d8765ea3c368d00762e057b30","computerDnsName":"desktop-gtrcon0","triggeringAlertId":"da637139166940871892_-598649278"}}]},
    foundByAlert: {"summary":"The alert triggered an investigation.","evidence":"documented","params":[{"entity":"Investigation","value":{"@odata.context":"https://api.security.microsoft.com/api/$metadata#Investigations/$entity","id":"63017","startTime":"2020-01-06T14:11:34Z","endTime":"2020-01-06T14:21:50Z","state":"Benign","cancelledBy":null,"statusDetails":null,"machineId":"a69a22debe5f274d8765ea3c368d00762e057b30","computerDnsName":"desktop-gtrcon0","triggeringAlertId":"da637139166940871892_-598649278"}}]},
    notFound: {"summary":"No investigation has this id.","evidence":"decided","params":[{"entity":"Investigation","id":"63018"}]},
  },
  startInvestigation: {
    running: {"summary":"A device is looked into.","evidence":"documented","params":[{"entity":"Machine","value":{"id":"a69a22debe5f274d8765ea3c368d00762e057b30","computerDnsName":"desktop-gtrcon0","healthStatus":"Active"}}]},
    emptyComment: {"summary":"Nothing is said on why.","evidence":"decided"},
    notFound: {"summary":"No device has this id.","evidence":"decided","params":[{"entity":"Machine","id":"0000000000000000000000000000000000000000"}]},
  },
};
