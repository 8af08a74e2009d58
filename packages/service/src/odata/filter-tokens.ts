import { parseTimestamp, type Ticks } from "../values/timestamp.ts";
import { ODataQueryError } from "./query-error.ts";

export type Token =
  | { readonly kind: "word" | "mark"; readonly at: number; readonly text: string }
  | { readonly kind: "literal"; readonly at: number; readonly value: Literal };

/** A value as it was written, before it is known what it is compared with. */
export type Literal =
  | { readonly type: "string"; readonly value: string }
  | { readonly type: "guid"; readonly value: string }
  | { readonly type: "number"; readonly value: number }
  | { readonly type: "boolean"; readonly value: boolean }
  | { readonly type: "datetime"; readonly value: Ticks }
  | { readonly type: "null"; readonly value: null };

export const guid = /^[\da-f]{8}-(?:[\da-f]{4}-){3}[\da-f]{12}$/i;
/** The date that stands for "never" in some answers. */
const never = /^0001-01-01(?:T00:00(?::00(?:\.0+)?)?Z|Z)?$/;
const neverTicks = -621_355_968_000_000_000n;

const token =
  /[ \t]*(?:'(?<string>(?:[^']|'')*)'|(?<guid>[\da-fA-F]{8}(?:-[\da-fA-F]{4}){3}-[\da-fA-F]{12})(?!\w)|(?<date>\d{4}-\d\d-\d\d[\dTZ:.+-]*)|(?<number>-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?)(?![\w.])|(?<word>[A-Za-z_][\w.]*(?:\/[A-Za-z_][\w.]*)*)|(?<mark>[(),:]))/y;

/** The parts of a filter. Throws {@link ODataQueryError} where none begins. */
export function filterTokens(text: string): Token[] {
  const tokens: Token[] = [];
  const end = text.trimEnd().length;
  for (token.lastIndex = 0; token.lastIndex < end; ) {
    const [part, groups = {}] = partAt(text);
    tokens.push(tokenOf(groups, token.lastIndex - part.length));
  }
  return tokens;
}

function partAt(text: string): [part: string, groups: Record<string, string | undefined> | undefined] {
  const start = token.lastIndex;
  const { 0: part, groups } = token.exec(text) ?? syntaxError(start + text.slice(start).search(/[^ \t]/));
  return [part.trimStart(), groups];
}

function tokenOf({ string, guid, date, number, word, mark }: Record<string, string | undefined>, at: number): Token {
  if (mark !== undefined) return { kind: "mark", at, text: mark };
  if (word === "true" || word === "false") return literal(at, { type: "boolean", value: word === "true" });
  if (word === "null") return literal(at, { type: "null", value: null });
  if (word !== undefined) return { kind: "word", at, text: word };
  if (string !== undefined) return literal(at, { type: "string", value: string.replaceAll("''", "'") });
  if (guid !== undefined) return literal(at, { type: "guid", value: guid.toLowerCase() });
  if (number !== undefined) return literal(at, { type: "number", value: finite(Number(number), at) });
  return literal(at, { type: "datetime", value: readDate(date ?? "") ?? syntaxError(at) });
}

function literal(at: number, value: Literal): Token {
  return { kind: "literal", at, value };
}

/** Minus zero is zero: nothing tells them apart. */
function finite(value: number, at: number): number {
  return Number.isFinite(value) ? value + 0 : syntaxError(at);
}

/** A time, or a day, which begins at midnight in UTC: `2018-08-01T00:00:00Z`, `2018-08-01Z`, `2018-08-01`. Undefined for anything else. */
export function readDate(text: string): Ticks | undefined {
  if (never.test(text)) return neverTicks;
  const [, day] = /^(\d{4}-\d\d-\d\d)Z?$/.exec(text) ?? [];
  return parseTimestamp(day === undefined ? text : `${day}T00:00:00Z`);
}

/** Prints what {@link readDate} reads, also the date that stands for "never". */
export const neverDate = { ticks: neverTicks, text: "0001-01-01T00:00:00Z" };

export function syntaxError(at: number): never {
  throw new ODataQueryError(`Syntax error at position ${at} in '$filter'.`);
}
