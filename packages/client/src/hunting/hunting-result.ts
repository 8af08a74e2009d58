import type { AnswerIssue } from "@defender-endpoint/types/answer-validation";
import { lookBetween } from "../errors/answer-error.ts";
import { NotJsonError } from "../errors/answer-errors.ts";
import { InvalidAnswerError } from "../errors/invalid-answer-error.ts";
import type { ErrorContext } from "../wire/call-context.ts";
import { membersOf } from "../wire/json.ts";
import { type HuntingValue, readerOf } from "./hunting-value.ts";
import { parseExactly } from "./parse-exactly.ts";

export interface HuntingColumn {
  readonly name: string;
  /** As the service names it: `DateTime`, `String`, `Int64`, `Int32`, `SByte` (captured), or another. */
  readonly type: string;
}

/** The values of a row by the names of its columns, each of which is there. */
export type HuntingRow = Readonly<Record<string, HuntingValue>>;

export interface HuntingResult {
  readonly columns: readonly HuntingColumn[];
  readonly rows: readonly HuntingRow[];
  /** Whether there are as many rows as an answer can have (100,000, documented), so that more may have been left out. */
  readonly truncated: boolean;
}

const mostRows = 100_000;

/** A gateway may answer anything: the first few misfits are enough to see what it is. */
const mostIssues = 5;

/**
 * Reads an answer of either service: Graph writes its names in small letters, those of columns in both ways (documented).
 * @throws {NotJsonError} for what is no JSON, and {@link InvalidAnswerError} for JSON that is no answer, or holds a value that its column cannot.
 */
export function readResult(text: string, about: ErrorContext): HuntingResult {
  const answer = parse(text, about);
  const [schema, results] = [either(answer, "Schema"), either(answer, "Results")];
  const issues: AnswerIssue[] = [];
  if (!Array.isArray(schema)) issues.push({ path: "/Schema", rule: "type" });
  if (!Array.isArray(results)) issues.push({ path: "/Results", rule: "type" });
  const columns = list(schema).map((column, index) => readColumn(column, `/Schema/${index}`, issues));
  const readers = columns.map(({ name, type }) => ({ name, read: readerOf(type) }));
  const rows = list(results).map((row, index): HuntingRow => {
    if (typeof row !== "object" || row === null || Array.isArray(row)) {
      issues.push({ path: `/Results/${index}`, rule: "type" });
      return {};
    }
    const entries = readers.map(({ name, read }, column): [string, HuntingValue] => {
      const found: unknown = Object.hasOwn(row, name) ? Reflect.get(row, name) : null;
      const value = found === null ? null : read(found);
      // Names of columns are the caller's affair, and are not printed.
      if (value === undefined) issues.push({ path: `/Results/${index}/${column}`, rule: "type" });
      return [name, value ?? null];
    });
    return Object.fromEntries(entries);
  });
  if (issues.length === 0) return { columns, rows, truncated: rows.length >= mostRows };
  const first = issues.slice(0, mostIssues);
  throw new InvalidAnswerError(
    `${about.operationId} was answered with a body that is no answer of it, by ${first.map(({ path, rule }) => `${path} (${rule})`).join(", ")}. ${lookBetween}.`,
    { ...about, status: 200, issues: first },
  );
}

function parse(text: string, about: ErrorContext): unknown {
  try {
    return parseExactly(text);
  } catch {
    // The parser's own message quotes the body.
    throw new NotJsonError(
      `${about.operationId} was answered 200 with something that is not JSON, not by the service. ${lookBetween}.`,
      { ...about, status: 200, html: false },
    );
  }
}

function readColumn(column: unknown, path: string, issues: AnswerIssue[]): HuntingColumn {
  const [name, type] = [either(column, "Name"), either(column, "Type")];
  if (typeof name === "string" && typeof type === "string") return { name, type };
  issues.push({ path, rule: "required" });
  return { name: "", type: "" };
}

function either(owner: unknown, name: string): unknown {
  const members = membersOf(owner);
  return members[name] ?? members[name.toLowerCase()];
}

function list(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}
