import type { Ticks } from "@defender-endpoint/service";
import type { Move } from "./device-counts.ts";

/** What recording or forgetting has changed at one address. */
export interface AddressChange {
  readonly address: string;
  /** How many devices more or less. */
  readonly devices: number;
  /** The earliest of the times at which devices were last seen. Null if there is none: devices were forgotten, or times alone are new. */
  readonly oldestContact: Ticks | null;
  /** The first and last of the new times. Null if there is none. */
  readonly firstSeen: Ticks | null;
  readonly lastSeen: Ticks | null;
  readonly moves: readonly Move[];
}

interface Noted {
  readonly moves: Move[];
  first: Ticks | null;
  last: Ticks | null;
}

/** Collects what changes at the addresses of a batch, so that each address is written once. */
export class AddressChanges {
  readonly #noted = new Map<string, Noted>();

  moved(address: string, move: Move): void {
    this.#of(address).moves.push(move);
  }

  seen(address: string, time: Ticks): void {
    const noted = this.#of(address);
    if (noted.first === null || time < noted.first) noted.first = time;
    if (noted.last === null || time > noted.last) noted.last = time;
  }

  *all(): Generator<AddressChange> {
    for (const [address, { moves, first, last }] of this.#noted) {
      let devices = 0;
      let oldestContact: Ticks | null = null;
      for (const { from, to } of moves) {
        devices += Number(to !== undefined) - Number(from !== undefined);
        if (to !== undefined && (oldestContact === null || to < oldestContact)) oldestContact = to;
      }
      yield { address, devices, oldestContact, firstSeen: first, lastSeen: last, moves };
    }
  }

  #of(address: string): Noted {
    const known = this.#noted.get(address);
    if (known !== undefined) return known;
    const noted: Noted = { moves: [], first: null, last: null };
    this.#noted.set(address, noted);
    return noted;
  }
}
