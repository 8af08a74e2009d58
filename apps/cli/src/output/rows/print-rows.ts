import { succeeded } from "../succeeded.ts";
import type { Terminal } from "../terminal.ts";
import { type AnswerFormat, type AnswerRow, answerFormats } from "./answer-formats.ts";

export interface RowsPrinting {
  readonly format: AnswerFormat;
  readonly columns?: readonly string[] | undefined;
  /** What is read by people, a table or Markdown, has these columns where no others are asked for. */
  readonly telling?: readonly string[] | undefined;
}

/** Prints rows that are there. */
export function writeRows(
  rows: readonly AnswerRow[],
  { format, columns, telling }: RowsPrinting,
  { stdout, colours }: Terminal,
): void {
  const usual = format === "table" || format === "markdown" ? telling : undefined;
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
