// Generated from the spec by `npm run generate`. Do not edit.

import type { Backgrounds } from "../../../scenarios/scenario-data.ts";

export const commonBackgrounds: Backgrounds = {
  noToken: {"summary":"No token was sent.","evidence":"documented"},
  tokenExpired: {"summary":"The token has expired.","evidence":"documented"},
  noLicence: {"summary":"The tenant has no licence; another token does not help.","evidence":"captured"},
  wrongAudience: {"summary":"The token was issued for another audience.","evidence":"documented"},
  missingRole: {"summary":"The token lacks the permission.","evidence":"captured"},
  throttled: {"summary":"The quota of the minute is used up.","evidence":"documented"},
  throttledHour: {"summary":"The quota of the hour is used up.","evidence":"captured"},
  throttledWithoutRetryAfter: {"summary":"Throttled, without a word on how long to wait.","evidence":"captured"},
  serverError: {"summary":"The service fails; the error has no message.","evidence":"documented"},
  gatewayHtml: {"summary":"A gateway answers in HTML.","evidence":"captured"},
};
