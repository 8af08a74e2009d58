import { longestEvent, mostLines } from "../text/limits.ts";
import type { Line } from "../text/lines.ts";
import { csvValues, csvWidth } from "./csv-values.ts";

export interface CsvRecord {
  /** The line it begins on. */
  readonly line: number;
  readonly text: string;
  /** In characters. More than `text` has if it is too long. */
  readonly length: number;
  /** Its values, or why it has none. */
  readonly values: readonly string[] | string;
}

export interface CsvRecords {
  read(lines: readonly Line[]): Generator<CsvRecord>;
  /** To be called after the last line. */
  end(): Generator<CsvRecord>;
}

/**
 * Puts lines together to records of so many columns, each of which is then taken apart on its own. A parser that is given the whole file
 * takes a stray quote for the beginning of a value and swallows records up to the next quote. Here such a line is given up
 * alone: a record of several lines counts only if it has all of them, and otherwise reading goes on at its second line.
 */
export function csvRecords(columns: number, delimiter: string): CsvRecords {
  /** The lines of a record in which a quote is open. */
  let open: Line[] = [];
  let openLength = 0;
  /** A line in pieces, which is too long. */
  let long: { readonly line: number; readonly text: string; length: number } | undefined;

  function recordOf(lines: readonly Line[]): CsvRecord {
    const text = lines.map((line) => line.text).join("\n");
    return { line: lines[0]?.number ?? 0, text, length: text.length, values: valuesOf(text) };
  }

  function valuesOf(text: string): readonly string[] | string {
    const width = csvWidth(text, delimiter);
    if (width !== undefined && width > columns) return `it has ${width} values, and the header ${columns}`;
    const values = width === undefined ? undefined : csvValues(text, delimiter);
    if (values === undefined) return "a quote is not closed, or stands inside a value";
    return values.length === columns ? values : `it has ${values.length} values, and the header ${columns}`;
  }

  function* giveUp(): Generator<CsvRecord, readonly Line[]> {
    const [first, ...others] = open;
    open = [];
    if (first !== undefined) yield recordOf([first]);
    return others;
  }

  function* readLong({ number, text, goesOn }: Line): Generator<CsvRecord> {
    long ??= { line: number, text, length: 0 };
    long.length += text.length;
    if (goesOn) return;
    yield { ...long, values: `it has more than ${longestEvent} characters` };
    long = undefined;
  }

  function* read(lines: readonly Line[]): Generator<CsvRecord> {
    const queue = [...lines].reverse();
    for (let line = queue.pop(); line !== undefined; line = queue.pop()) {
      const isLong = line.goesOn || long !== undefined;
      const closed = quotesArePaired(line.text);
      if (open.length === 0) {
        if (isLong) yield* readLong(line);
        else if (!closed) {
          open.push(line);
          openLength = line.text.length;
        } else if (line.text.trim() !== "") yield recordOf([line]);
        continue;
      }
      openLength += line.text.length;
      const isTooMuch = isLong || open.length >= mostLines || openLength > longestEvent;
      if (closed && !isTooMuch) {
        open.push(line);
        continue;
      }
      const record = isTooMuch ? undefined : recordOf([...open, line]);
      if (record !== undefined && typeof record.values !== "string") {
        yield record;
        open = [];
      } else queue.push(...[...(yield* giveUp()), line].reverse());
    }
  }

  function* end(): Generator<CsvRecord> {
    if (long !== undefined) yield* readLong({ number: long.line, text: "", goesOn: false });
    while (open.length > 0) yield* read(yield* giveUp());
  }

  return { read, end };
}

function quotesArePaired(text: string): boolean {
  let paired = true;
  for (let at = text.indexOf('"'); at !== -1; at = text.indexOf('"', at + 1)) paired = !paired;
  return paired;
}
