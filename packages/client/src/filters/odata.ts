import { wrong } from "../checks/option-checks.ts";

/** What can stand in a filter: `in` takes a list. */
export type ODataValue = string | number | boolean | Date | null | readonly ODataValue[];

// What has the form of a time is one: OData writes them bare.
const time = /^\d{4}-\d\d-\d\d(T\d\d:\d\d(:\d\d(\.\d{1,7})?)?)?Z$/;

/**
 * A condition in OData's notation, whose values are escaped: `` odata`riskScore eq ${risk} and lastSeen gt ${date}` ``. Texts are quoted,
 * quotes within them doubled. Dates, and texts in the form `2024-05-01T10:00:00.1234567Z`, are times; a list is what `in` takes.
 * @throws {ArgumentError} for a value that OData has no notation for.
 */
export function odata(texts: TemplateStringsArray, ...values: readonly ODataValue[]): string {
  return String.raw({ raw: texts }, ...values.map(write));
}

function write(value: ODataValue): string {
  if (Array.isArray(value) && value.length > 0) return `(${value.map(write)})`;
  if (typeof value === "string") return time.test(value) ? value : `'${value.replaceAll("'", "''")}'`;
  if (Array.isArray(value) || !Number.isFinite(Number(value))) {
    throw wrong("$filter", "made of texts, numbers, booleans, dates, null and lists of these");
  }
  return value instanceof Date ? value.toISOString() : `${value}`;
}
