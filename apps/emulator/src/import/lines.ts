export interface Line {
  /** Counted from 1. */
  readonly number: number;
  /** Without the line end. A line longer than `longestLine` is cut there. */
  readonly text: string;
  readonly tooLong: boolean;
}

/** In bytes. An event hub's record is 1 MiB at most: what is far beyond that is no telemetry. */
export const longestLine = 64 * 1024 * 1024;

const lineFeed = 0x0a;
const byteOrderMark = "\ufeff";

/**
 * Splits UTF-8 into lines at LF or CRLF, and takes a byte order mark off. Lines come in groups, one for each chunk, since
 * a step of an async iteration costs more than a line does. Node's readline is no choice: it also splits at
 * U+2028, which may stand inside a JSON string.
 */
export async function* linesOf(content: AsyncIterable<Uint8Array>): AsyncGenerator<Line[]> {
  let parts: Uint8Array[] = [];
  let length = 0;
  let number = 0;

  function keep(part: Uint8Array): void {
    const room = longestLine - length;
    if (room > 0) parts.push(part.length > room ? part.subarray(0, room) : part);
    length += part.length;
  }

  function finish(): Line {
    number += 1;
    let text = Buffer.concat(parts).toString("utf8");
    if (number === 1 && text.startsWith(byteOrderMark)) text = text.slice(1);
    if (text.endsWith("\r")) text = text.slice(0, -1);
    const line = { number, text, tooLong: length > longestLine };
    parts = [];
    length = 0;
    return line;
  }

  for await (const chunk of content) {
    const lines: Line[] = [];
    let start = 0;
    for (let end = chunk.indexOf(lineFeed); end !== -1; end = chunk.indexOf(lineFeed, start)) {
      keep(chunk.subarray(start, end));
      lines.push(finish());
      start = end + 1;
    }
    if (start < chunk.length) keep(chunk.subarray(start));
    yield lines;
  }
  if (length > 0) yield [finish()];
}
