import { createReadStream } from "node:fs";
import type { Readable } from "node:stream";
import { UsageError } from "../usage-error.ts";
import { decoded, NotTextError } from "./decoded.ts";

/** The text of a file, or of standard input for `-`, piece by piece. Throws UsageError where it cannot be read or is no text. */
export async function* textInput(file: string, stdin: Readable): AsyncGenerator<string> {
  try {
    yield* decoded(file === "-" ? stdin : createReadStream(file));
  } catch (error) {
    if (error instanceof NotTextError) throw new UsageError(`The file ${file} ${error.message}`);
    const code = error instanceof Error && "code" in error ? String(error.code) : "unknown error";
    throw new UsageError(
      `The file ${file} cannot be read (${code}). Name a readable text file, or - for standard input.`,
    );
  }
}
