type Edit = readonly [pointer: string, value: unknown];

/** A copy in which some places have other values; undefined takes them out. */
export function edited(document: unknown, edits: readonly Edit[]): unknown {
  const copy: unknown = structuredClone(document);
  for (const [pointer, value] of edits) {
    const keys = pointer
      .split("/")
      .slice(1)
      .map((key) => key.replaceAll("~1", "/").replaceAll("~0", "~"));
    const last = keys.pop() ?? "";
    const owner = keys.reduce<unknown>((node, key) => Reflect.get(Object(node), key), copy);
    if (typeof owner !== "object" || owner === null) throw new Error(`${pointer} is in nothing.`);
    if (value !== undefined) Reflect.set(owner, last, value);
    else if (Array.isArray(owner)) owner.splice(Number(last), 1);
    else Reflect.deleteProperty(owner, last);
  }
  return copy;
}

/** A pointer to every value within a document. */
export function pointersIn(value: unknown, pointer = ""): string[] {
  const members = typeof value === "object" && value !== null ? Object.entries(value) : [];
  return members.flatMap(([key, member]) => {
    const place = `${pointer}/${key.replaceAll("~", "~0").replaceAll("/", "~1")}`;
    return [place, ...pointersIn(member, place)];
  });
}
