import type { Entity } from "../../store.ts";

/** Of an entity the members that were selected, found without regard to case, in the entity's order. */
export function selected(entity: Entity, select: readonly string[]): Entity {
  const wanted = new Set(select.map((name) => name.toLowerCase()));
  return Object.fromEntries(Object.entries(entity).filter(([name]) => wanted.has(name.toLowerCase())));
}
