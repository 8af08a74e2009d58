import type { Sighting } from "@defender-endpoint/service";
import { canonicalAddress, parseTimestamp, type Ticks } from "@defender-endpoint/service";
import type { ProviderStateParams } from "@defender-endpoint/types/scenarios";
import { errors } from "../service/error-catalogue.ts";

export interface ContactedAddress {
  readonly address: string;
  readonly devices: number;
  readonly firstSeen: Ticks;
  readonly lastSeen: Ticks;
}

/**
 * The smallest history from which the statistics come out as asked: every device was there when the address was last seen,
 * so that each counts within any look-back that reaches that far, and one of them was the first.
 */
export function* contactedHistory({ address, devices, firstSeen, lastSeen }: ContactedAddress): Generator<Sighting> {
  yield { observable: address, time: firstSeen, device: stagedDevice(0) };
  for (let n = 0; n < devices; n += 1) yield { observable: address, time: lastSeen, device: stagedDevice(n) };
}

/** The store knows contacts with addresses. */
export function requiredAddress(kind: ProviderStateParams["contacted"]["kind"], key: string): string {
  if (kind !== "address")
    throw errors.invalidBody(`No operation of this emulator tells of contacts of the kind ${kind}. It knows: address.`);
  const address = canonicalAddress(key);
  if (address === undefined)
    throw errors.invalidBody(`The state needs key to be an IP address, but was given ${JSON.stringify(key)}.`);
  return address;
}

export function requiredTime(text: string): Ticks {
  const time = parseTimestamp(text);
  if (time === undefined)
    throw errors.invalidBody(`Expected an ISO 8601 time with a zone, but got ${JSON.stringify(text)}.`);
  return time;
}

function stagedDevice(n: number): string {
  return n.toString(16).padStart(40, "0");
}
