import { keyOf } from "../entities/links.ts";
import type { Entity } from "../store.ts";
import { entitiesOfState } from "./entities-of-state.ts";

/** A documented exchange, as far as it says what there must be for it. */
export interface SeedScenario {
  readonly states: readonly { readonly name: string; readonly params: Readonly<Record<string, unknown>> }[];
  readonly response: { readonly status: number };
}

/**
 * The entities that the scenarios of a contract need so that they come out, by their kind: what its examples name is there. What only a refusal
 * needs is left out, such as the action that another one must wait for. Of one that several scenarios name, the first has its say.
 */
export function seedOf(scenarios: Iterable<SeedScenario>): ReadonlyMap<string, readonly Entity[]> {
  const entities = new Map<string, Map<string, Entity>>();
  for (const { states, response } of scenarios) {
    if (response.status >= 300) continue;
    for (const { entity, value } of states.flatMap(({ name, params }) => entitiesOfState(name, params))) {
      const known = entities.get(entity) ?? new Map<string, Entity>();
      const key = String(value[keyOf(entity)]);
      entities.set(entity, known.set(key, { ...value, ...known.get(key) }));
    }
  }
  return new Map(Array.from(entities, ([entity, all]) => [entity, [...all.values()]]));
}
