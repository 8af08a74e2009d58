import type { UpsertBehaviour } from "@defender-endpoint/types/operation-details";
import { collectionNow } from "../entities/collection-now.ts";
import { change, create } from "../entities/keep-entity.ts";
import type { Handler } from "../handler.ts";
import { inTurn } from "../in-turn.ts";
import { allOf } from "../odata/all-of.ts";
import { equalTo } from "../odata/equal-to.ts";
import type { Declaration, EntityModel } from "./declaration.ts";
import { entityBody } from "./entity.ts";
import { success } from "./success.ts";

/** Makes an entity, or changes the one that has the same members of the key: its id stays (captured). The answer is the entity. */
export function upsertHandler(declaration: Declaration<UpsertBehaviour>, { shapes }: EntityModel): Handler {
  const { entity, collection, key } = declaration.behaviour;
  return (given, context) =>
    inTurn(context, async (context) => {
      const filter = allOf(key.map((member) => equalTo(member, String(given[member]), shapes[entity]?.members)));
      const [former] = await collectionNow(entity, context).query({ filter, top: 1 });
      const kept =
        former === undefined ? await create(entity, given, context) : await change(entity, former, given, context);
      return success(declaration, 200, entityBody(kept, collection, context.baseUrl));
    });
}
