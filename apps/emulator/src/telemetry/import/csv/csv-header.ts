import type { RowReader, Tables } from "../tables/tables.ts";
import { mostColumns } from "../text/limits.ts";
import { csvValues, csvWidth } from "./csv-values.ts";

/** The line of a CSV file that names its columns. */
export interface CsvHeader {
  readonly delimiter: string;
  readonly width: number;
  /** Where each of the columns that are used stands. */
  readonly positions: readonly (readonly [name: string, position: number])[];
  readonly rows: RowReader;
}

/** A line that is none: how many columns it names of the table that it comes nearest to, and which it lacks. */
export interface NoCsvHeader {
  readonly found: number;
  readonly missing: readonly string[];
}

/** What separates values: in exports, in what Excel writes where the comma is in numbers, and in what is copied from a table. */
const delimiters = [",", ";", "\t", "|"];

/** What Excel takes for the separator, on a line before the header. */
const separatorLine = /^"?sep=.?"?\s*$/i;

/** Lines that say nothing, before the header: Excel's, and the one in which PowerShell names a type. */
export function isBeforeCsvHeader(text: string): boolean {
  return separatorLine.test(text) || text.startsWith("#TYPE ");
}

/** Reads a line as a header, with the delimiter that gives a table that is read, or the most of its columns, whatever their case and order. */
export function csvHeader(text: string, tables: Tables): CsvHeader | NoCsvHeader {
  const headers = delimiters
    .filter((each) => (csvWidth(text, each) ?? 0) <= mostColumns)
    .map((each) => headerWith(text, each, tables));
  const [best] = headers.sort((one, other) => found(other) - found(one));
  return best ?? headerWith("", ",", tables);
}

function found(header: CsvHeader | NoCsvHeader): number {
  return "missing" in header ? header.found : Number.POSITIVE_INFINITY;
}

function headerWith(text: string, delimiter: string, tables: Tables): CsvHeader | NoCsvHeader {
  const names = (csvValues(text, delimiter) ?? []).map((name) => name.toLowerCase());
  const known = new Set(names);
  const rows = tables.ofColumns(known);
  if (rows === undefined) return nearestTable(known, tables);
  const positions = rows.columns.map((name) => [name, names.indexOf(name.toLowerCase())] as const);
  return { delimiter, width: names.length, positions: positions.filter(([, position]) => position >= 0), rows };
}

function nearestTable(known: ReadonlySet<string>, { all }: Tables): NoCsvHeader {
  const [nearest] = all
    .map(({ marks }) => {
      const missing = marks.filter((name) => !known.has(name.toLowerCase()));
      return { found: marks.length - missing.length, missing };
    })
    .sort((one, other) => other.found - one.found);
  return nearest ?? { found: 0, missing: [] };
}
