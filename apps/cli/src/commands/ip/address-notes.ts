import { largestIPBlock } from "@defender-endpoint/client/enrich";
import type { AddressNotes } from "../../input/addresses.ts";

export interface AddressNoteBook extends AddressNotes {
  /** A sentence for each kind of what was told so far. */
  describe(): string[];
}

/** Counts what did not become a question of its own, and remembers the first of each kind. */
export function createAddressNotes(): AddressNoteBook {
  const kinds = { invalid: tally(), small: tally(), large: tally(), expanded: tally() };
  return {
    invalid: (text) => kinds.invalid.add(text, 1n),
    passedOver: ({ text, size }) => kinds[size <= largestIPBlock ? "small" : "large"].add(text, size),
    expanded: ({ text, size }) => kinds.expanded.add(text, size),
    describe() {
      const { invalid, small, large, expanded } = kinds;
      return [
        invalid.say((names) => `${names}: no address, though it looks like one.`),
        small.say(
          (names, calls) =>
            `${names}: not asked, for it is several addresses. --expand asks for each, in ${calls} calls.`,
        ),
        large.say((names) => `${names}: not asked, for it is more than ${largestIPBlock} addresses.`),
        expanded.say((names, calls) => `${names}: asked for each address, in ${calls} calls at most.`),
      ].filter((line) => line !== undefined);
    },
  };
}

/** How many are named; the others are counted. */
const named = 3;

function tally() {
  const names: string[] = [];
  let [count, size] = [0, 0n];
  return {
    add(name: string, addresses: bigint): void {
      count += 1;
      size += addresses;
      if (names.length < named) names.push(name);
    },
    say(words: (names: string, size: bigint) => string): string | undefined {
      if (count === 0) return undefined;
      return words(names.join(", ") + (count > names.length ? ` and ${count - names.length} more` : ""), size);
    },
  };
}
