import type { Check } from "../check.ts";
import type { Subject } from "../subject/subject.ts";

/** The operation that drifts unless another one is named: it is complete, and one is enough to see whether a check turns red at all. */
export const driftingOperation = "getIPStatistics";

/** One thing that could drift, applied to a copy in memory. */
export interface Mutation {
  readonly part: "spec" | "generated files" | "pacts" | "mocks" | "provider";
  readonly drift: string;
  readonly caughtBy: Check;
  /** The operation that drifts, where it must be of another shape. Default: {@link driftingOperation}. */
  readonly operationId?: string;
  readonly apply: (subject: Subject) => Subject | Promise<Subject>;
}

/** Changes the value at a place of a JSON document; `undefined` takes it out. Fails where there is nothing to change. */
export function change(root: unknown, place: readonly (string | number)[], to: (value: unknown) => unknown): void {
  const key = place.at(-1) ?? "";
  const parent = place.slice(0, -1).reduce<unknown>((node, step) => Reflect.get(Object(node), step), root);
  if (!(parent instanceof Object) || !(key in parent))
    throw new Error(`A mutation finds nothing at ${place.join("/")}.`);
  const value = to(Reflect.get(parent, key));
  if (value === undefined && Array.isArray(parent)) parent.splice(Number(key), 1);
  else if (value === undefined) Reflect.deleteProperty(parent, key);
  else Reflect.set(parent, key, value);
}

/** Renames a member, wherever in the object it stands. */
export function rename(from: string, to: string): (value: unknown) => unknown {
  return (value) =>
    Array.isArray(value)
      ? value.map((item) => (item === from ? to : item))
      : Object.fromEntries(Object.entries(Object(value)).map(([name, member]) => [name === from ? to : name, member]));
}
