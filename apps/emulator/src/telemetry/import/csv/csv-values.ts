import { parse } from "csv-parse/sync";

/**
 * Takes one record apart. Blanks around a value are left out, unless they are in quotes. Undefined if its quotes are wrong.
 */
export function csvValues(text: string, delimiter: string): readonly string[] | undefined {
  try {
    const records: string[][] = parse(text, {
      delimiter,
      record_delimiter: "\n",
      relax_column_count: true,
      trim: true,
    });
    return records.length === 1 ? records[0] : undefined;
  } catch {
    return undefined;
  }
}

/**
 * How many values a record has, told without taking it apart: a line of commas would become a million of them. Undefined if a
 * quote in it is not closed.
 */
export function csvWidth(text: string, delimiter: string): number | undefined {
  let width = 1;
  let quoted = false;
  for (let at = 0; at < text.length; at += 1) {
    const char = text[at];
    if (char === '"') quoted = !quoted;
    else if (char === delimiter && !quoted) width += 1;
  }
  return quoted ? undefined : width;
}
