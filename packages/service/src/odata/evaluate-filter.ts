import type { ComparisonOperator, Filter, FilterValue, TextFunction } from "./filter.ts";
import { elementsAt, memberValue, plainText } from "./member-value.ts";

/** Whether a filter lets an entity through. */
export function matchesFilter(filter: Filter, entity: unknown): boolean {
  switch (filter.kind) {
    case "and":
      return filter.of.every((each) => matchesFilter(each, entity));
    case "or":
      return filter.of.some((each) => matchesFilter(each, entity));
    case "not":
      return !matchesFilter(filter.of, entity);
    case "comparison":
      return isTrue(filter.operator, memberValue(entity, filter.member, filter.type), comparable(filter.value));
    case "in":
      return valuesOf(filter).has(memberValue(entity, filter.member, filter.type));
    case "text": {
      const value = memberValue(entity, filter.member, "string");
      return typeof value === "string" && textTests[filter.function](value, plainText(filter.text));
    }
    case "any": {
      const { of } = filter;
      return elementsAt(entity, filter.member).some((element) => of === undefined || matchesFilter(of, element));
    }
  }
}

const sets = new WeakMap<Filter, ReadonlySet<FilterValue>>();

/** The values of a list, which may be hundreds, and asked of thousands of entities. */
function valuesOf(filter: Extract<Filter, { kind: "in" }>): ReadonlySet<FilterValue> {
  const known = sets.get(filter) ?? new Set(filter.values.map(comparable));
  sets.set(filter, known);
  return known;
}

/** A value of a filter as it is compared with what {@link memberValue} gives. */
function comparable(value: FilterValue): FilterValue {
  return typeof value === "string" ? plainText(value) : value;
}

const textTests: Readonly<Record<TextFunction, (value: string, text: string) => boolean>> = {
  startswith: (value, text) => value.startsWith(text),
  endswith: (value, text) => value.endsWith(text),
  contains: (value, text) => value.includes(text),
};

function isTrue(operator: ComparisonOperator, value: FilterValue, other: FilterValue): boolean {
  if (operator === "eq") return value === other;
  if (operator === "ne") return value !== other;
  if (value === null || other === null) return false;
  const order = compareValues(value, other);
  if (operator === "gt") return order > 0;
  if (operator === "ge") return order >= 0;
  return operator === "lt" ? order < 0 : order <= 0;
}

/** Orders two values of one type: null comes first, false before true, text by its code points, as UTF-8 does. */
export function compareValues(value: FilterValue, other: FilterValue): number {
  if (value === other) return 0;
  if (value === null || other === null) return value === null ? -1 : 1;
  if (typeof value === "string" && typeof other === "string") return compareText(value, other);
  return value < other ? -1 : 1;
}

function compareText(text: string, other: string): number {
  let at = 0;
  while (at < text.length && text.charCodeAt(at) === other.charCodeAt(at)) at += 1;
  if (at === text.length || at === other.length) return text.length - other.length;
  // Characters beyond 0xffff are written with codes that lie before 0xe000.
  const [code, otherCode] = [rank(text.charCodeAt(at)), rank(other.charCodeAt(at))];
  return code - otherCode;
}

function rank(code: number): number {
  return code >= 0xd800 && code < 0xe000 ? code + 0x10000 : code;
}
