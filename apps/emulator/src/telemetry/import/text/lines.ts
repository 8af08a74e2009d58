import { StringDecoder } from "node:string_decoder";
import { longestEvent, mostLines } from "./limits.ts";

export interface Line {
  /** Counted from 1. */
  readonly number: number;
  /** Without the line end. */
  readonly text: string;
  /** It is longer than an event may be, and comes in pieces: another one of this number follows. */
  readonly goesOn: boolean;
}

const lineFeed = 0x0a;
/** Where lines are short, those of a chunk would take many times its memory. */
const mostInGroup = 1000;
const byteOrderMark = "\ufeff";

/**
 * Splits UTF-8 into lines at LF or CRLF, and takes a byte order mark off. Lines come in groups, since
 * a step of an async iteration costs more than a line does. Of very many empty lines in a row only some come. Node's readline is no choice: it also splits at
 * U+2028, which may stand inside a JSON string.
 */
export async function* linesOf(content: AsyncIterable<Uint8Array>): AsyncGenerator<Line[]> {
  // For lines in pieces only: a character may begin in one and end in the next.
  const decoder = new StringDecoder("utf8");
  let lines: Line[] = [];
  let parts: Buffer[] = [];
  let length = 0;
  let number = 1;
  let inPieces = false;

  function finish(goesOn: boolean): void {
    const [first] = parts;
    const bytes = first !== undefined && parts.length === 1 ? first : Buffer.concat(parts);
    const text = goesOn ? decoder.write(bytes) : inPieces ? decoder.end(bytes) : bytes.toString("utf8");
    lines.push({ number, text: trimmed(text, number === 1 && !inPieces, !goesOn), goesOn });
    parts = [];
    length = 0;
    inPieces = goesOn;
    if (!goesOn) number += 1;
  }

  /** Keeps bytes of the line that is being read, and hands a piece over when there are more than fit into one. */
  function keep(bytes: Buffer, start: number, end: number): void {
    let from = start;
    while (length + end - from > longestEvent) {
      const cut = from + longestEvent - length;
      parts.push(bytes.subarray(from, cut));
      finish(true);
      from = cut;
    }
    if (from === end) return;
    parts.push(bytes.subarray(from, end));
    length += end - from;
  }

  /** Passes line ends over that follow one another, but for as many empty lines as an event may have. Answers how many. */
  function passOver(bytes: Buffer, start: number): number {
    let end = start;
    while (bytes[end] === lineFeed) end += 1;
    const passed = Math.max(0, end - start - mostLines);
    number += passed;
    return passed;
  }

  for await (const chunk of content) {
    const bytes = Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength);
    let start = 0;
    for (let end = bytes.indexOf(lineFeed); end !== -1; end = bytes.indexOf(lineFeed, start)) {
      keep(bytes, start, end);
      finish(false);
      start = end + 1;
      if (bytes[start] === lineFeed) start += passOver(bytes, start);
      if (lines.length < mostInGroup) continue;
      yield lines;
      lines = [];
    }
    keep(bytes, start, bytes.length);
    yield lines;
    lines = [];
  }
  if (length > 0 || inPieces) finish(false);
  yield lines;
}

function trimmed(text: string, isBeginning: boolean, isEnd: boolean): string {
  const start = isBeginning && text.startsWith(byteOrderMark) ? 1 : 0;
  const end = isEnd && text.endsWith("\r") ? -1 : undefined;
  return start === 0 && end === undefined ? text : text.slice(start, end);
}
