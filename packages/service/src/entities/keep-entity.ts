import type { HandlerContext } from "../handler.ts";
import type { Entity } from "../store.ts";
import { rulesOf } from "./rules-of.ts";

/** Makes an entity out of what a call gives, as the rules of its kind want it, and keeps it. */
export async function create(entity: string, given: Entity, context: HandlerContext): Promise<Entity> {
  const { create: made, key = "id" } = rulesOf(entity);
  const created = made === undefined ? { [key]: context.newId(), ...given } : await made(given, context);
  await context.store.collection(entity).put(created);
  return created;
}

/** Changes an entity, as the rules of its kind want it, and keeps it. */
export async function change(
  entity: string,
  former: Entity,
  changes: Entity,
  context: HandlerContext,
): Promise<Entity> {
  const changed = rulesOf(entity).change?.(former, changes, context) ?? { ...former, ...changes };
  await context.store.collection(entity).put(changed);
  return changed;
}
