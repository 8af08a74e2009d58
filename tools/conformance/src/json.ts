export type JsonRecord = Readonly<Record<string, unknown>>;

/** Whether a value is an object with members, as opposed to an array or null. */
export function isRecord(value: unknown): value is JsonRecord {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
