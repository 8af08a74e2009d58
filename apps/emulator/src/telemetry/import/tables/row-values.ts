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
