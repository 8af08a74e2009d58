import { html } from "hono/html";
import { type Reference, resolved, type SchemaObject } from "./openapi-document.ts";
import { type Html, inline } from "./prose.ts";

/** The members of an object, those of objects inside it included, as `error.code` and `value[].id`. */
export function schemaTable(schema: SchemaObject | Reference): Html {
  const rows = memberRows(resolved(schema), "");
  if (rows.length === 0) return html``;
  return html`<table><tr><th>member<th>type<th>meaning</tr>${rows}</table>`;
}

function memberRows({ properties = {}, required = [] }: SchemaObject, prefix: string): Html[] {
  return Object.entries(properties).flatMap(([name, reference]) => {
    const member = resolved(reference);
    const presence = required.includes(name) ? "" : ", optional";
    const row = html`<tr><td><code>${prefix}${name}</code><td>${typeOf(member)}${presence}<td>${member.deprecated ? "Deprecated. " : ""}${inline(member.description)}</tr>`;
    const items = member.items === undefined ? {} : resolved(member.items);
    return [row, ...memberRows(member, `${prefix}${name}.`), ...memberRows(items, `${prefix}${name}[].`)];
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
