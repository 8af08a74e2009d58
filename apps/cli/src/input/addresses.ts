import { createInterface } from "node:readline";
import { Readable } from "node:stream";
import {
  expandIPBlock,
  findIPs,
  type IPAddress,
  type IPBlock,
  largestIPBlock,
  readIPAddress,
  readIPBlock,
} from "@defender-endpoint/client/enrich";
import { UsageError } from "../usage-error.ts";
import { textInput } from "./text-input.ts";

export interface AddressSource {
  readonly named: readonly string[];
  /** Paths; `-` is standard input. */
  readonly files: readonly string[];
  /** Whether files are any text in which addresses are found, rather than lists. */
  readonly extract: boolean;
  /** Whether a network or range is taken for all its addresses, up to `largestIPBlock` of them. */
  readonly expand: boolean;
  /** Whether an input without an address is a mistake of whoever typed the command. */
  readonly required: boolean;
}

/** What was asked for: an address, several that were written as one, or a text that is neither. */
export interface AskedFor {
  readonly text: string;
  readonly address?: IPAddress | undefined;
  readonly block?: IPBlock | undefined;
}

/** Is told what does not become a question of its own, once each. */
export interface AddressNotes {
  /** What looks like an address in a text, and is none. */
  invalid(text: string): void;
  /** A network or range in a text, of which nothing is asked. */
  passedOver(block: IPBlock): void;
  /** A network or range of which every address is asked. */
  expanded(block: IPBlock): void;
}

/** What to look up: what is named first, then what the files have; each once, however it is spelt. */
export async function* readAddresses(
  source: AddressSource,
  stdin: Readable,
  notes: AddressNotes,
): AsyncGenerator<AskedFor> {
  const seen = new Set<string>();
  function isNew(key: string): boolean {
    return seen.size < seen.add(key).size;
  }
  for await (const found of allAddresses(source, stdin)) {
    if (!isNew(found.address?.ip ?? found.block?.text ?? found.text)) continue;
    if (found.block && source.expand && found.block.size <= largestIPBlock) {
      notes.expanded(found.block);
      for (const address of expandIPBlock(found.block)) if (isNew(address.ip)) yield { text: address.ip, address };
    } else if (!found.inText || found.address) yield found;
    else if (found.block) notes.passedOver(found.block);
    else notes.invalid(found.text);
  }
  if (source.required && seen.size === 0) throw noAddress();
}

export function noAddress(): UsageError {
  return new UsageError("no address given. Name addresses, or a file of them with --file, or pipe them in.");
}

/** What somebody wrote down to be asked, or what stands in a text, where not everything is meant. */
type FoundAddress = AskedFor & { readonly inText: boolean };

async function* allAddresses({ named, files, extract }: AddressSource, stdin: Readable): AsyncGenerator<FoundAddress> {
  for (const text of named) yield written(text);
  for (const file of files) {
    for await (const line of lines(textInput(file, stdin))) yield* extract ? found(line) : listed(line);
  }
}

function written(text: string): FoundAddress {
  const address = readIPAddress(text);
  return { text, inText: false, address, block: address ? undefined : readIPBlock(text) };
}

function* listed(line: string): Generator<FoundAddress> {
  const text = line.replace(/#.*/, "").trim();
  if (text !== "") yield written(text);
}

function* found(line: string): Generator<FoundAddress> {
  for (const one of findIPs(line)) {
    if (one.kind === "address") yield { text: one.address.ip, inText: true, address: one.address };
    else if (one.kind === "invalid") yield { text: one.text, inText: true };
    else yield { text: one.text, inText: true, block: one };
  }
}

function lines(text: AsyncIterable<string>): AsyncIterable<string> {
  return createInterface({ input: Readable.from(text), crlfDelay: Number.POSITIVE_INFINITY });
}
