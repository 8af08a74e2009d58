import { findIPs, type IPAddress, type IPBlock } from "@defender-endpoint/client/enrich";
import { createMentions, type Mentions } from "./mentions.ts";

/** What is in a text, in the order in which it first stands there. */
export interface Found {
  /** Each address once, in its canonical spelling. */
  readonly addresses: readonly IPAddress[];
  /** How often addresses stand there, repetitions included. */
  readonly places: number;
  /** Where each of them stands. */
  readonly mentions: Mentions;
  /** Each network and range once. */
  readonly blocks: readonly IPBlock[];
  /** What has the form of an IPv4 address and is none, each once. */
  readonly invalid: readonly string[];
}

export interface AddressFinder {
  /** The next piece is the beginning of another text, whose lines are counted anew. */
  begin(): void;
  /** Looks through a piece of the text. No address, network or range may be cut in two by its ends. */
  read(text: string): void;
  found(): Found;
}

/** Finds the addresses in a text that comes in pieces. */
export function createAddressFinder(): AddressFinder {
  const addresses = new Map<string, IPAddress>();
  const blocks = new Map<string, IPBlock>();
  const invalid = new Set<string>();
  const collector = createMentions();
  let places = 0;
  let lineNumber = 1;
  return {
    begin() {
      lineNumber = 1;
    },
    read(text) {
      // Nothing that is found goes over the end of a line.
      const lines = text.split(/\r\n|\r|\n/);
      for (const [index, line] of lines.entries()) {
        for (const found of findIPs(line)) {
          if (found.kind === "invalid") invalid.add(found.text);
          else if (found.kind !== "address") blocks.set(found.text, found);
          else {
            places += 1;
            addresses.set(found.address.ip, found.address);
            collector.add(found.address.ip, lineNumber + index, line);
          }
        }
      }
      lineNumber += lines.length - 1;
    },
    found: () => ({
      addresses: [...addresses.values()],
      places,
      mentions: collector.mentions,
      blocks: [...blocks.values()],
      invalid: [...invalid],
    }),
  };
}

export function findAddresses(text: string): Found {
  const finder = createAddressFinder();
  finder.read(text);
  return finder.found();
}
