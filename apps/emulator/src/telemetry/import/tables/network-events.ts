import { canonicalAddress, observableOf } from "@defender-endpoint/service";
import { passedOver, type Reading, type Row, rejected } from "../events/reading.ts";
import { readAtTime } from "../events/row-time.ts";
import { deviceIdOf, noDeviceId } from "./device-id.ts";
import { remoteDomain } from "./remote-domain.ts";
import type { Table } from "./table.ts";

/** The kinds of event by which a device "opened a connection", unless the caller decides otherwise (our choice). */
export const defaultActions: readonly string[] = ["ConnectionSuccess", "ConnectionFound", "ConnectionRequest"];

export const networkMarks: readonly string[] = ["Timestamp", "DeviceId", "RemoteIP", "ActionType"];
const columns = [...networkMarks, "RemoteUrl"];

/** Which addresses and domains a device opened a connection to. */
export function networkEvents(actions: ReadonlySet<string>): Table {
  const read = (row: Row) => readNetworkEvent(row, actions);
  return { name: "DeviceNetworkEvents", marks: networkMarks, columns, actions, read };
}

/** What stands for no address: CSV has no null, and some events have a hyphen. */
const noAddress: ReadonlySet<unknown> = new Set([null, undefined, "", "-"]);

/** Reads one event. What does not count anyway may be malformed: nearly every column can be null. */
export function readNetworkEvent(event: Row, actions: ReadonlySet<string>): Reading {
  const { DeviceId, RemoteIP, RemoteUrl, ActionType } = event;
  if (typeof ActionType !== "string" || !actions.has(ActionType)) return passedOver("otherAction");
  const observables: string[] = [];
  if (!noAddress.has(RemoteIP)) {
    const address = typeof RemoteIP === "string" ? canonicalAddress(RemoteIP) : undefined;
    if (address === undefined) return rejected("RemoteIP is not an IPv4 or IPv6 address");
    observables.push(address);
  }
  const domain = remoteDomain(RemoteUrl);
  const named = domain === undefined ? undefined : observableOf("domain", domain);
  if (named !== undefined) observables.push(named);
  if (observables.length === 0) return passedOver("noAddress");
  const device = deviceIdOf(DeviceId);
  if (device === undefined) return noDeviceId;
  return readAtTime(event, columns, (time, isWithoutZone) => {
    return { kind: "sighting", table: "DeviceNetworkEvents", observables, time, device, isWithoutZone };
  });
}
