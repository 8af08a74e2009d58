import type { Operation } from "@defender-endpoint/spec/document";

/** The operations by the name of their tag's modules, such as `advanced-hunting`. */
export function groupByTag(operations: readonly Operation[]): Map<string, Operation[]> {
  const groups = new Map<string, Operation[]>();
  for (const operation of operations) {
    const name = moduleName(operation);
    groups.set(name, [...(groups.get(name) ?? []), operation]);
  }
  return groups;
}

/** The name that a tag's module has where it is imported. */
export function tagVariable(tag: string): string {
  return tag.replaceAll(/-(.)/g, (_, letter: string) => letter.toUpperCase());
}

const taken = ["index", "shared", "common"];

function moduleName({ operationId, tags }: Operation): string {
  const [tag = ""] = tags;
  const name = tag.toLowerCase().replaceAll(/[^a-z0-9]+/g, "-");
  if (/^[a-z]/.test(name) && !taken.includes(name)) return name;
  throw new Error(`${operationId} has the tag '${tag}', after which no module can be named. Tag it by its resource.`);
}
