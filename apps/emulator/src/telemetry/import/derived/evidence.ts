import { type Entity, formatTimestamp, memberValue, type Ticks } from "@defender-endpoint/service";
import { isObject } from "../json/is-object.ts";

/** How much evidence of an alert is kept: what came first. */
export const mostEvidence = 200;

export interface Evidence {
  /** When it was seen first. */
  readonly time: Ticks;
  readonly members: Entity;
  /** The members as text, by which it is told from others: made once, since an alert may have a million rows. */
  readonly text: string;
}

export function evidenceAt(time: Ticks, members: Entity): Evidence {
  return { time, members, text: JSON.stringify(members) };
}

/** Both together: what both have once, in the order of its time, and of one time in that of its text. */
export function bothEvidence(one: readonly Evidence[], other: readonly Evidence[]): readonly Evidence[] {
  const all = new Map<string, Evidence>();
  for (const each of [...one, ...other]) {
    const known = all.get(each.text);
    if (known === undefined || each.time < known.time) all.set(each.text, each);
  }
  return [...all.values()].sort(byTime).slice(0, mostEvidence);
}

function byTime(one: Evidence, other: Evidence): number {
  if (one.time !== other.time) return one.time < other.time ? -1 : 1;
  return one.text < other.text ? -1 : 1;
}

/** As the API has it, with its time behind the kind of entity. */
export function evidenceOf({ time, members: { entityType, ...members } }: Evidence): Entity {
  return { entityType, evidenceCreationTime: formatTimestamp(time), ...members };
}

export function evidenceIn(stored: unknown): Evidence | undefined {
  const time = memberValue(stored, "evidenceCreationTime", "datetime");
  if (typeof time !== "bigint" || !isObject(stored)) return undefined;
  const { evidenceCreationTime: _, ...members } = stored;
  return evidenceAt(time, members);
}
