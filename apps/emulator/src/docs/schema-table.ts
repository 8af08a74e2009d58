import { html } from "hono/html";
import type { Reference, SchemaObject } from "./openapi-document.ts";
import { type Html, inline } from "./prose.ts";
import { schemaMembers } from "./schema-members.ts";

export function schemaTable(schema: SchemaObject | Reference): Html {
  const rows = schemaMembers(schema).map(
    ({ name, type, meaning }) => html`<tr><td><code>${name}</code><td>${type}<td>${inline(meaning)}</tr>`,
  );
  if (rows.length === 0) return html``;
  return html`<table><tr><th>member<th>type<th>meaning</tr>${rows}</table>`;
}
