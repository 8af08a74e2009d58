import { huntingAnswerOf } from "../entities/hunting/hunting-answer.ts";
import { keyOf, linkOf } from "../entities/links.ts";
import { isObject } from "../odata/member-value.ts";
import type { Entity } from "../store.ts";

/** An entity, and its kind. */
export interface KeptEntity {
  readonly entity: string;
  readonly value: Entity;
}

/** What there must be for a state of the contract. Nothing, where it is about something other than what is there. */
export function entitiesOfState(name: string, params: Readonly<Record<string, unknown>>): KeptEntity[] {
  const { entity, value, of, id, query, answer } = params;
  if (name === "queryAnswered") return [{ entity: "HuntingAnswer", value: huntingAnswerOf(String(query), answer) }];
  if (typeof entity !== "string" || !isObject(value)) return [];
  const { "@odata.context": _, ...members } = value;
  const own = { entity, value: members };
  if (name === "entityExists") return [own];
  if (name !== "entityRelated") return [];
  const related = { entity, id: String(members[keyOf(entity)]) };
  return [own, linkOf({ entity: String(of), id: String(id) }, related)];
}
