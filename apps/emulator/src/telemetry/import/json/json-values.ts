import { deepestAcrossLines, longestEvent, mostLines } from "../text/limits.ts";
import type { Line } from "../text/lines.ts";
import { closeList, comma, isBlank, jsonGrammar, openList, openObject } from "./json-grammar.ts";
import {
  headOf,
  isListOfEvents,
  isObjectOnALine,
  type JsonValue,
  keep,
  type List,
  type OpenValue,
} from "./json-value.ts";

export interface JsonValues {
  /** Whether nothing is open, so that a line that is a value need not be looked at here. */
  readonly isBetween: boolean;
  read(line: Line): Generator<JsonValue>;
  /** To be called after the last line. */
  end(): Generator<JsonValue>;
}

const incomplete = "the line is not complete JSON";
const tooLong = `it has more than ${longestEvent} characters`;
const endless = "no end of it was found in the lines that follow";

/**
 * Finds the values in a text: one a line, one on many lines, several on one, in any mixture. Each value of a list of events is
 * one, so that an answer of any size is read event by event.
 *
 * A line that has lost its end must not swallow those that follow. So the text is held against the grammar, in which two objects have a
 * comma between: where that is broken, the line on which the value begins is given up, and reading goes on at the next one. So it does where the grammar
 * was kept by chance: a value that is no event, but has lines in it that may be, is asked about.
 */
export function jsonValues(isEvent: (text: string) => boolean): JsonValues {
  const grammar = jsonGrammar();
  let value: OpenValue | undefined;
  let list: List;
  let records = 0;
  let within: string | undefined;
  let lineNumber = 0;
  let listBefore: List;
  /** A line in pieces of which no more can be read. It is told of when its length is known. */
  let givenUp: { readonly line: number; readonly text: string; length: number; readonly broken: string } | undefined;

  function begin(line: Line, what: "value" | "restOfObject"): void {
    grammar.begin(what);
    const isRecord = list !== undefined;
    if (isRecord) records += 1;
    const place = {
      line: line.number,
      ...(isRecord ? { record: records, ...(within === undefined ? {} : { within }) } : {}),
    };
    value = {
      first: line,
      place: what === "restOfObject" ? undefined : place,
      others: [],
      listBefore,
      parts: [],
      length: 0,
    };
  }

  function beginList(which: List, head?: string): void {
    value = undefined;
    within = head;
    list = which;
    records = 0;
  }

  /** What stands between values. Answers where to go on, or undefined if it is something else. Commas are not insisted on. */
  function between(line: Line, at: number): number | undefined {
    const code = line.text.charCodeAt(at);
    if (code === comma || isBlank(code)) return at + 1;
    if (code === closeList && list !== undefined) {
      const was = list;
      list = undefined;
      if (was === "member") begin(line, "restOfObject");
      return at + 1;
    }
    if (code === openList && list === undefined) {
      beginList("outermost");
      return at + 1;
    }
    // Outside of a list, whatever is no object is a damaged line.
    if (code !== openObject && list === undefined) return undefined;
    begin(line, "value");
    return at;
  }

  function isListOfEventsAt(text: string, at: number): boolean {
    if (list !== undefined || text.charCodeAt(at) !== openList) return false;
    return grammar.member !== undefined && isListOfEvents(grammar.member);
  }

  function* scan(line: Line): Generator<JsonValue, readonly Line[]> {
    const { text, goesOn } = line;
    let start = 0;
    let at = value === undefined ? 0 : grammar.resume(text, goesOn);
    while (at !== undefined) {
      if (value !== undefined && grammar.hasEnded) {
        keep(value, text.slice(start, at));
        if (hasSwallowed(value)) return yield* giveUp(line, undefined, incomplete);
        yield* ended(value);
        value = undefined;
      }
      if (value === undefined) start = at;
      if (at === text.length) break;
      if (value === undefined) at = between(line, at);
      else if (isListOfEventsAt(text, at)) {
        beginList("member", value && headOf(value, text.slice(start, at)));
        at += 1;
      } else at = grammar.step(text, at, goesOn);
    }
    if (value !== undefined) keep(value, text.slice(start));
    const broken = at === undefined ? incomplete : reasonToGiveUp(goesOn);
    if (broken !== undefined) return yield* giveUp(line, value === undefined ? text.slice(start) : undefined, broken);
    if (value !== undefined && !goesOn) keep(value, "\n");
    return [];
  }

  /** Why a value that is still open at the end of a line, or of a piece of one, can be none. */
  function reasonToGiveUp(lineGoesOn: boolean): string | undefined {
    if (value === undefined) return undefined;
    const isOnOneLine = lineGoesOn && value.others.length === 0;
    // Within a line its end may still come. Only the brackets are kept of it.
    if (isOnOneLine) return grammar.depth > longestEvent ? tooLong : undefined;
    if (value.length > longestEvent) return tooLong;
    return value.others.length >= mostLines || grammar.depth > deepestAcrossLines ? endless : undefined;
  }

  function hasSwallowed({ place, others, parts }: OpenValue): boolean {
    return place !== undefined && others.some(isObjectOnALine) && !isEvent(parts.join(""));
  }

  function* ended({ place, parts, length }: OpenValue): Generator<JsonValue> {
    if (place === undefined) return;
    const text = parts.join("");
    yield { ...place, text, length, ...(length > longestEvent ? { broken: tooLong } : {}) };
  }

  /** Answers the lines that are to be read again. */
  function* giveUp(line: Line, rest: string | undefined, broken: string): Generator<JsonValue, readonly Line[]> {
    const { first, others, parts, length } = value ?? {
      first: line,
      others: [],
      parts: [rest ?? ""],
      length: rest?.length ?? 0,
    };
    list = value === undefined ? listBefore : value.listBefore;
    value = undefined;
    lineNumber = 0;
    if (others.length > 0) {
      const text = parts[0] ?? "";
      yield { line: first.number, text, length: text.length, broken };
      return others;
    }
    givenUp = { line: first.number, text: parts.join(""), length, broken };
    if (!line.goesOn) yield* endGivenUp();
    return [];
  }

  function* endGivenUp(): Generator<JsonValue> {
    if (givenUp !== undefined) yield givenUp;
    givenUp = undefined;
  }

  function* read(line: Line): Generator<JsonValue> {
    const queue = [line];
    for (let next = queue.pop(); next !== undefined; next = queue.pop()) {
      if (givenUp !== undefined) {
        givenUp.length += next.text.length;
        if (!next.goesOn) yield* endGivenUp();
        continue;
      }
      if (next.number !== lineNumber) listBefore = list;
      lineNumber = next.number;
      if (value !== undefined && value.first.number !== next.number) value.others.push(next);
      queue.push(...[...(yield* scan(next))].reverse());
    }
  }

  function* end(): Generator<JsonValue> {
    yield* endGivenUp();
    while (value !== undefined) {
      for (const line of yield* giveUp({ ...value.first, goesOn: false }, undefined, incomplete)) yield* read(line);
    }
    if (list === undefined) return;
    yield { line: lineNumber, text: "", length: 0, broken: "the list of events does not end: the file is cut off" };
  }

  return {
    get isBetween() {
      return value === undefined && list === undefined && givenUp === undefined;
    },
    read,
    end,
  };
}
