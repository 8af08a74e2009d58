import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { UsageError } from "../usage-error.ts";
import { type Entry, type KeptKind, type KeptOperation, lineOfEntry, readEntry } from "./kept-kind.ts";

export interface AnswerLines<Id extends KeptOperation> {
  readonly entries: readonly Entry<Id>[];
  /**
   * How many lines hold no answer: half a line of a process that was ended while it wrote, or what an earlier version took for an
   * answer. They are as good as not there.
   */
  readonly spoilt: number;
  /** Whether the file ends within a line. */
  readonly torn: boolean;
}

/** Reads a file whose first line is `head`. Undefined where nothing was written yet. */
export function readAnswerLines<Id extends KeptOperation>(
  file: string,
  kind: KeptKind<Id>,
  head: object,
): AnswerLines<Id> | undefined {
  if (!existsSync(file)) return undefined;
  const [first, ...rest] = attempt(file, "read", () => readFileSync(file, "utf8")).split("\n");
  if (first === "" && rest.length === 0) return undefined;
  const line = JSON.stringify(head);
  if (rest.length === 0 && line.startsWith(first ?? "")) return undefined;
  if (first !== line) throw foreign(file, first ?? "", line);
  const torn = rest.at(-1) !== "";
  const lines = torn ? rest : rest.slice(0, -1);
  const entries = lines.flatMap((text) => readEntry(kind, parse(text)) ?? []);
  return { entries, spoilt: lines.length - entries.length, torn };
}

/** Writes the whole file: all of it or, whatever happens meanwhile, nothing. */
export function writeAnswerLines<Id extends KeptOperation>(
  file: string,
  kind: KeptKind<Id>,
  head: object,
  entries: readonly Entry<Id>[],
): void {
  const lines = [`${JSON.stringify(head)}\n`, ...entries.map((entry) => lineOfEntry(kind, entry))];
  attempt(file, "written", () => {
    mkdirSync(dirname(file), { recursive: true });
    // Only the user may read whom the organization talks to.
    writeFileSync(`${file}.new`, lines.join(""), { mode: 0o600 });
    renameSync(`${file}.new`, file);
  });
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
  const { kind } = parse(found) ?? {};
  return typeof kind === "string" && kind.startsWith("mde ")
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
