import type { WriteBehaviour } from "@defender-endpoint/types/operation-details";
import { collectionNow } from "../entities/collection-now.ts";
import { findEntity } from "../entities/find-entity.ts";
import { change, create } from "../entities/keep-entity.ts";
import { rulesOf } from "../entities/rules-of.ts";
import type { Given, Handler, HandlerContext } from "../handler.ts";
import { inTurn } from "../in-turn.ts";
import type { Entity } from "../store.ts";
import type { Declaration } from "./declaration.ts";
import { entityBody } from "./entity.ts";
import { success } from "./success.ts";

/** Makes, changes or deletes an entity. The answer is the entity, and nothing where it is deleted. */
export function writeHandler(declaration: Declaration<WriteBehaviour>): Handler {
  const { behaviour } = declaration;
  const { write, entity, collection, by = "id" } = behaviour;
  const given = membersOf(behaviour);

  async function written(call: Given, context: HandlerContext): Promise<Entity> {
    if (write === "create") return await create(entity, given(call), context);
    const former = await findEntity(entity, String(call[by]), context);
    return await change(entity, former, given(call), context);
  }

  return (call, context) =>
    inTurn(context, async (context) => {
      if (write === "delete") {
        await remove(entity, String(call[by]), context);
        return success(declaration, 204);
      }
      return success(declaration, 200, entityBody(await written(call, context), collection, context.baseUrl));
    });
}

async function remove(entity: string, id: string, context: HandlerContext): Promise<void> {
  const { key = "id" } = rulesOf(entity);
  const found = await findEntity(entity, id, context);
  await collectionNow(entity, context).delete(String(found[key]));
}

/** Of what a call has, the members of the entity that it may write. */
function membersOf({ by, members }: WriteBehaviour): (given: Given) => Entity {
  return (given) => {
    const names = members ?? Object.keys(given).filter((name) => name !== by);
    return Object.fromEntries(names.flatMap((name) => (given[name] === undefined ? [] : [[name, given[name]]])));
  };
}
