/** What a dynamic column holds: an object or a list. */
export type HuntingDynamic = { readonly [name: string]: unknown } | readonly unknown[];

/** A value of a row, by the type of its column. null is what is missing. */
export type HuntingValue = string | number | bigint | boolean | HuntingDynamic | null;

type Reader = (value: unknown) => HuntingValue | undefined;

/**
 * How a value is read by its column's type, in lower case; undefined for one that is not of that type. The names are those of .NET (captured:
 * DateTime, String, Int64, Int32, SByte) and of KQL. Of a type that is not known, a value is taken as it came.
 */
export function readerOf(type: string): Reader {
  const name = type.toLowerCase().replace(/^system\./, "");
  return (Object.hasOwn(readers, name) && readers[name]) || asItCame;
}

// A date stays a text: it has seven digits, of which a `Date` holds three.
const text: Reader = (value) => (typeof value === "string" ? value || null : undefined);

/** An SByte stands for a truth value (captured). */
const truth: Reader = (value) => {
  if (value === "") return null;
  const index = [false, 0, "0", true, 1, "1"].indexOf(value as never);
  return index === -1 ? undefined : index > 2;
};

const whole: Reader = (value) => {
  if (value === "") return null;
  if (typeof value !== "string") return Number.isInteger(value) ? Number(value) : undefined;
  if (!/^-?\d{1,20}$/.test(value)) return undefined;
  return Number.isSafeInteger(Number(value)) ? Number(value) : BigInt(value);
};

const real: Reader = (value) => {
  if (value === "") return null;
  if (typeof value === "number") return value;
  return typeof value === "string" && /^(NaN|-?(Infinity|\d+(\.\d+)?(e[+-]?\d+)?))$/i.test(value)
    ? Number(value)
    : undefined;
};

const dynamic: Reader = (value) => {
  if (typeof value !== "string" || !/^\s*[[{]/.test(value)) return asItCame(value);
  try {
    return JSON.parse(value);
  } catch {
    return value;
  }
};

const asItCame: Reader = (value) => (isValue(value) ? value : undefined);

function isValue(value: unknown): value is HuntingValue {
  return ["string", "number", "boolean", "object"].includes(typeof value);
}

/** An empty one may be meant: the service writes a missing one alike (captured). */
const string: Reader = (value) => (typeof value === "string" ? value : undefined);

/** Has more digits than a double. */
const decimal: Reader = (value) => (typeof value === "number" ? value : string(value));

const readers: Readonly<Record<string, Reader>> = {
  ...{ datetime: text, guid: text, timespan: text, string },
  ...{ sbyte: truth, boolean: truth, bool: truth },
  ...{ int32: whole, int64: whole, int: whole, long: whole },
  ...{ double: real, single: real, real, decimal, sqldecimal: decimal },
  ...{ object: dynamic, dynamic },
};
