import { createReadStream } from "node:fs";
import { createInterface } from "node:readline";
import type { Readable } from "node:stream";
import { UsageError } from "./usage-error.ts";

/** The addresses to look up: those named first, then the lines of the file; each once, blank lines and # comments left out. */
export async function* readAddresses(
  named: readonly string[],
  file: string | undefined,
  stdin: Readable,
): AsyncGenerator<string> {
  const seen = new Set<string>();
  for await (const address of allAddresses(named, file, stdin)) {
    if (seen.has(address)) continue;
    seen.add(address);
    yield address;
  }
}

async function* allAddresses(
  named: readonly string[],
  file: string | undefined,
  stdin: Readable,
): AsyncGenerator<string> {
  yield* named;
  if (file === undefined) return;
  const input = file === "-" ? stdin : createReadStream(file);
  try {
    for await (const line of createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY })) {
      const address = line.replace(/#.*/, "").trim();
      if (address !== "") yield address;
    }
  } catch (error) {
    const code = error instanceof Error && "code" in error ? String(error.code) : "unknown error";
    throw new UsageError(
      `The file ${file} cannot be read (${code}). Name a readable text file with one address per line, or - for standard input.`,
    );
  }
}
