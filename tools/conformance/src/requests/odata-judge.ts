import { type OpenApiDocument, type Operation, resolve } from "@defender-endpoint/spec/document";
import { isRecord } from "../json.ts";

export type OptionVerdict = "valid" | "invalid" | "undecided";

/**
 * Judges the value of an OData option that names members, beyond its schema: by the members that may be filtered by, and by those that an
 * entity has. It goes by the document alone. A name in another case, and a path, it does not judge. Undefined for another parameter.
 */
export function judgeOption(
  document: OpenApiDocument,
  operation: Operation,
  option: string,
  text: string,
): OptionVerdict | undefined {
  const parts = text.split(",").map((part) => part.trim());
  if (option === "$select") return judgeNames(parts, entityMembers(document, operation));
  if (option !== "$orderby") return undefined;
  const members = Object.entries(operation.odata?.filter ?? {}).filter(([, type]) => !type.endsWith("[]"));
  return judgeNames(
    parts.map((part) => part.split(" ")[0] ?? ""),
    members.map(([name]) => name),
  );
}

function judgeNames(names: readonly string[], members: readonly string[]): OptionVerdict {
  if (names.every((name) => members.includes(name))) return "valid";
  const known = members.map((member) => member.toLowerCase());
  const isNamed = (name: string) => /\/|^@/.test(name) || known.includes(name.toLowerCase());
  return names.every(isNamed) ? "undecided" : "invalid";
}

function entityMembers(document: OpenApiDocument, { responses }: Operation): string[] {
  const page = responses["200"]?.content?.["application/json"]?.schema;
  const value = page && memberOf(resolve(document, page)["properties"], "value");
  const item = resolve(document, memberOf(value, "items"));
  return Object.keys(Object(memberOf(item, "properties")));
}

function memberOf(value: unknown, name: string): unknown {
  return isRecord(value) ? value[name] : undefined;
}
