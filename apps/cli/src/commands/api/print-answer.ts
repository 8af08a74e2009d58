import { printableJson } from "../../output/printable.ts";
import type { Terminal } from "../../output/terminal.ts";
import type { AnswerFormat, AnswerRow } from "./answer-formats.ts";

interface AnswerPrinting {
  readonly format: AnswerFormat;
  readonly print: (rows: readonly AnswerRow[]) => void;
  readonly stdout: Terminal["stdout"];
}

/** Prints one answer: JSON as it is on the wire or its rows, a download byte for byte, a text or number as it is, and nothing of none. */
export async function printAnswer(answer: unknown, { format, print, stdout }: AnswerPrinting): Promise<void> {
  if (answer === undefined) return;
  if (answer instanceof ReadableStream) {
    for await (const chunk of answer) stdout.write(chunk);
    return;
  }
  if (!isObject(answer)) {
    stdout.write(`${String(answer)}\n`);
    return;
  }
  if (format === "json") {
    stdout.write(`${printableJson(answer, 2)}\n`);
    return;
  }
  const { value } = answer;
  print(Array.isArray(value) ? value.map((item) => (isObject(item) ? item : { value: item })) : [answer]);
}

function isObject(value: unknown): value is AnswerRow {
  return typeof value === "object" && value !== null;
}
