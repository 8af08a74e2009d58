import { printableJson } from "../../output/printable.ts";
import type { AnswerRow } from "../../output/rows/answer-formats.ts";
import { type RowsPrinting, writeRows } from "../../output/rows/print-rows.ts";
import type { Terminal } from "../../output/terminal.ts";

/** Prints one answer: JSON as it is on the wire or its rows, a download byte for byte, a text or number as it is, and nothing of none. */
export async function printAnswer(answer: unknown, printing: RowsPrinting, terminal: Terminal): Promise<void> {
  const { stdout } = terminal;
  if (answer === undefined) return;
  if (answer instanceof ReadableStream) {
    for await (const chunk of answer) stdout.write(chunk);
    return;
  }
  if (!isObject(answer)) {
    stdout.write(`${String(answer)}\n`);
    return;
  }
  if (printing.format === "json") {
    stdout.write(`${printableJson(answer, 2)}\n`);
    return;
  }
  const { value } = answer;
  const rows = Array.isArray(value) ? value.map((item) => (isObject(item) ? item : { value: item })) : [answer];
  writeRows(rows, printing, terminal);
}

function isObject(value: unknown): value is AnswerRow {
  return typeof value === "object" && value !== null;
}
