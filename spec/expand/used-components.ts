import type { Json, JsonObject } from "../document.ts";

/** The components that something refers to. What is common is offered to every resource, and not all of it is taken. */
export function usedComponents(components: Record<string, JsonObject>, paths: JsonObject, own: ReadonlySet<string>) {
  const used = new Set<string>();
  const queue: Json[] = [paths];
  const use = (ref: string): void => {
    if (used.has(ref)) return;
    used.add(ref);
    const [, , kind = "", name = ""] = ref.split("/");
    queue.push(components[kind]?.[name] ?? null);
  };
  for (const ref of own) use(ref);
  for (let node = queue.pop(); node !== undefined; node = queue.pop()) {
    if (node === null || typeof node !== "object") continue;
    for (const [key, value] of Object.entries(node)) {
      if (key === "$ref" && typeof value === "string") use(value);
      else queue.push(value);
    }
  }
  return Object.fromEntries(
    Object.entries(components).map(([kind, named]): [string, JsonObject] => [
      kind,
      Object.fromEntries(Object.entries(named).filter(([name]) => used.has(`#/components/${kind}/${name}`))),
    ]),
  );
}
