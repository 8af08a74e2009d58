import type { HandlerContext } from "../../handler.ts";
import type { Filter } from "../../odata/filter.ts";
import { memberValue } from "../../odata/member-value.ts";
import type { Collection } from "../../store.ts";
import { ticksPerHour } from "../../values/timestamp.ts";
import type { EntityRules } from "../entity-rules.ts";

export const machine: EntityRules = {
  members: {
    id: "string",
    computerDnsName: "string",
    firstSeen: "datetime",
    lastSeen: "datetime",
    lastIpAddress: "string",
    machineTags: "string[]",
    "ipAddresses/ipAddress": "string[]",
    mergedIntoMachineId: "string",
  },
  // The parameter of getMachine takes "device id or computer name" (documented). An Entra device id is no path id (captured).
  alsoBy: "computerDnsName",
  listed: seenLately,
};

/** "About six months" of machines are listed (captured); how many days these are is decided. */
const listedFor = 180n * 24n * ticksPerHour;

/**
 * Machines that reported within six months. These end with the latest report in the organization, which is now where machines report: what
 * was imported from a tenant of years ago is listed as it was then (decided). Undefined where no machine is older than that.
 */
async function seenLately(machines: Collection, { now }: HandlerContext): Promise<Filter | undefined> {
  const lastSeen = { member: "lastSeen", type: "datetime" } as const;
  const [latest] = await machines.query({ orderby: [{ ...lastSeen, descending: true }], top: 1 });
  const time = memberValue(latest, "lastSeen", "datetime");
  if (typeof time !== "bigint") return undefined;
  const old = {
    kind: "comparison",
    ...lastSeen,
    operator: "lt",
    value: (time < now ? time : now) - listedFor,
  } as const;
  const [forgotten] = await machines.query({ filter: old, top: 1 });
  return forgotten && { kind: "not", of: old };
}
