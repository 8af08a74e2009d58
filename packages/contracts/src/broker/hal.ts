import { isRecord, type JsonRecord } from "../json.ts";

/** A link of a HAL resource. Its address can be a template. */
export interface Link {
  readonly href: string;
  readonly name?: string;
}

/** The links of a resource under one relation: HAL has either one or a list. */
export function linksTo(resource: JsonRecord, relation: string): Link[] {
  const links = resource["_links"];
  const found = isRecord(links) ? links[relation] : undefined;
  return (Array.isArray(found) ? found : [found]).flatMap((link: unknown) => {
    if (!isRecord(link) || typeof link["href"] !== "string") return [];
    const { href, name } = link;
    return [typeof name === "string" ? { href, name } : { href }];
  });
}

/** The first of them. */
export function linkTo(resource: JsonRecord, relation: string): Link | undefined {
  return linksTo(resource, relation)[0];
}

/** Puts values into the `{name}` places of an address. */
export function expandTemplate(template: string, values: Readonly<Record<string, string>>): string {
  return template.replaceAll(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(values[name] ?? ""));
}
