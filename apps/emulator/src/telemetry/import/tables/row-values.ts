/** Characters of a value that are kept: what is longer is cut off. */
export const longestValue = 8192;

/** A text. Undefined for what is none, or an empty one: CSV has no null. */
export function textIn(value: unknown): string | undefined {
  if (typeof value === "number" || typeof value === "boolean") return String(value);
  if (typeof value !== "string") return undefined;
  const text = value.slice(0, longestValue).trim();
  // A copy: a slice would keep the whole text in memory.
  return text === "" ? undefined : Buffer.from(text).toString();
}

/** Truth, as JSON, CSV and the hunting APIs have it. */
export function truthIn(value: unknown): boolean | undefined {
  const text = String(value).toLowerCase();
  if (text === "true" || text === "1") return true;
  return text === "false" || text === "0" ? false : undefined;
}

/** The texts of a list: JSON has it as it is or as a text, CSV as a text. Undefined for what is no list. */
export function textsIn(value: unknown): readonly string[] | undefined {
  const list = typeof value === "string" ? parsed(value) : value;
  return Array.isArray(list) ? list.flatMap((each) => textIn(each) ?? []) : undefined;
}

function parsed(text: string): unknown {
  if (text.length > longestValue || !text.trimStart().startsWith("[")) return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Hexadecimal digits, so many of them, in lower case. */
export function digestIn(value: unknown, digits: number): string | undefined {
  const text = typeof value === "string" && value.length === digits ? value.toLowerCase() : "";
  return /^[0-9a-f]+$/.test(text) ? text : undefined;
}

/** A whole number that is not negative: CSV has it as text. */
export function countIn(value: unknown): number | undefined {
  const number = typeof value === "string" && /^\d{1,16}$/.test(value.trim()) ? Number(value) : value;
  return typeof number === "number" && Number.isSafeInteger(number) && number >= 0 ? number : undefined;
}
