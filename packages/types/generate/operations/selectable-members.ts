import { type Json, type OpenApiDocument, type Operation, resolve } from "@defender-endpoint/spec/document";
import { isObject } from "../closed-objects.ts";

/** The members of the entities on a page, by the schema of its success. Undefined where it names none. */
export function selectableMembers(document: OpenApiDocument, { responses }: Operation): string[] | undefined {
  const page = responses["200"]?.content?.["application/json"]?.schema;
  const item = member(member(member(page && resolve(document, page), "properties"), "value"), "items");
  const members = member(item && resolve(document, item), "properties");
  if (!isObject(members)) return undefined;
  // What is beside the members, such as @odata.context, is no member.
  return Object.keys(members).filter((name) => !name.startsWith("@"));
}

function member(value: Json | undefined, name: string): Json | undefined {
  return value !== undefined && isObject(value) ? value[name] : undefined;
}
