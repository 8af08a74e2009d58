import { parse } from "csv-parse/sync";
import type { Line } from "./lines.ts";

export interface CsvRecord {
  /** The line it begins on. */
  readonly line: number;
  readonly text: string;
  /** Undefined if its quotes are wrong. */
  readonly values: readonly string[] | undefined;
}

export interface CsvRecords {
  read(lines: readonly Line[]): Generator<CsvRecord>;
  /** To be called after the last line. */
  end(): Generator<CsvRecord>;
}

/** A quoted value may hold line breaks, but a record of more lines than this begins with a quote that nobody closed. */
const mostLines = 1000;

/**
 * Puts lines together to records, each of which is then taken apart on its own. A parser that is given the whole file takes a
 * stray quote for the beginning of a value and swallows records up to the next quote. Here such a line is given up
 * alone: a record of several lines counts only if it has `width` values, and otherwise reading goes on at its second line.
 */
export function csvRecords(width: number): CsvRecords {
  /** The lines of a record in which a quote is open. */
  let open: Line[] = [];

  function* read(lines: readonly Line[]): Generator<CsvRecord> {
    const queue = [...lines].reverse();
    for (let line = queue.pop(); line !== undefined; line = queue.pop()) {
      const closed = quotesArePaired(line.text);
      if (open.length === 0 && closed) {
        if (line.text.trim() !== "") yield recordOf([line]);
        continue;
      }
      open.push(line);
      if (open.length === 1 || (closed && open.length < mostLines)) continue;
      const record = recordOf(open);
      if (!closed && record.values?.length === width) yield record;
      else {
        yield recordOf(open.slice(0, 1));
        queue.push(...open.slice(1).reverse());
      }
      open = [];
    }
  }

  function* end(): Generator<CsvRecord> {
    while (open.length > 0) {
      const [first, ...others] = open;
      open = [];
      if (first !== undefined) yield recordOf([first]);
      yield* read(others);
    }
  }

  return { read, end };
}

/** Takes one record apart. Undefined if its quotes are wrong. */
export function csvValues(text: string): readonly string[] | undefined {
  try {
    const records: string[][] = parse(text, { record_delimiter: "\n", relax_column_count: true });
    return records.length === 1 ? records[0] : undefined;
  } catch {
    return undefined;
  }
}

function recordOf(lines: readonly Line[]): CsvRecord {
  const text = lines.map((line) => line.text).join("\n");
  const tooLong = lines.some((line) => line.tooLong);
  return { line: lines[0]?.number ?? 0, text, values: tooLong ? undefined : csvValues(text) };
}

function quotesArePaired(text: string): boolean {
  let paired = true;
  for (let at = text.indexOf('"'); at !== -1; at = text.indexOf('"', at + 1)) paired = !paired;
  return paired;
}
