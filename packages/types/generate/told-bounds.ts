import { type Json, type OpenApiDocument, resolve } from "@defender-endpoint/spec/document";
import { isObject } from "./closed-objects.ts";

/** The document with the bounds of numbers told in the descriptions of what has them, where editors show them: a type cannot have them. */
export function tellBounds(document: OpenApiDocument): OpenApiDocument {
  const told = (node: Json): Json => {
    if (Array.isArray(node)) return node.map(told);
    if (!isObject(node)) return node;
    const entries = Object.entries(node).map(([key, value]): [string, Json] => [key, told(value)]);
    const schema = resolve(document, node["schema"] ?? node);
    const bounds = isObject(schema) ? boundsOf(schema["minimum"], schema["maximum"]) : undefined;
    const { description } = node;
    if (bounds === undefined || typeof description !== "string") return Object.fromEntries(entries);
    return { ...Object.fromEntries(entries), description: `${description.trim()} ${bounds}` };
  };
  return told(document as unknown as Json) as unknown as OpenApiDocument;
}

function boundsOf(from: Json | undefined, to: Json | undefined): string | undefined {
  if (typeof from === "number") return typeof to === "number" ? `From ${from} to ${to}.` : `At least ${from}.`;
  return typeof to === "number" ? `At most ${to}.` : undefined;
}
