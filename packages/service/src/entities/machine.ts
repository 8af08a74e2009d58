import type { EntityRules } from "./entity-rules.ts";

export const machine: EntityRules = {
  members: {
    id: "string",
    computerDnsName: "string",
    lastSeen: "datetime",
    lastIpAddress: "string",
    "ipAddresses/ipAddress": "string[]",
    mergedIntoMachineId: "string",
  },
  // The parameter of getMachine takes "device id or computer name" (documented). An Entra device id is no path id (captured).
  alsoBy: "computerDnsName",
};
