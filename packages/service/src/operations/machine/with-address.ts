import type { HandlerContext } from "../../handler.ts";
import { allOf } from "../../odata/all-of.ts";
import type { Filter } from "../../odata/filter.ts";
import { canonicalAddress } from "../../values/address.ts";
import { parseTimestamp, type Ticks, ticksPerHour } from "../../values/timestamp.ts";
import { ServiceRefusal } from "../../wire/service-refusal.ts";

/** How far the time may lie back (documented). */
const hoursBack = 30n * 24n;

/**
 * Lets through the machines that had an internal address about a time. What is kept of a machine is its last report: it had its addresses
 * when it was last seen. A record that was merged into another one is left out, since the other one stands for the machine (decided). Throws
 * the refusal of a time that lies too far back.
 */
export function withAddress(ip: string, timestamp: string, around: Ticks, { now }: HandlerContext): Filter | undefined {
  const time = parseTimestamp(timestamp);
  // That it is refused is documented; the words are ours.
  if (time === undefined || time > now || time < now - hoursBack * ticksPerHour)
    throw new ServiceRefusal(400, "InvalidInput", "The timestamp must lie within the past 30 days.");
  const spellings = [...new Set([ip, canonicalAddress(ip) ?? ip])];
  const isOneOf = (member: string): Filter => ({ kind: "in", member, type: "string", values: spellings });
  const lastSeen = { kind: "comparison", member: "lastSeen", type: "datetime" } as const;
  return allOf([
    { kind: "or", of: [isOneOf("lastIpAddress"), { kind: "any", member: "ipAddresses", of: isOneOf("ipAddress") }] },
    { ...lastSeen, operator: "ge", value: time - around },
    { ...lastSeen, operator: "le", value: time + around },
    { kind: "comparison", member: "mergedIntoMachineId", type: "string", operator: "eq", value: null },
  ]);
}
