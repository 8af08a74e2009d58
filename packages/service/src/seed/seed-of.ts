import { rulesOf } from "../entities/rules-of.ts";
import { isObject } from "../odata/member-value.ts";
import type { Entity } from "../store.ts";

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
    for (const { name, params } of states) {
      const { entity, value } = params;
      if (name !== "entityExists" || typeof entity !== "string" || !isObject(value)) continue;
      const { "@odata.context": _, ...members } = value;
      const known = entities.get(entity) ?? new Map<string, Entity>();
      const key = String(members[rulesOf(entity).key ?? "id"]);
      entities.set(entity, known.set(key, { ...members, ...known.get(key) }));
    }
  }
  return new Map(Array.from(entities, ([entity, all]) => [entity, [...all.values()]]));
}
