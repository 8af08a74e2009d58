// Generated from the spec by `npm run generate`. Do not edit.

import type { ParameterRefusal } from "../operation.ts";

export const refusals: Readonly<Record<string, Readonly<Record<string, ParameterRefusal>>>> = {
  "getIPStatistics": {
    "ip": {
      "code": "InvalidIpAddress",
      "message": "IP address {value} is invalid."
    },
    "lookBackHours": {
      "code": "InvalidInput",
      "message": "lookBackHours must be an integer between 1 and 720, but was {value}."
    }
  }
};
