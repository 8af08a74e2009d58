import { createAddressFinder, type Found } from "./find-addresses.ts";

/** A file holds something else than text. */
export class NotTextError extends Error {
  override readonly name = "NotTextError";
  readonly kind = "not-text";
  readonly fileName: string;

  constructor(fileName: string) {
    super(`${fileName} cannot be read: expected text such as a log, a CSV or an e-mail. Save it as one of these.`);
    this.fileName = fileName;
  }
}

/** How many characters are looked through at once: a few milliseconds' work, after which the page may answer its user. */
const piece = 16_384;

/** Looks through a text, however long, without holding the page up. Rejects with the signal's reason once that is aborted. */
export async function findInText(text: string, signal?: AbortSignal): Promise<Found> {
  const finder = createAddressFinder();
  let rest = 0;
  while (text.length - rest > piece) {
    const end = lastBreak(text, rest, rest + piece);
    finder.read(text.slice(rest, end));
    rest = end;
    await letOthersRun(signal);
  }
  finder.read(text.slice(rest));
  return finder.found();
}

/**
 * Looks through files without holding them in memory. UTF-8, UTF-16 with a byte order mark, and each of them packed by gzip.
 * @throws {NotTextError} when one holds no text.
 */
export async function findInFiles(files: Iterable<File>, signal?: AbortSignal): Promise<Found> {
  const finder = createAddressFinder();
  for (const file of files) {
    finder.begin();
    let rest = "";
    for await (const chunk of textOf(file)) {
      const text = rest + chunk;
      const end = lastBreak(text, 0, text.length);
      finder.read(text.slice(0, end));
      rest = text.slice(end);
      await letOthersRun(signal);
    }
    finder.read(rest);
  }
  return finder.found();
}

/**
 * Where a text may be cut without cutting an address: behind the last line, since ranges and masks have blanks in them, behind the last
 * white space or separator where the line is long, or at `to` where there is none near.
 */
function lastBreak(text: string, from: number, to: number): number {
  const earliest = Math.max(from, to - 1_024);
  for (const end of [/[\r\n]/, /[\s,;|"'<>]/]) {
    for (let at = to; at > earliest; at -= 1) if (end.test(text.charAt(at - 1))) return at;
  }
  return to - from > 1_024 ? to : from;
}

async function* textOf(file: File): AsyncGenerator<string> {
  const start = new Uint8Array(await file.slice(0, 2).arrayBuffer());
  const packed = start[0] === 0x1f && start[1] === 0x8b;
  const bytes = packed ? file.stream().pipeThrough(new DecompressionStream("gzip")) : file.stream();
  const reader = bytes.getReader();
  let decoder: TextDecoder | undefined;
  try {
    for (let read = await reader.read(); !read.done; read = await reader.read()) {
      decoder ??= new TextDecoder(encodingOf(read.value));
      const text = decoder.decode(read.value, { stream: true });
      if (text.includes("\0")) throw new NotTextError(file.name);
      yield text;
    }
  } catch (error) {
    // A gzip that is cut off, or is none.
    throw packed && !(error instanceof NotTextError) ? new NotTextError(file.name) : error;
  } finally {
    await reader.cancel().catch(() => {});
  }
}

function encodingOf([first, second]: Uint8Array): string {
  if (first === 0xff && second === 0xfe) return "utf-16le";
  return first === 0xfe && second === 0xff ? "utf-16be" : "utf-8";
}

async function letOthersRun(signal: AbortSignal | undefined): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve));
  signal?.throwIfAborted();
}
