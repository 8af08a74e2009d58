import { type Reference, resolved, type SchemaObject } from "./openapi-document.ts";

/** A member of an object, or of one inside it, as `error.code` and `value[].id`. */
export interface SchemaMember {
  readonly name: string;
  readonly type: string;
  /** With Markdown's `code`. */
  readonly meaning: string;
}

/** The members of an object, each followed by those inside it. */
export function schemaMembers(schema: SchemaObject | Reference, prefix = ""): SchemaMember[] {
  const { properties = {}, required = [] } = resolved(schema);
  return Object.entries(properties).flatMap(([name, reference]) => {
    const member = resolved(reference);
    const presence = required.includes(name) ? "" : ", optional";
    const meaning = `${member.deprecated ? "Deprecated. " : ""}${member.description?.trim() ?? ""}`;
    return [
      { name: `${prefix}${name}`, type: `${typeOf(member)}${presence}`, meaning },
      ...schemaMembers(member, `${prefix}${name}.`),
      ...(member.items === undefined ? [] : schemaMembers(member.items, `${prefix}${name}[].`)),
    ];
  });
}

/** Such as `integer (int32), 1 to 720, default 720`, and `string: Full, Selective`. */
export function typeOf(schema: SchemaObject): string {
  const { minimum, maximum, maxLength, minItems, maxItems, default: fallback } = schema;
  const kinds = [schema, ...(schema.anyOf ?? []).map(resolved)];
  const formats = unique(kinds.flatMap(({ format }) => format ?? []));
  const bounds = [
    range(minimum, maximum),
    range(undefined, maxLength, " characters"),
    range(minItems, maxItems, " items"),
    ...(fallback === undefined ? [] : [`default ${String(fallback)}`]),
  ].filter((bound) => bound !== "");
  const name = unique(kinds.flatMap(({ type }) => type ?? [])).join(" or ") || "any";
  const format = formats.length === 0 ? "" : ` (${formats.join(" or ")})`;
  return [`${name}${format}${namedValues(kinds)}`, ...bounds].join(", ");
}

/** What the answers of the service name is open, and what is sent is not. */
function namedValues(kinds: readonly SchemaObject[]): string {
  const values = unique(kinds.flatMap((kind) => kind.enum ?? []).map(String));
  const isOpen = kinds.some(({ type, enum: closed }) => [type].flat().includes("string") && closed === undefined);
  if (values.length === 0) return "";
  return isOpen ? `, such as ${values.join(", ")}` : `: ${values.join(", ")}`;
}

function range(from: number | undefined, to: number | undefined, of = ""): string {
  if (from === undefined) return to === undefined ? "" : `at most ${to}${of}`;
  return to === undefined ? `at least ${from}${of}` : `${from} to ${to}${of}`;
}

function unique<Value>(values: readonly Value[]): Value[] {
  return [...new Set(values)];
}
