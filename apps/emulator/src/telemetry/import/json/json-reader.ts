import { rejected } from "../events/reading.ts";
import type { TelemetryEntry, TelemetryReader } from "../events/telemetry-entry.ts";
import { rejectedText } from "../rejected/rejected-text.ts";
import type { Tables } from "../tables/tables.ts";
import { longestAtOnce } from "../text/limits.ts";
import type { Line } from "../text/lines.ts";
import { isObject } from "./is-object.ts";
import { readJsonRecord } from "./json-record.ts";
import { isListOfEvents, type JsonValue } from "./json-value.ts";
import { jsonValues } from "./json-values.ts";

/**
 * Reads what the streaming API writes, envelopes or `{"records":[envelope, ...]}`, the answers of the hunting APIs,
 * `{"Schema":[...],"Results":[row, ...]}`, and entities that the API answered, alone, one a line or as `{"value":[...]}`. What a value is tells its form, not its line breaks or the order of its members.
 */
export function jsonReader(tables: Tables): TelemetryReader {
  const values = jsonValues(isEvent);

  function isEvent(text: string): boolean {
    const value = parsed(text);
    return listIn(value) !== undefined || readJsonRecord(value, tables).kind !== "rejected";
  }

  function* entriesOf({ line, record, text, length, within, broken }: JsonValue): Generator<TelemetryEntry> {
    const place = { line, ...(record === undefined ? {} : { record }) };
    const value = broken === undefined ? parsed(text) : undefined;
    const reason = broken ?? (value === undefined ? "it is not JSON, though its brackets are in order" : undefined);
    if (reason === undefined)
      yield* entriesIn(value, place, text, within === undefined ? undefined : contextIn(within));
    else yield { reading: rejected(reason), ...place, text: () => rejectedText(text, length) };
  }

  function entriesIn(value: unknown, place: Place, text: string, context?: unknown): Iterable<TelemetryEntry> {
    const list = listIn(value);
    if (list !== undefined)
      return entriesOfList(list, place, text, isObject(value) ? value["@odata.context"] : undefined);
    return [{ reading: readJsonRecord(value, tables, context), ...place, text: () => rejectedText(text) }];
  }

  function* entriesOfList(
    list: readonly unknown[],
    place: Place,
    text: string,
    context: unknown,
  ): Generator<TelemetryEntry> {
    const textOf = recordsIn(text);
    for (const [index, each] of list.entries()) {
      const record = index + 1;
      yield {
        reading: readJsonRecord(each, tables, context),
        ...place,
        record,
        text: () => rejectedText(textOf(record)),
      };
    }
  }

  return {
    *read(lines) {
      for (const line of lines) {
        // Nearly every line is a whole value: to have it parsed is the quickest way of finding that out.
        const whole = values.isBetween && isObjectLike(line) ? parsed(line.text) : undefined;
        if (whole !== undefined) yield* entriesIn(whole, { line: line.number }, line.text);
        else for (const value of values.read(line)) yield* entriesOf(value);
      }
    },
    *end() {
      for (const value of values.end()) yield* entriesOf(value);
    },
  };
}

type Place = Pick<TelemetryEntry, "line" | "record">;

function isObjectLike({ text, goesOn }: Line): boolean {
  return !goesOn && text.length <= longestAtOnce && text.startsWith("{") && text.endsWith("}");
}

/** JSON.parse's own message quotes the text: it must not get into a reason. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** The context in the beginning of an object. */
function contextIn(head: string): string | undefined {
  return /"@odata\.context"\s*:\s*"([^"\\]*)"/.exec(head)?.[1];
}

function listIn(value: unknown): readonly unknown[] | undefined {
  if (!isObject(value) || typeof value["category"] === "string") return undefined;
  const name = Object.keys(value).find((key) => isListOfEvents(key) && Array.isArray(value[key]));
  const list = name === undefined ? undefined : value[name];
  return Array.isArray(list) ? list : undefined;
}

/**
 * Finds records of a list as they stand in its text, one after the other. To write one anew would cost more than reading it did,
 * and can fail where that did not.
 */
function recordsIn(text: string): (record: number) => string {
  const found = jsonValues(() => true).read({ number: 1, text, goesOn: false });
  return (record) => {
    for (let next = found.next(); !next.done; next = found.next()) {
      if (next.value.record === record) return next.value.text;
    }
    return text;
  };
}
