import {
  formatTimestamp,
  type ObservableKind,
  observableOf,
  type Sighting,
  type Ticks,
} from "@defender-endpoint/service";
import { isObservable } from "@defender-endpoint/types/world-checks";
import { type NamesOf, refuseOther, refuseUnknown } from "../handler/option-checks.ts";
import { type Instant, requiredTime } from "./instant.ts";
import { InvalidWorldError } from "./invalid-world-error.ts";

/** How devices contacted an address or a domain, or had a file. */
export interface Contact {
  /** What was contacted: an address, a domain by its name, or a file by its SHA-1. Default: `"address"`. */
  readonly kind?: ObservableKind;
  /** How many devices that have not been in the world before, or the names of devices. Default: 1. */
  readonly devices?: number | readonly string[];
  /** When the first of them did for the first time. Default: when they last did. */
  readonly firstSeen?: Instant;
  /** When all of them last did. Default: the world's now. */
  readonly lastSeen?: Instant;
}

const contactNames = { kind: true, devices: true, firstSeen: true, lastSeen: true } satisfies NamesOf<Contact>;

/** What sees to it that each device that nobody has named is another one. */
export type NameDevices = (count: number) => readonly string[];

/** What the store is told of a contact. Throws {@link InvalidWorldError} or `InvalidOptionError`. */
export function sightingsOf(name: string, contact: Contact, now: Ticks, nameDevices: NameDevices): Sighting[] {
  refuseUnknown("contact", contact, contactNames);
  const { kind = "address", devices = 1, lastSeen, firstSeen = lastSeen } = contact;
  refuseOther("kind", kind, Object.keys(kinds));
  const observable = requiredObservable(kind, name);
  const last = lastSeen === undefined ? now : requiredTime("lastSeen", lastSeen);
  const first = firstSeen === undefined ? last : requiredTime("firstSeen", firstSeen);
  if (first > last) {
    throw new InvalidWorldError("firstSeen", `no later than lastSeen, ${formatTimestamp(last)}`, firstSeen);
  }
  requireDevices(devices);
  const seen = typeof devices === "number" ? nameDevices(devices) : devices;
  return [
    ...seen.slice(0, 1).map((device) => ({ observable, device, time: first })),
    ...seen.map((device) => ({ observable, device, time: last })),
  ];
}

interface Kind {
  readonly what: string;
  readonly expected: string;
}

const kinds: Readonly<Record<ObservableKind, Kind>> = {
  address: {
    what: "ip",
    expected: "an IPv4 or IPv6 address such as 8.8.8.8, unless `kind` says that it is a domain or a file",
  },
  domain: {
    what: "domain",
    expected: "the name of a domain such as example.com",
  },
  file: {
    what: "file",
    expected: "a SHA-1, of 40 hexadecimal digits",
  },
};

function requiredObservable(kind: ObservableKind, name: string): string {
  const { what, expected } = kinds[kind];
  const observable = isObservable(kind, name) ? observableOf(kind, name) : undefined;
  if (observable === undefined) throw new InvalidWorldError(what, expected, name);
  return observable;
}

function requireDevices(devices: number | readonly string[]): void {
  if (typeof devices !== "number" ? devices.length > 0 : Number.isInteger(devices) && devices > 0) return;
  const expected = "a whole number from 1, or names, since what nobody contacted is not in the world";
  throw new InvalidWorldError("devices", expected, devices);
}
