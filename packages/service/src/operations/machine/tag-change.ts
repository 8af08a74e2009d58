import { elementsAt } from "../../odata/member-value.ts";
import type { Entity } from "../../store.ts";

/** The tags of a machine with one more, or one less. One that is there already, or not there, changes nothing (decided). */
export function changedTags(machine: Entity, tag: unknown, action: unknown): unknown {
  const tags = elementsAt(machine, "machineTags");
  const others = tags.filter((each) => each !== tag);
  if (action === "Remove") return others;
  return others.length < tags.length ? machine["machineTags"] : [...others, tag];
}
