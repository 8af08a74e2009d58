import { findIPAddresses, type IPAddress, readIPAddress } from "@defender-endpoint/client/enrich";

/** What is in a text, in the order in which it first stands there. */
export interface Found {
  /** Each address once, in its canonical spelling. */
  readonly addresses: readonly IPAddress[];
  /** How often addresses stand there, repetitions included. */
  readonly mentions: number;
  /** What has the form of an IPv4 address and is none, each once. */
  readonly invalid: readonly string[];
}

export interface AddressFinder {
  /** Looks through a piece of the text. No address may be cut in two by its ends. */
  read(text: string): void;
  found(): Found;
}

/** Finds the addresses in a text that comes in pieces. */
export function createAddressFinder(): AddressFinder {
  const addresses = new Map<string, IPAddress>();
  const invalid = new Set<string>();
  let mentions = 0;
  return {
    read(piece) {
      const text = withoutBrowserVersions(piece);
      for (const address of findIPAddresses(text)) {
        mentions += 1;
        if (!addresses.has(address.ip)) addresses.set(address.ip, address);
      }
      for (const [dotted] of text.matchAll(fourNumbers)) if (!readIPAddress(dotted)) invalid.add(dotted);
    },
    found: () => ({ addresses: [...addresses.values()], mentions, invalid: [...invalid] }),
  };
}

export function findAddresses(text: string): Found {
  const finder = createAddressFinder();
  finder.read(text);
  return finder.found();
}

const fourNumbers = /(?<![\w:.])\d{1,4}(?:(?:\.|\[\.\])\d{1,4}){3}(?!\w|\.\w)/g;

/** Browsers name themselves in every line of a web server's log, with versions such as `Chrome/120.0.0.0`. */
const browserVersion =
  /\b(?:Headless)?(?:Chrome|Chromium|CriOS|Edg[A-Za-z]{0,4}|OPR|Vivaldi|YaBrowser|Brave|Whale)\/\d+(?:\.\d+){3}/g;

function withoutBrowserVersions(text: string): string {
  return text.replace(browserVersion, " ");
}
