import type { Comparison, Filter } from "../odata/filter.ts";

type Truth = (entity: unknown) => boolean;

/**
 * Whether a filter lets an entity through, word by word as OData says it, and written apart from what it judges: dates are compared as
 * digits, text as code points, and a tree is turned into a function first.
 */
export function isLetThrough(filter: Filter, entity: unknown): boolean {
  return truth(filter)(entity);
}

function truth(filter: Filter): Truth {
  if (filter.kind === "not") {
    const inside = truth(filter.of);
    return (entity) => inside(entity) === false;
  }
  if (filter.kind === "any") {
    const inside = filter.of === undefined ? () => true : truth(filter.of);
    return (entity) => {
      const elements = valueAt(entity, filter.member);
      return Array.isArray(elements) && elements.filter(inside).length > 0;
    };
  }
  if (filter.kind === "text") {
    return (entity) => {
      const text = pointsOf(valueAt(entity, filter.member));
      const part = pointsOf(filter.text) ?? [];
      if (text === undefined) return false;
      const starts = [...text.keys(), text.length].filter((at) => part.every((point, n) => text[at + n] === point));
      if (filter.function === "startswith") return starts.includes(0);
      return filter.function === "endswith" ? starts.includes(text.length - part.length) : starts.length > 0;
    };
  }
  if (filter.kind === "in") {
    return (entity) =>
      filter.values.some(
        (value) => orderOfKeys(key(filter.type, valueAt(entity, filter.member)), literal(filter.type, value)) === 0,
      );
  }
  if (filter.kind === "comparison") return compared(filter);
  const parts = filter.of.map(truth);
  const wanted = filter.kind === "or";
  return (entity) => parts.filter((part) => part(entity)).length >= (wanted ? 1 : parts.length);
}

function compared(filter: Comparison): Truth {
  const { operator, type, member } = filter;
  const wanted = literal(type, filter.value);
  return (entity) => {
    const is = key(type, valueAt(entity, member));
    if (operator === "eq") return orderOfKeys(is, wanted) === 0;
    if (operator === "ne") return orderOfKeys(is, wanted) !== 0;
    if (is.length === 0) return false;
    const side = orderOfKeys(is, wanted);
    return { gt: side > 0, ge: side >= 0, lt: side < 0, le: side <= 0 }[operator];
  };
}

function valueAt(entity: unknown, path: string): unknown {
  const names = path.split("/").filter((name) => name !== "");
  return names.reduce(
    (value, name) => new Map(Object.entries(Array.isArray(value) ? {} : Object(value))).get(name),
    entity,
  );
}

/** The value of a member as it is ordered. */
export function modelKey(type: string, entity: unknown, member: string): Key {
  return key(type, valueAt(entity, member));
}

/** Numbers to be compared one after the other. Null is none at all. */
export type Key = readonly number[];

function key(type: string, value: unknown): Key {
  if (type === "boolean") return value === true ? [1] : value === false ? [0] : [];
  if (type === "number") return typeof value === "number" ? [value] : [];
  if (typeof value !== "string") return [];
  if (type === "string") return [1, ...(pointsOf(value) ?? [])];
  if (type === "guid") return /^[0-9a-fA-F-]{36}$/.test(value) ? [1, ...(pointsOf(value.toLowerCase()) ?? [])] : [];
  const digits = /^(\d+)-(\d+)-(\d+)T(\d+):(\d+):(\d+)(?:\.(\d+))?Z$/.exec(value)?.slice(1);
  return digits === undefined ? [] : [...digits.slice(0, 6).map(Number), Number((digits[6] ?? "").padEnd(7, "0"))];
}

/** A datetime of a filter counts 100 ns since 1970: it is taken apart by the calendar. */
function literal(type: string, value: string | number | boolean | bigint | null): Key {
  if (typeof value !== "bigint") return key(type, value);
  const fraction = ((value % 10_000_000n) + 10_000_000n) % 10_000_000n;
  const date = new Date(Number((value - fraction) / 10_000n));
  const day = [date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate()];
  return [...day, date.getUTCHours(), date.getUTCMinutes(), date.getUTCSeconds(), Number(fraction)];
}

/** Which of two comes first: negative, zero or positive. Null is before everything. */
export function orderOfKeys(one: Key, other: Key): number {
  const at = one.findIndex((each, n) => each !== other[n]);
  if (at === -1) return one.length - other.length;
  return at >= other.length ? 1 : (one[at] ?? 0) - (other[at] ?? 0);
}

/** The code points of a text. What no database keeps is the character that stands for it. */
function pointsOf(text: unknown): number[] | undefined {
  if (typeof text !== "string") return undefined;
  return Array.from(text, (each) => {
    const point = each.codePointAt(0) ?? 0;
    return point === 0 || (point >= 0xd800 && point <= 0xdfff) ? 0xfffd : point;
  });
}
