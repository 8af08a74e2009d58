import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import type { OperationAnswer } from "@defender-endpoint/types";
import { validators } from "@defender-endpoint/types/validators";
import { UsageError } from "../../usage-error.ts";

export interface Entry {
  /** ISO 8601. */
  readonly askedAt: string;
  /** In its canonical spelling. */
  readonly ip: string;
  readonly answer: OperationAnswer<"getIPStatistics">;
}

export interface AnswerLines {
  readonly entries: readonly Entry[];
  /**
   * How many lines hold no answer: half a line of a process that was ended while it wrote, or what an earlier version took for an
   * answer. They are as good as not there.
   */
  readonly spoilt: number;
  /** Whether the file ends within a line. */
  readonly torn: boolean;
}

/** Reads a file whose first line is `head`. Undefined where nothing was written yet. */
export function readAnswerLines(file: string, head: object): AnswerLines | undefined {
  if (!existsSync(file)) return undefined;
  const [first, ...rest] = attempt(file, "read", () => readFileSync(file, "utf8")).split("\n");
  if (first === "" && rest.length === 0) return undefined;
  const line = JSON.stringify(head);
  if (rest.length === 0 && line.startsWith(first ?? "")) return undefined;
  if (first !== line) throw foreign(file, first ?? "", line);
  const torn = rest.at(-1) !== "";
  const lines = torn ? rest : rest.slice(0, -1);
  const entries = lines.map((text): unknown => parse(text)).filter(isEntry);
  return { entries, spoilt: lines.length - entries.length, torn };
}

/** Writes the whole file: all of it or, whatever happens meanwhile, nothing. */
export function writeAnswerLines(file: string, head: object, entries: readonly Entry[]): void {
  attempt(file, "written", () => {
    mkdirSync(dirname(file), { recursive: true });
    // Only the user may read whom the organization talks to.
    writeFileSync(`${file}.new`, [head, ...entries].map(lineOf).join(""), { mode: 0o600 });
    renameSync(`${file}.new`, file);
  });
}

export function lineOf(value: object): string {
  return `${JSON.stringify(value)}\n`;
}

/** What a system call on the file throws becomes an error with the way out. */
export function attempt<Result>(file: string, what: "read" | "written", act: () => Result): Result {
  try {
    return act();
  } catch (error) {
    const code = error instanceof Error && "code" in error ? String(error.code) : "unknown error";
    throw new UsageError(`The file ${file} cannot be ${what} (${code}). Name a file in a folder of your own.`);
  }
}

const wayOut = "Name a file that an earlier run began, or one that does not exist yet.";

function foreign(file: string, found: string, expected: string): UsageError {
  return parse(found)?.["kind"] === parse(expected)?.["kind"]
    ? new UsageError(`The file ${file} has answers to another question: ${found}, not ${expected}. ${wayOut}`)
    : new UsageError(`The file ${file} is not one that mde writes. ${wayOut}`);
}

function parse(line: string): Readonly<Record<string, unknown>> | undefined {
  try {
    const value: unknown = JSON.parse(line);
    return typeof value === "object" && value !== null ? { ...value } : undefined;
  } catch {
    return undefined;
  }
}

const fits = validators.getIPStatistics.responses[200]["application/json"];

export function isEntry(value: unknown): value is Entry {
  const entry: Readonly<Record<string, unknown>> = Object(value);
  return (
    typeof entry["ip"] === "string" && !Number.isNaN(Date.parse(String(entry["askedAt"]))) && fits(entry["answer"])
  );
}
