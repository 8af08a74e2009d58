/** A value within a document, and the JSON pointer to it. */
export interface Located {
  readonly document: unknown;
  readonly pointer: string;
  readonly value: unknown;
}

export function root(document: unknown): Located {
  return { document, pointer: "", value: document };
}

/** A member or element; its value is undefined where there is none. A reference stays as it is. */
export function child({ document, pointer, value }: Located, key: string | number): Located {
  const name = String(key);
  const own = typeof value === "object" && value !== null && Object.hasOwn(value, name);
  const token = name.replaceAll("~", "~0").replaceAll("/", "~1");
  return { document, pointer: `${pointer}/${token}`, value: own ? Reflect.get(value, name) : undefined };
}

/** The members of an object by name; none where there is no object. */
export function membersOf(parent: Located): [name: string, member: Located][] {
  const { value } = parent;
  if (typeof value !== "object" || value === null || Array.isArray(value)) return [];
  return Object.keys(value).map((name) => [name, child(parent, name)]);
}

export function elementsOf(list: Located): Located[] {
  return Array.isArray(list.value) ? list.value.map((_, index) => child(list, index)) : [];
}

/** What a `$ref` points to. One that points outside the document, to nothing or to itself is returned as it is. */
export function follow(from: Located): Located {
  const passed = new Set<string>();
  let node = from;
  for (;;) {
    const ref = child(node, "$ref").value;
    if (typeof ref !== "string" || !ref.startsWith("#/") || passed.has(ref)) return node;
    passed.add(ref);
    const keys = ref.split("/").slice(1);
    const target = keys
      .map((key) => decodeURIComponent(key).replaceAll("~1", "/").replaceAll("~0", "~"))
      .reduce(child, root(node.document));
    if (target.value === undefined) return node;
    node = target;
  }
}
