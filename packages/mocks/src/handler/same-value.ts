/** Whether two values are the same as JSON has them: members of objects in any order. Of two files only the size is compared. */
export function isSameValue(one: unknown, other: unknown): boolean {
  if (one instanceof Blob && other instanceof Blob) return one.size === other.size;
  if (!isObject(one) || !isObject(other) || Array.isArray(one) !== Array.isArray(other)) return Object.is(one, other);
  const [names, otherNames] = [Object.keys(one), Object.keys(other)];
  return names.length === otherNames.length && names.every((name) => isSameMember(one, other, name));
}

function isSameMember(one: object, other: object, name: string): boolean {
  return Object.hasOwn(other, name) && isSameValue(Reflect.get(one, name), Reflect.get(other, name));
}

function isObject(value: unknown): value is object {
  return typeof value === "object" && value !== null;
}
