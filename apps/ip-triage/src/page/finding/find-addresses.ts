import { findIPs, type IPAddress, type IPBlock } from "@defender-endpoint/client/enrich";

/** What is in a text, in the order in which it first stands there. */
export interface Found {
  /** Each address once, in its canonical spelling. */
  readonly addresses: readonly IPAddress[];
  /** How often addresses stand there, repetitions included. */
  readonly mentions: number;
  /** Each network and range once. */
  readonly blocks: readonly IPBlock[];
  /** What has the form of an IPv4 address and is none, each once. */
  readonly invalid: readonly string[];
}

export interface AddressFinder {
  /** Looks through a piece of the text. No address, network or range may be cut in two by its ends. */
  read(text: string): void;
  found(): Found;
}

/** Finds the addresses in a text that comes in pieces. */
export function createAddressFinder(): AddressFinder {
  const addresses = new Map<string, IPAddress>();
  const blocks = new Map<string, IPBlock>();
  const invalid = new Set<string>();
  let mentions = 0;
  return {
    read(text) {
      for (const found of findIPs(text)) {
        if (found.kind === "invalid") invalid.add(found.text);
        else if (found.kind !== "address") blocks.set(found.text, found);
        else {
          mentions += 1;
          addresses.set(found.address.ip, found.address);
        }
      }
    },
    found: () => ({
      addresses: [...addresses.values()],
      mentions,
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
