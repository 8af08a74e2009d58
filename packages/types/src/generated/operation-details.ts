// Generated from the spec by `npm run generate`. Do not edit.

import type { OperationDetails } from "../operation-detail-types.ts";
import type { OperationId } from "../operation-types.ts";

export const operationDetails: Readonly<Record<OperationId, OperationDetails>> = {
  getIPStatistics: {
    tag: "IP",
    permissions: { application: ["Ip.Read.All"], delegated: ["Ip.Read.All"], role: "View Data" },
    limitClass: "default",
    refusals: { parameters: { ip: { code: "InvalidIpAddress", message: "IP address {value} is invalid." }, lookBackHours: { code: "InvalidInput", message: "lookBackHours must be an integer between 1 and 720, but was {value}." } } },
    behaviour: { statistics: "address", by: "ip" },
  },
};

/** What the contract declares no behaviour of. */
export type OperationWithoutBehaviour = never;
