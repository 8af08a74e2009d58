import { createHash } from "node:crypto";
import { isDeviceId, type Sighting, type Ticks } from "@defender-endpoint/service";

/** One device and one address, which stands for any observable here, and when they met. */
export interface Contact {
  readonly address: string;
  /** What stands for the device, in hexadecimal digits. */
  readonly device: string;
  /** Ascending, without repetitions. Not empty. */
  readonly times: readonly Ticks[];
  readonly first: Ticks;
  readonly last: Ticks;
}

/** Puts sightings of one device and one address together, in the order of the tables' keys: so a page of the database is written once for all of them. */
export function* contactsOf(sightings: Iterable<Sighting>): Generator<Contact> {
  let times: Ticks[] = [];
  let previous: Sighting | undefined;
  for (const sighting of [...sightings].sort(byKey)) {
    if (
      previous !== undefined &&
      (sighting.observable !== previous.observable || sighting.device !== previous.device)
    ) {
      yield contactOf(previous, times);
      times = [];
    }
    if (times.at(-1) !== sighting.time) times.push(sighting.time);
    previous = sighting;
  }
  if (previous !== undefined) yield contactOf(previous, times);
}

function byKey(one: Sighting, other: Sighting): number {
  if (one.observable !== other.observable) return one.observable < other.observable ? -1 : 1;
  if (one.device !== other.device) return one.device < other.device ? -1 : 1;
  return one.time < other.time ? -1 : Number(one.time > other.time);
}

/** What stands for a device in the database: the service's 40 hexadecimal digits and, of any other name, the hash, which nobody gets it back from. */
function deviceKey(device: string): string {
  return isDeviceId(device) ? device : createHash("sha256").update(device, "utf16le").digest("hex");
}

function contactOf({ observable: address, device }: Sighting, times: readonly Ticks[]): Contact {
  return { address, device: deviceKey(device), times, first: times[0] ?? 0n, last: times.at(-1) ?? 0n };
}
