import { TextDecoder } from "node:util";

/** The input is no text. Its message follows the input's name. */
export class NotTextError extends Error {
  override readonly name = "NotTextError";
  readonly kind = "not-text";

  constructor() {
    super("holds no text. Expected UTF-8, or UTF-16 with a byte order mark; unpack or convert it first.");
  }
}

/**
 * Text out of bytes: UTF-8, or UTF-16 with a byte order mark, which is what PowerShell's `>` writes.
 * @throws {NotTextError} when it begins as no text does.
 */
export async function* decoded(content: AsyncIterable<Uint8Array | string>): AsyncGenerator<string> {
  let decoder: TextDecoder | undefined;
  let start = Buffer.alloc(0);
  for await (const chunk of content) {
    if (decoder) {
      yield decoder.decode(Buffer.from(chunk), { stream: true });
      continue;
    }
    start = Buffer.concat([start, Buffer.from(chunk)]);
    if (start.length < 2) continue;
    decoder = new TextDecoder(encodingOf(start));
    const text = decoder.decode(start, { stream: true });
    // Further on it may be a log that a crash has left holes in.
    if (text.includes("\0")) throw new NotTextError();
    yield text;
  }
  yield decoder ? decoder.decode() : start.toString();
}

function encodingOf([first, second]: Uint8Array): string {
  if (first === 0xff && second === 0xfe) return "utf-16le";
  return first === 0xfe && second === 0xff ? "utf-16be" : "utf-8";
}
