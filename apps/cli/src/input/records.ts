import type { Readable } from "node:stream";
import { parse } from "csv-parse/sync";
import { UsageError } from "../usage-error.ts";
import { textInput } from "./text-input.ts";

export type InputRecord = Readonly<Record<string, unknown>>;

/**
 * The objects of a file, or of standard input for `-`: a JSON array, JSON Lines, or CSV whose head names the members. It is held in memory.
 * @throws {UsageError} where it is none of them.
 */
export async function readRecords(file: string, stdin: Readable): Promise<InputRecord[]> {
  let text = "";
  for await (const piece of textInput(file, stdin)) text += piece;
  text = text.trim();
  if (text === "") return [];
  if (text.startsWith("[")) return objects(parsed(text, `${file} begins as a JSON array, and is none`), file);
  if (!text.startsWith("{")) return csvRecords(text, file);
  const lines = text.split("\n").filter((line) => line.trim() !== "");
  return objects(
    lines.map((line, n) => parsed(line, `line ${n + 1} of ${file} is no JSON`)),
    file,
  );
}

function csvRecords(text: string, file: string): InputRecord[] {
  try {
    // What was marked as no formula, so that a spreadsheet takes it for a text, is that text.
    const cast = (cell: string) => cell.replace(/^'(?=[=+\-@\t\r\uFF1D\uFF0B\uFF0D\uFF20])/, "");
    return parse(text, { columns: true, skip_empty_lines: true, trim: true, bom: true, cast });
  } catch {
    throw new UsageError(
      `The file ${file} is no CSV with the same columns in each row. Expected that, a JSON array, or JSON Lines.`,
    );
  }
}

function parsed(json: string, complaint: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    throw new UsageError(`The file cannot be read: ${complaint}. Expected a JSON array, JSON Lines, or CSV.`);
  }
}

function objects(values: unknown, file: string): InputRecord[] {
  const isObject = (value: unknown) => typeof value === "object" && value !== null && !Array.isArray(value);
  if (Array.isArray(values) && values.every(isObject)) return values;
  throw new UsageError(`The file ${file} holds something else than objects. Put one object for each thing into it.`);
}
