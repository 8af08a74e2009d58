import { isRecord } from "../../../../contracts/src/json.ts";

/** A value within a document, and the JSON pointer to it. */
export interface Located {
  readonly document: unknown;
  readonly pointer: string;
  readonly value: unknown;
}

export function root(document: unknown): Located {
  return { document, pointer: "", value: document };
}

/** A member or element; its value is undefined where there is none. References on the way are followed. */
export function member(parent: Located, key: string | number): Located {
  return follow(child(parent, key));
}

/** The same without following it. */
export function child({ document, pointer, value }: Located, key: string | number): Located {
  const name = String(key);
  const own = typeof value === "object" && value !== null && Object.hasOwn(value, name);
  return { document, pointer: `${pointer}/${escapeKey(name)}`, value: own ? Reflect.get(value, name) : undefined };
}

export function keysOf({ value }: Located): string[] {
  return isRecord(value) ? Object.keys(value) : [];
}

export function elementsOf(list: Located): Located[] {
  return Array.isArray(list.value) ? list.value.map((_, index) => member(list, index)) : [];
}

/** The strings of a list; empty where there is no list. */
export function stringsOf({ value }: Located): string[] {
  return Array.isArray(value) ? value.map(String) : [];
}

/** What a `$ref` points to. One that points outside the document, to nothing or to itself is returned as it is. */
export function follow(from: Located): Located {
  const passed = new Set<string>();
  let node = from;
  for (;;) {
    const ref = isRecord(node.value) ? node.value["$ref"] : undefined;
    if (typeof ref !== "string" || !ref.startsWith("#") || passed.has(ref)) return node;
    passed.add(ref);
    const target = ref
      .slice(1)
      .split("/")
      .slice(1)
      .map((key) => decodeURIComponent(key).replaceAll("~1", "/").replaceAll("~0", "~"))
      .reduce(child, root(node.document));
    if (target.value === undefined) return node;
    node = target;
  }
}

/** Whether two values are the same once every reference is followed. The order of members does not matter. */
export function isSame(before: Located, now: Located, passed: ReadonlySet<string> = new Set()): boolean {
  const [one, other] = [follow(before), follow(now)];
  const pair = `${one.pointer} ${other.pointer}`;
  if (passed.has(pair)) return true;
  const within = new Set(passed).add(pair);
  const [a, b] = [one.value, other.value];
  if (Array.isArray(a) && Array.isArray(b)) {
    return a.length === b.length && a.every((_, index) => isSame(child(one, index), child(other, index), within));
  }
  if (isRecord(a) && isRecord(b)) {
    const keys = new Set([...Object.keys(a), ...Object.keys(b)]);
    return [...keys].every((key) => key in a === key in b && isSame(child(one, key), child(other, key), within));
  }
  return a === b;
}

function escapeKey(key: string): string {
  return key.replaceAll("~", "~0").replaceAll("/", "~1");
}
