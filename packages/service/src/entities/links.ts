import { equalTo } from "../odata/equal-to.ts";
import type { Filter, FilterMembers } from "../odata/filter.ts";
import { memberValue } from "../odata/member-value.ts";
import type { Entity, EntityShapes, Store } from "../store.ts";
import { rulesOf } from "./rules-of.ts";

/** An entity, by its kind and id. */
export interface EntityReference {
  readonly entity: string;
  readonly id: string;
}

/**
 * Where entities of two kinds belong together, and each may belong to many, as users and machines do, no member of the one says so. Each
 * pair is an entity of its own, which is found from both sides: both kinds in the order of the alphabet name the collection.
 */
const linksOf = (one: string, other: string) => `${[one, other].sort().join("")}Link`;

const memberOf = (entity: string) => entity.charAt(0).toLowerCase() + entity.slice(1);

/** What the links between two kinds of entities are looked up by. */
export function linkShapes(one: string, other: string): EntityShapes {
  const members: FilterMembers = { [memberOf(one)]: "string", [memberOf(other)]: "string" };
  return { [linksOf(one, other)]: { members } };
}

/** What is kept to say that two entities belong together, and where. */
export function linkOf(one: EntityReference, other: EntityReference): { entity: string; value: Entity } {
  const sides = [one, other].sort((a, b) => (a.entity < b.entity ? -1 : 1));
  const members = sides.map(({ entity, id }) => [memberOf(entity), id]);
  const id = JSON.stringify(sides.map((side) => side.id));
  return { entity: linksOf(one.entity, other.entity), value: { id, ...Object.fromEntries(members) } };
}

/** Says that two entities belong together. Saying it again changes nothing. */
export async function linkEntities(
  { collection }: Pick<Store, "collection">,
  one: EntityReference,
  other: EntityReference,
): Promise<void> {
  const { entity, value } = linkOf(one, other);
  await collection(entity).put(value);
}

/** The ids of the entities of a kind that belong to one. */
export async function linkedIds(
  { collection }: Pick<Store, "collection">,
  { entity, id }: EntityReference,
  related: string,
): Promise<string[]> {
  const links = await collection(linksOf(entity, related)).query({ filter: equalTo(memberOf(entity), id) });
  const ids = links.map((link) => memberValue(link, memberOf(related), "string"));
  return ids.filter((each) => typeof each === "string");
}

/** Lets through the entities of a kind that belong to one. */
export async function linkedWith(
  store: Pick<Store, "collection">,
  one: EntityReference,
  related: string,
): Promise<Filter> {
  return { kind: "in", member: keyOf(related), type: "string", values: await linkedIds(store, one, related) };
}

/** The member that is the id of entities of a kind. */
export function keyOf(entity: string): string {
  return rulesOf(entity).key ?? "id";
}
