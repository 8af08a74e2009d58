import type { EntityBehaviour } from "@defender-endpoint/types/operation-details";
import { findEntity } from "../entities/find-entity.ts";
import type { Handler } from "../handler.ts";
import type { Entity } from "../store.ts";
import type { Declaration } from "./declaration.ts";
import { entitySet, odataContext } from "./lists/odata-context.ts";

/** Answers with one entity, as it is kept. */
export function entityHandler({ behaviour }: Declaration<EntityBehaviour>): Handler {
  const { entity, collection, by } = behaviour;
  return async (given, context) => {
    const found = await findEntity(entity, String(given[by]), context);
    return { status: 200, body: entityBody(found, collection, context.baseUrl) };
  };
}

/** An entity as the body of an answer. */
export function entityBody(entity: Entity, collection: string, baseUrl: string): Entity {
  return { "@odata.context": odataContext(baseUrl, `${entitySet(collection)}/$entity`), ...entity };
}
