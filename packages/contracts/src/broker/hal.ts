import { isRecord, type JsonRecord } from "../json.ts";

/** A link of a HAL resource. Its address can be a template. */
export interface Link {
  readonly href: string;
  readonly name?: string;
}

/** The link of a resource under a relation, the first where HAL has a list of them. */
export function linkTo(resource: JsonRecord, relation: string): Link | undefined {
  const links = resource["_links"];
  const found = isRecord(links) ? links[relation] : undefined;
  const link: unknown = Array.isArray(found) ? found[0] : found;
  if (!isRecord(link) || typeof link["href"] !== "string") return undefined;
  const { href, name } = link;
  return typeof name === "string" ? { href, name } : { href };
}

/** Puts values into the `{name}` places of an address. */
export function expandTemplate(template: string, values: Readonly<Record<string, string>>): string {
  return template.replaceAll(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(values[name] ?? ""));
}
