import { canonicalAddress } from "../canonical-address.ts";
import type { Sighting } from "../store.ts";
import { parseTimestamp } from "../timestamp.ts";

/** The columns of `DeviceNetworkEvents` that statistics need. */
export const usedColumns = ["Timestamp", "DeviceId", "RemoteIP", "ActionType"] as const;

/** One row of the table, in whichever form it was exported. */
export type NetworkEvent = Readonly<Partial<Record<(typeof usedColumns)[number], unknown>>>;

/** The kinds of event by which a device "opened a connection", unless the caller decides otherwise (our choice). */
export const defaultActions: readonly string[] = ["ConnectionSuccess", "ConnectionFound", "ConnectionRequest"];

/** Why an event that is in order does not count. */
export type PassedOver = "otherCategory" | "otherAction" | "noAddress";

export type Reading =
  | { readonly kind: "sighting"; readonly sighting: Sighting }
  | { readonly kind: "passedOver"; readonly because: PassedOver }
  /** The reason never holds anything of the event. */
  | { readonly kind: "rejected"; readonly reason: string };

/** Reads one event. What does not count anyway may be malformed: nearly every column can be null. */
export function readNetworkEvent(event: NetworkEvent, actions: ReadonlySet<string>): Reading {
  const { Timestamp, DeviceId, RemoteIP, ActionType } = event;
  if (typeof ActionType !== "string" || !actions.has(ActionType)) return { kind: "passedOver", because: "otherAction" };
  // CSV has no null: an empty value stands for it.
  if (RemoteIP === null || RemoteIP === undefined || RemoteIP === "")
    return { kind: "passedOver", because: "noAddress" };
  const address = typeof RemoteIP === "string" ? canonicalAddress(RemoteIP) : undefined;
  if (address === undefined) return rejected("RemoteIP is not an IPv4 or IPv6 address");
  if (typeof DeviceId !== "string" || !/^[0-9a-f]{40}$/i.test(DeviceId)) {
    return rejected("DeviceId is not 40 hexadecimal digits");
  }
  const time = typeof Timestamp === "string" ? parseTimestamp(Timestamp) : undefined;
  if (time === undefined) return rejected("Timestamp is not an ISO 8601 time with a zone");
  return { kind: "sighting", sighting: { address, time, device: DeviceId.toLowerCase() } };
}

export function rejected(reason: string): Reading {
  return { kind: "rejected", reason };
}
