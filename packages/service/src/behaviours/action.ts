import type { ActionBehaviour } from "@defender-endpoint/types/operation-details";
import { beginAction } from "../entities/actions/begin-action.ts";
import { findEntity } from "../entities/find-entity.ts";
import type { Handler } from "../handler.ts";
import { inTurn } from "../in-turn.ts";
import type { Declaration, EntityModel } from "./declaration.ts";
import { entityBody } from "./entity.ts";
import { entityOf } from "./entity-model.ts";
import { success } from "./success.ts";

/** Begins an action on a machine. */
export function actionHandler(declaration: Declaration<ActionBehaviour>, model: EntityModel): Handler {
  const { action: type, on, by, members: taken } = declaration.behaviour;
  const machines = entityOf(on, model);
  return (given, context) =>
    inTurn(context, async (context) => {
      const members = Object.fromEntries(Object.entries(taken).map(([member, from]) => [member, given[from] ?? null]));
      const machine = await findEntity(machines, String(given[by]), context);
      const begun = await beginAction({ type, machine, members }, context);
      return success(declaration, 201, entityBody(begun, "machineActions", context.baseUrl));
    });
}
