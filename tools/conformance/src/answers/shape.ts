/** What a value is made of, without the values: member names and JSON types. Safe to print, whatever the body holds. */
export type Shape = string | readonly Shape[] | { readonly [member: string]: Shape };

export function shapeOf(value: unknown): Shape {
  if (value === null) return "null";
  if (Array.isArray(value)) return value.map(shapeOf);
  if (typeof value !== "object") return typeof value;
  const members = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(members.map(([name, member]) => [name, shapeOf(member)]));
}

export function describeShape(value: unknown): string {
  return JSON.stringify(shapeOf(value));
}
