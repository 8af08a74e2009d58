import { type Entity, formatTimestamp, memberValue, type Ticks } from "@defender-endpoint/service";
import { isObject } from "../json/is-object.ts";

/** How much evidence of an alert is kept: what came first. */
export const mostEvidence = 200;

export interface Evidence {
  /** When it was seen first. */
  readonly time: Ticks;
  readonly members: Entity;
}

/** Both together: what both have once, in the order of its time, and of one time in that of its text. */
export function bothEvidence(one: readonly Evidence[], other: readonly Evidence[]): readonly Evidence[] {
  const all = new Map<string, Evidence>();
  for (const each of [...one, ...other]) {
    const text = JSON.stringify(each.members);
    const known = all.get(text);
    if (known === undefined || each.time < known.time) all.set(text, each);
  }
  const inOrder = [...all].sort(([text, { time }], [otherText, { time: otherTime }]) => {
    if (time !== otherTime) return time < otherTime ? -1 : 1;
    return text < otherText ? -1 : 1;
  });
  return inOrder.slice(0, mostEvidence).map(([, each]) => each);
}

/** As the API has it, with its time behind the kind of entity. */
export function evidenceOf({ time, members: { entityType, ...members } }: Evidence): Entity {
  return { entityType, evidenceCreationTime: formatTimestamp(time), ...members };
}

export function evidenceIn(stored: unknown): Evidence | undefined {
  const time = memberValue(stored, "evidenceCreationTime", "datetime");
  if (typeof time !== "bigint" || !isObject(stored)) return undefined;
  const { evidenceCreationTime: _, ...members } = stored;
  return { time, members };
}
