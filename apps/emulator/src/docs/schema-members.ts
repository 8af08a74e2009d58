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

/** Such as `integer (int32), 1 to 720, default 720`. */
export function typeOf({ type, format, minimum, maximum, default: fallback }: SchemaObject): string {
  const name = [type ?? "any"].flat().join(" or ");
  const range =
    maximum === undefined ? (minimum === undefined ? "" : `, at least ${minimum}`) : `, ${minimum ?? ""} to ${maximum}`;
  return [
    name,
    format ? ` (${format})` : "",
    range,
    fallback === undefined ? "" : `, default ${String(fallback)}`,
  ].join("");
}
