import { usedColumns } from "../events/network-event.ts";
import { mostColumns } from "../text/limits.ts";
import { csvValues, csvWidth } from "./csv-values.ts";

/** The line of a CSV file that names its columns. */
export interface CsvHeader {
  readonly delimiter: string;
  readonly width: number;
  /** Where each of `usedColumns` stands, or -1. */
  readonly positions: readonly number[];
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

/** Reads a line as a header, with the delimiter that gives the most of the columns that are needed, whatever their case and order. */
export function csvHeader(text: string): CsvHeader {
  const headers = delimiters
    .filter((each) => (csvWidth(text, each) ?? 0) <= mostColumns)
    .map((each) => headerWith(text, each));
  const [best] = headers.sort((one, other) => one.missing.length - other.missing.length);
  return best ?? headerWith("", ",");
}

function headerWith(text: string, delimiter: string): CsvHeader {
  const names = (csvValues(text, delimiter) ?? []).map((name) => name.toLowerCase());
  const positions = usedColumns.map((name) => names.indexOf(name.toLowerCase()));
  return { delimiter, width: names.length, positions, missing: usedColumns.filter((_, n) => positions[n] === -1) };
}
