import { createReadStream } from "node:fs";
import { createInterface } from "node:readline";
import { Readable } from "node:stream";
import { findIPAddresses, type IPAddress, readIPAddress } from "@defender-endpoint/client/enrich";
import { decoded, NotTextError } from "./decoded.ts";
import { UsageError } from "./usage-error.ts";

export interface AddressSource {
  readonly named: readonly string[];
  /** Paths; `-` is standard input. */
  readonly files: readonly string[];
  /** Whether files are any text in which addresses are found, rather than lists. */
  readonly extract: boolean;
  /** Whether an input without an address is a mistake of whoever typed the command. */
  readonly required: boolean;
}

/** What was asked for: an address, or a text that is none. */
export interface AskedFor {
  readonly text: string;
  readonly address: IPAddress | undefined;
}

/** What to look up: what is named first, then what the files have; each address once, however it is spelt. */
export async function* readAddresses(source: AddressSource, stdin: Readable): AsyncGenerator<AskedFor> {
  const seen = new Set<string>();
  for await (const asked of allAddresses(source, stdin)) {
    const key = asked.address?.ip ?? asked.text;
    if (seen.has(key)) continue;
    seen.add(key);
    yield asked;
  }
  if (source.required && seen.size === 0) throw noAddress();
}

export function noAddress(): UsageError {
  return new UsageError("no address given. Name addresses, or a file of them with --file, or pipe them in.");
}

async function* allAddresses({ named, files, extract }: AddressSource, stdin: Readable): AsyncGenerator<AskedFor> {
  for (const text of named) yield { text, address: readIPAddress(text) };
  for (const file of files) {
    const texts = lines(file === "-" ? stdin : createReadStream(file));
    try {
      for await (const line of texts) yield* extract ? found(line) : listed(line);
    } catch (error) {
      if (error instanceof NotTextError) throw new UsageError(`The file ${file} ${error.message}`);
      const code = error instanceof Error && "code" in error ? String(error.code) : "unknown error";
      throw new UsageError(
        `The file ${file} cannot be read (${code}). Name a readable text file, or - for standard input.`,
      );
    }
  }
}

function* listed(line: string): Generator<AskedFor> {
  // A terminal that prints it must not obey it.
  const text = line
    .replace(/#.*/, "")
    .replace(/\p{Cc}/gu, " ")
    .trim();
  if (text !== "") yield { text, address: readIPAddress(text) };
}

function* found(line: string): Generator<AskedFor> {
  for (const address of findIPAddresses(line)) yield { text: address.ip, address };
}

function lines(input: Readable): AsyncIterable<string> {
  return createInterface({ input: Readable.from(decoded(input)), crlfDelay: Number.POSITIVE_INFINITY });
}
