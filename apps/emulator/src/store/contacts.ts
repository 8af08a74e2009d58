import { createHash } from "node:crypto";
import type { Sighting } from "../store.ts";
import type { Ticks } from "../timestamp.ts";

/** One device and one address, and when they met. */
export interface Contact {
  readonly address: string;
  /** What stands for the device, in hexadecimal digits. */
  readonly device: string;
  /** Ascending, without repetitions. Not empty. */
  readonly times: readonly Ticks[];
  readonly first: Ticks;
  readonly last: Ticks;
}

/** Puts sightings of one device and one address together. */
export function* contactsOf(sightings: Iterable<Sighting>): Generator<Contact> {
  const byAddress = new Map<string, Map<string, Ticks[]>>();
  for (const { address, device, time } of sightings) {
    const devices = byAddress.get(address) ?? new Map<string, Ticks[]>();
    if (devices.size === 0) byAddress.set(address, devices);
    const times = devices.get(device);
    if (times === undefined) devices.set(device, [time]);
    else times.push(time);
  }
  for (const [address, devices] of byAddress) {
    for (const [device, times] of devices) yield contactOf(address, device, times);
  }
}

/** What stands for a device in the database, which never gives it back: Defender's 40 hexadecimal digits, of any other name the hash. */
export function deviceKey(device: string): string {
  return /^[0-9a-f]{40}$/.test(device) ? device : createHash("sha256").update(device, "utf16le").digest("hex");
}

function contactOf(address: string, device: string, given: Ticks[]): Contact {
  const times = given.length === 1 ? given : [...new Set(given)].sort((a, b) => (a < b ? -1 : 1));
  return { address, device: deviceKey(device), times, first: times[0] ?? 0n, last: times.at(-1) ?? 0n };
}
