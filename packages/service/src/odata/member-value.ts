import type { FilterValue, MemberType } from "./filter.ts";
import { guid, readDate } from "./filter-tokens.ts";

/** What a filter and an order see of an entity: the value of a member, null if it is missing or of another type. */
export function memberValue(entity: unknown, path: string, type: MemberType): FilterValue {
  const value = memberAt(entity, path);
  if (type === "number") return typeof value === "number" && Number.isFinite(value) ? value : null;
  if (type === "boolean") return typeof value === "boolean" ? value : null;
  if (typeof value !== "string") return null;
  if (type === "datetime") return readDate(value) ?? null;
  if (type === "guid") return guid.test(value) ? value.toLowerCase() : null;
  return plainText(value);
}

/** The elements of a collection. Empty if it is none. */
export function elementsAt(entity: unknown, path: string): readonly unknown[] {
  const value = memberAt(entity, path);
  return Array.isArray(value) ? value : [];
}

function memberAt(entity: unknown, path: string): unknown {
  if (path === "") return entity;
  let value = entity;
  for (const name of path.split("/")) {
    if (!isObject(value) || !Object.hasOwn(value, name)) return undefined;
    value = value[name];
  }
  return value;
}

/** Whether it is an object of JSON. */
export function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** Text as every database can keep and compare it: half of a character, and the character 0, are replaced. */
export function plainText(text: string): string {
  return text.replaceAll(/\p{Surrogate}|\0/gu, "\ufffd");
}
