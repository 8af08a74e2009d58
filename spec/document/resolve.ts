import type { OpenApiDocument } from "./forms.ts";

/** Follows a `$ref` inside the bundled document; anything else is returned as it is. */
export function resolve<T>(document: OpenApiDocument, value: T): T {
  const ref = (value as { $ref?: string } | null | undefined)?.$ref;
  if (ref === undefined) return value;
  const target = ref
    .slice(2)
    .split("/")
    .reduce<unknown>(
      (node, key) => (node as Record<string, unknown>)[key.replaceAll("~1", "/").replaceAll("~0", "~")],
      document,
    );
  return resolve(document, target as T);
}
