import type { Sighting } from "@defender-endpoint/service";
import { canonicalAddress, parseTimestamp } from "@defender-endpoint/service";
import { type PortalTime, parsePortalTime } from "./portal-time.ts";
import type { ServiceEntity } from "./service-entity.ts";

/** The columns of `DeviceNetworkEvents` that statistics need. */
export const usedColumns = ["Timestamp", "DeviceId", "RemoteIP", "ActionType"] as const;

/** One row of the table, in whichever form it was exported. */
export type NetworkEvent = Readonly<Partial<Record<(typeof usedColumns)[number], unknown>>>;

/** The kinds of event by which a device "opened a connection", unless the caller decides otherwise (our choice). */
export const defaultActions: readonly string[] = ["ConnectionSuccess", "ConnectionFound", "ConnectionRequest"];

/** Why an event that is in order does not count. */
export type PassedOver = "otherCategory" | "otherAction" | "noAddress";

/** What to do about times that cannot be read. */
export const askForIsoTimes = "add | extend Timestamp = tostring(Timestamp) to the query, and export again";
const noTime = `Timestamp is no time that can be read: ${askForIsoTimes}`;

export type SettledReading =
  | { readonly kind: "sighting"; readonly sighting: Sighting; readonly isWithoutZone: boolean }
  | ({ readonly kind: "entity" } & ServiceEntity)
  | { readonly kind: "passedOver"; readonly because: PassedOver }
  /** The reason never holds anything of the event. */
  | { readonly kind: "rejected"; readonly reason: string };

/** A sighting whose date may have the day or the month first. The times differ, and one of them is undefined if that date does not exist. */
export interface UndecidedReading extends PortalTime {
  readonly kind: "undecided";
  readonly address: string;
  readonly device: string;
  readonly event: NetworkEvent;
}

export type Reading = SettledReading | UndecidedReading;

/** What stands for no address: CSV has no null, and some events have a hyphen. */
const noAddress: ReadonlySet<unknown> = new Set([null, undefined, "", "-"]);

/** Reads one event. What does not count anyway may be malformed: nearly every column can be null. */
export function readNetworkEvent(event: NetworkEvent, actions: ReadonlySet<string>): Reading {
  const { Timestamp, DeviceId, RemoteIP, ActionType } = event;
  if (typeof ActionType !== "string" || !actions.has(ActionType)) return { kind: "passedOver", because: "otherAction" };
  if (noAddress.has(RemoteIP)) return { kind: "passedOver", because: "noAddress" };
  const address = typeof RemoteIP === "string" ? canonicalAddress(RemoteIP) : undefined;
  if (address === undefined) return rejected("RemoteIP is not an IPv4 or IPv6 address");
  if (typeof DeviceId !== "string" || !/^[0-9a-f]{40}$/i.test(DeviceId)) {
    return rejected("DeviceId is not 40 hexadecimal digits");
  }
  const device = DeviceId.toLowerCase();
  const exact = typeof Timestamp === "string" ? parseTimestamp(Timestamp) : undefined;
  if (exact !== undefined)
    return { kind: "sighting", sighting: { observable: address, time: exact, device }, isWithoutZone: false };
  const time = typeof Timestamp === "string" ? parsePortalTime(Timestamp) : undefined;
  if (time === undefined) return rejected(noTime);
  const { dayFirst, monthFirst, isWithoutZone } = time;
  if (dayFirst === undefined || dayFirst !== monthFirst) {
    return { kind: "undecided", address, device, event: { Timestamp, DeviceId, RemoteIP, ActionType }, ...time };
  }
  return { kind: "sighting", sighting: { observable: address, time: dayFirst, device }, isWithoutZone };
}

export function rejected(reason: string): SettledReading {
  return { kind: "rejected", reason };
}
