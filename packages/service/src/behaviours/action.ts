import type { ActionBehaviour } from "@defender-endpoint/types/operation-details";
import { actionSteps, patience } from "../entities/action-steps.ts";
import { collectionNow } from "../entities/collection-now.ts";
import { begin } from "../entities/course.ts";
import { findEntity } from "../entities/find-entity.ts";
import type { Handler, HandlerContext } from "../handler.ts";
import { inTurn } from "../in-turn.ts";
import { allOf } from "../odata/all-of.ts";
import { equalTo } from "../odata/equal-to.ts";
import type { Entity } from "../store.ts";
import { formatTimestamp, parseTimestamp } from "../values/timestamp.ts";
import { ServiceRefusal } from "../wire/service-refusal.ts";
import type { Declaration, EntityModel } from "./declaration.ts";
import { entityBody } from "./entity.ts";
import { entityOf } from "./entity-model.ts";
import { success } from "./success.ts";

const active = ["Pending", "InProgress"];

/** Begins an action on a machine. A second one of the same type is refused for as long as the first is not done (captured). */
export function actionHandler(declaration: Declaration<ActionBehaviour>, model: EntityModel): Handler {
  const { action: type, on, by, members } = declaration.behaviour;
  const machines = entityOf(on, model);
  return (given, context) =>
    inTurn(context, async (context) => {
      const machine = await findEntity(machines, String(given[by]), context);
      await refuseSecond(type, machine, context);
      const own = Object.entries(members).map(([member, from]) => [member, given[from] ?? null]);
      const action = { ...newAction(type, machine, context), ...Object.fromEntries(own) };
      const begun = await begin("MachineAction", action, actionSteps(action, machine, context.now), context);
      return success(declaration, 201, entityBody(begun, "machineActions", context.baseUrl));
    });
}

async function refuseSecond(type: string, machine: Entity, context: HandlerContext): Promise<void> {
  const filter = allOf([
    equalTo("machineId", String(machine["id"])),
    equalTo("type", type),
    { kind: "in", member: "status", type: "string", values: active },
  ]);
  const others = await collectionNow("MachineAction", context).query({ filter });
  if (others.some((other) => isAwaited(other, context))) {
    // The code is captured, of the message its sense.
    throw new ServiceRefusal(400, "ActiveRequestAlreadyExists", "Action is already in progress.");
  }
}

/** What was put here as active, and has no course, is not waited for any longer than a device that does not report. */
function isAwaited({ creationDateTimeUtc }: Entity, { now }: HandlerContext): boolean {
  const created = parseTimestamp(String(creationDateTimeUtc));
  return created === undefined || created + patience > now;
}

/** The members and their order are captured; what was null in every capture of a new action is null. */
function newAction(type: string, machine: Entity, { now, caller, newId }: HandlerContext): Entity {
  return {
    id: newId(),
    type,
    title: null,
    requestor: caller,
    requestorComment: null,
    status: "Pending",
    machineId: machine["id"],
    computerDnsName: machine["computerDnsName"] ?? null,
    creationDateTimeUtc: formatTimestamp(now),
    lastUpdateDateTimeUtc: formatTimestamp(now),
    cancellationRequestor: null,
    cancellationComment: null,
    cancellationDateTimeUtc: null,
    errorHResult: 0,
    scope: null,
    externalId: null,
    requestSource: "PublicApi",
    relatedFileInfo: null,
    commands: [],
    troubleshootInfo: null,
  };
}
