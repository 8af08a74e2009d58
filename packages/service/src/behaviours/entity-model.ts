import type { Behaviour } from "@defender-endpoint/types/operation-details";
import { courseShapes } from "../entities/actions/course.ts";
import { keyOf, linkShapes } from "../entities/links.ts";
import { ruled, rulesOf } from "../entities/rules-of.ts";
import type { FilterMembers } from "../odata/filter.ts";
import type { EntityShape } from "../store.ts";
import type { Declaration, EntityModel } from "./declaration.ts";
import { filterMembers } from "./lists/collection-query.ts";

/** What the operations together say of what is kept: its entities by their collections, and what each is looked up by. */
export function entityModel(declarations: Iterable<Pick<Declaration, "behaviour" | "odata">>): EntityModel {
  const entities: Record<string, string> = {};
  const linked: { related: string; of: string }[] = [];
  const members = new Map<string, FilterMembers>(ruled.map((entity) => [entity, {}]));
  for (const { behaviour, odata } of declarations) {
    const kept = keptBy(behaviour);
    if (kept === undefined) continue;
    const { entity, collection, lookedUpBy } = kept;
    entities[collection] = entity;
    const by = Object.fromEntries(lookedUpBy.map((member) => [member, "string" as const]));
    members.set(entity, { ...by, ...members.get(entity), ...filterMembers(odata?.filter ?? {}) });
    if ("related" in behaviour && behaviour.on === undefined && behaviour.of !== undefined)
      linked.push({ related: entity, of: behaviour.of });
  }
  const shapes = Array.from(members, ([entity, filtered]): [string, EntityShape] => {
    const { key, members: own } = rulesOf(entity);
    return [entity, { ...(key === undefined ? {} : { key }), members: { ...filtered, ...own } }];
  });
  // Whose collection it is, an operation further down may say.
  const links = linked.map(({ related, of }) => linkShapes(entityOf(of, { entities }), related));
  return {
    entities,
    shapes: Object.assign(
      Object.fromEntries(shapes),
      ...["MachineAction", "Investigation"].map(courseShapes),
      ...links,
    ),
  };
}

/** The entity that a collection holds. Throws TypeError for a collection that no operation declares. */
export function entityOf(collection: string, { entities }: Pick<EntityModel, "entities">): string {
  const entity = Object.hasOwn(entities, collection) ? entities[collection] : undefined;
  if (entity !== undefined) return entity;
  throw new TypeError(`No operation declares what the collection ${collection} holds. Declare one that does.`);
}

interface Kept {
  readonly entity: string;
  readonly collection: string;
  readonly lookedUpBy: readonly string[];
}

function keptBy(behaviour: Behaviour): Kept | undefined {
  if ("statistics" in behaviour) return undefined;
  if ("action" in behaviour) return { entity: "MachineAction", collection: "machineActions", lookedUpBy: [] };
  const { collection } = behaviour;
  if ("entities" in behaviour) {
    return { entity: behaviour.entities, collection, lookedUpBy: Object.keys(behaviour.where ?? {}) };
  }
  if ("related" in behaviour) {
    const { related, on = { [keyOf(related)]: "" } } = behaviour;
    return { entity: related, collection, lookedUpBy: Object.keys(on) };
  }
  if ("export" in behaviour) return { entity: behaviour.export, collection, lookedUpBy: [] };
  return { entity: behaviour.entity, collection, lookedUpBy: "key" in behaviour ? behaviour.key : [] };
}
