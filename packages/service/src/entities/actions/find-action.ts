import type { HandlerContext } from "../../handler.ts";
import type { Entity } from "../../store.ts";
import { ServiceRefusal } from "../../wire/service-refusal.ts";
import { findEntity } from "../find-entity.ts";

/** The action of an id. One of another type is refused (captured of packages; of live response it is decided). */
export async function findAction(id: string, type: string, context: HandlerContext): Promise<Entity> {
  const action = await findEntity("MachineAction", id, context);
  if (action["type"] === type) return action;
  throw new ServiceRefusal(400, "InvalidInput", `${id} is not a valid id of a ${type} action.`);
}
