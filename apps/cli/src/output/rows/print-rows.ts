import { UsageError } from "../../usage-error.ts";
import { succeeded } from "../succeeded.ts";
import type { Terminal } from "../terminal.ts";
import { type AnswerFormat, type AnswerRow, allColumns, answerFormats } from "./answer-formats.ts";
import { sayColumns, unknownColumns } from "./columns.ts";

export interface RowsPrinting {
  readonly format: AnswerFormat;
  readonly columns?: readonly string[] | undefined;
  /** What is read by people, a table or Markdown, has these columns where no others are asked for. */
  readonly telling?: readonly string[] | undefined;
  /** The columns that there may be besides those that the rows have. Where it is left out, all that are asked for may be. */
  readonly known?: readonly string[] | undefined;
}

/** Prints rows that are there. @throws {UsageError} where a column that is asked for is none. */
export function writeRows(
  rows: readonly AnswerRow[],
  { format, columns, telling, known }: RowsPrinting,
  { stdout, colours }: Terminal,
): void {
  const usual = format === "table" || format === "markdown" ? telling : undefined;
  if (columns && known && rows.length > 0 && !/json/.test(format)) {
    const all = new Set([...known, ...allColumns(rows)]);
    const others = unknownColumns(columns, all);
    if (others.length > 0) throw new UsageError(sayColumns(others, all));
  }
  stdout.write(answerFormats[format](rows, { columns: columns ?? usual, sheet: { columns: stdout.columns, colours } }));
}

/** Prints rows: JSON Lines as they come, else when all are there. Answers whether all of them came: what came before a failure is printed too. */
export function printRows(
  source: AsyncIterable<AnswerRow>,
  printing: RowsPrinting,
  terminal: Terminal,
): Promise<boolean> {
  return succeeded(async () => {
    if (printing.format === "ndjson") {
      for await (const row of source) writeRows([row], printing, terminal);
      return;
    }
    const rows: AnswerRow[] = [];
    let whole = false;
    try {
      for await (const row of source) rows.push(row);
      whole = true;
    } finally {
      if (rows.length > 0 || whole) writeRows(rows, printing, terminal);
    }
  }, terminal);
}
