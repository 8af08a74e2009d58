import type { ObservableKind } from "./store.ts";
import { canonicalAddress } from "./values/address.ts";

/** Who was in contact with what rests on 30 days of data (documented). It is also the look-back of statistics where none is given. */
export const hoursOfData = 720;

/** Whether it is the id that the service gives to a device: 40 hexadecimal digits in lower case. */
export function isDeviceId(device: string): boolean {
  return /^[0-9a-f]{40}$/.test(device);
}

/**
 * What stands for an observable in a store: an address in its canonical spelling is itself; domains and hashes are compared without regard to
 * case, and have their kind before them. Undefined for an address that is none.
 */
export function observableOf(kind: ObservableKind, name: string): string | undefined {
  return kind === "address" ? canonicalAddress(name) : `${kind}:${name.toLowerCase()}`;
}
