import type { HandlerContext } from "../../handler.ts";
import { allOf } from "../../odata/all-of.ts";
import type { Filter } from "../../odata/filter.ts";
import { canonicalAddress } from "../../values/address.ts";
import { parseTimestamp, type Ticks, ticksPerHour } from "../../values/timestamp.ts";
import { ServiceRefusal } from "../../wire/service-refusal.ts";

/** How far the time may lie back (documented). */
const hoursBack = 30n * 24n;

/**
 * Lets through the machines that had an internal address about a time. What is kept of a machine is its last report. It is taken to have had
 * these addresses ever since it was first seen, or callers who ask about an hour ago would find no machine that has reported since (decided). A
 * record that was merged into another one is left out, since the other one stands for the machine (decided). Throws
 * the refusal of a time that lies too far back.
 */
export function withAddress(ip: string, timestamp: string, around: Ticks, { now }: HandlerContext): Filter | undefined {
  const time = parseTimestamp(timestamp);
  // That it is refused is documented; the words are ours.
  if (time === undefined || time > now || time < now - hoursBack * ticksPerHour)
    throw new ServiceRefusal(400, "InvalidInput", "The timestamp must lie within the past 30 days.");
  const spellings = [...new Set([ip, canonicalAddress(ip) ?? ip])];
  const isOneOf = (member: string): Filter => ({ kind: "in", member, type: "string", values: spellings });
  const seen = { kind: "comparison", type: "datetime" } as const;
  const until = { ...seen, operator: "le", value: time + around } as const;
  return allOf([
    { kind: "or", of: [isOneOf("lastIpAddress"), { kind: "any", member: "ipAddresses", of: isOneOf("ipAddress") }] },
    { ...seen, member: "lastSeen", operator: "ge", value: time - around },
    // Of a machine whose first report is not known, the last one counts.
    {
      kind: "or",
      of: [
        { ...until, member: "firstSeen" },
        { ...until, member: "lastSeen" },
      ],
    },
    { kind: "comparison", member: "mergedIntoMachineId", type: "string", operator: "eq", value: null },
  ]);
}
