import { stringify } from "csv-stringify/sync";
import { printable, printableJson } from "../printable.ts";
import type { Sheet } from "../sheet.ts";
import { renderMarkdown } from "./markdown.ts";
import { renderTable } from "./table.ts";

/** One thing that was answered: an entity, or an item of a collection. */
export type AnswerRow = Readonly<Record<string, unknown>>;

export interface RowPrinting {
  readonly columns?: readonly string[] | undefined;
  readonly sheet: Sheet;
}

/** How rows are printed when all of them are there. JSON Lines are printed as they come. */
export const answerFormats = {
  json: (rows: readonly AnswerRow[]) => `${printableJson(rows, 2)}\n`,
  ndjson: (rows: readonly AnswerRow[]) => rows.map((row) => `${printableJson(row)}\n`).join(""),
  csv: (rows: readonly AnswerRow[], { columns = allColumns(rows) }: RowPrinting) =>
    // A text such as "=1+1" must stay text when a spreadsheet opens the file.
    stringify([columns, ...rows.map((row) => columns.map((name) => cellOf(row[name])))], { escape_formulas: true }),
  markdown: (rows: readonly AnswerRow[], { columns = plainColumns(rows) }: RowPrinting) =>
    renderMarkdown(
      columns,
      rows.map((row) => columns.map((name) => cellOf(row[name]))),
    ),
  /** Nothing where there are no rows: a head alone would look like one. */
  table: (rows: readonly AnswerRow[], { columns = plainColumns(rows), sheet }: RowPrinting) => {
    const cells = rows.map((row) => (name: string) => cellOf(row[name]));
    return cells.length > 0 ? renderTable(columns, cells, sheet) : "";
  },
} as const;

export type AnswerFormat = keyof typeof answerFormats;

/** Every member that a row has, in the order in which they come. What begins with @ is about the answer. */
export function allColumns(rows: readonly AnswerRow[]): string[] {
  return [...new Set(rows.flatMap((row) => Object.keys(row)))].filter((name) => !name.startsWith("@"));
}

/** Those of which no row has anything nested. */
function plainColumns(rows: readonly AnswerRow[]): string[] {
  return allColumns(rows).filter((name) => rows.every((row) => !isNested(row[name])));
}

function cellOf(value: unknown): string {
  if (value === undefined || value === null) return "";
  if (Array.isArray(value) && !value.some(isNested)) return printable(value.join(", "));
  return printable(typeof value === "object" ? JSON.stringify(value) : String(value));
}

function isNested(value: unknown): boolean {
  return typeof value === "object" && value !== null && !(Array.isArray(value) && !value.some(isNested));
}
