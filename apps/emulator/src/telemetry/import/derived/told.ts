import { type Entity, formatTimestamp, memberValue, type Ticks } from "@defender-endpoint/service";
import { isObject } from "../json/is-object.ts";

/** What the rows of one thing say: the latest of them, and when the first one was. */
export interface Told {
  readonly first: Ticks;
  readonly last: Ticks;
  readonly members: Entity;
}

/**
 * Both together, in whichever order and however often: the later one counts. Of two of one time each member that either has; where they
 * contradict each other, the one that comes last as text.
 */
export function bothTold(one: Told, other: Told): Told {
  const first = smaller(one.first, other.first);
  if (one.last !== other.last) return { ...(one.last > other.last ? one : other), first };
  const names = new Set([...Object.keys(one.members), ...Object.keys(other.members)]);
  const members = Array.from(names, (name) => [name, lastAsText(one.members[name], other.members[name])]);
  return { first, last: one.last, members: Object.fromEntries(members) };
}

export function smaller<T extends Ticks | string>(one: T, other: T): T {
  return one < other ? one : other;
}

export function larger<T extends Ticks | string>(one: T, other: T): T {
  return one > other ? one : other;
}

function lastAsText(one: unknown, other: unknown): unknown {
  if (one === undefined || one === null) return other ?? one;
  if (other === undefined || other === null) return one;
  return JSON.stringify(one) < JSON.stringify(other) ? other : one;
}

/** Members of which some are not written if they are null. */
export function leftOut(members: Entity, neverNull: readonly string[]): Entity {
  const without = neverNull.filter((name) => members[name] === null).map((name) => [name, undefined]);
  return { ...members, ...Object.fromEntries(without) };
}

export function storedTold({ first, last, members }: Told): Entity {
  return { first: formatTimestamp(first), last: formatTimestamp(last), members };
}

export function toldIn(stored: unknown): Told | undefined {
  const [first, last] = [memberValue(stored, "first", "datetime"), memberValue(stored, "last", "datetime")];
  const members = isObject(stored) ? stored["members"] : undefined;
  if (typeof first !== "bigint" || typeof last !== "bigint" || !isObject(members)) return undefined;
  return { first, last, members };
}
