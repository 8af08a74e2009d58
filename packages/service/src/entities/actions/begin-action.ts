import type { HandlerContext } from "../../handler.ts";
import { allOf } from "../../odata/all-of.ts";
import { equalTo } from "../../odata/equal-to.ts";
import type { Entity } from "../../store.ts";
import { formatTimestamp, parseTimestamp } from "../../values/timestamp.ts";
import { ServiceRefusal } from "../../wire/service-refusal.ts";
import { collectionNow } from "../collection-now.ts";
import { actionSteps, patience } from "./action-steps.ts";
import { begin, type Step } from "./course.ts";

/** An action that a machine is to do. */
export interface NewAction {
  readonly type: string;
  readonly machine: Entity;
  /** The members that it does not share with every other action. */
  readonly members: Entity;
  /** What becomes of it. Default: `actionSteps`. */
  readonly steps?: (action: Entity) => Step[];
}

/** The statuses of an action that is not over. */
export const active: readonly string[] = ["Pending", "InProgress"];

/** What runs on Windows alone: the documentation says it of this one. */
const windowsOnly: ReadonlySet<string> = new Set(["Offboard"]);

/**
 * Begins an action on a machine, and resolves with it. A second one of the same type is refused for as long as the first is not done
 * (captured). To be called in turn.
 */
export async function beginAction(wanted: NewAction, context: HandlerContext): Promise<Entity> {
  const { type, machine, members, steps = (action) => actionSteps(action, machine, context.now) } = wanted;
  refusePlatform(type, machine);
  await refuseSecond(type, machine, context);
  const action = { ...newAction(type, machine, context), ...members };
  return await begin("MachineAction", action, steps(action), context);
}

/** A platform that is not known is not held against a machine. The code is documented, the words are ours. */
function refusePlatform(type: string, { osPlatform }: Entity): void {
  if (!windowsOnly.has(type) || typeof osPlatform !== "string" || osPlatform.startsWith("Windows")) return;
  throw new ServiceRefusal(400, "OsPlatformNotSupported", `The action ${type} is not supported on ${osPlatform}.`);
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
function isAwaited({ type, creationDateTimeUtc }: Entity, { now }: HandlerContext): boolean {
  const created = parseTimestamp(String(creationDateTimeUtc));
  return created === undefined || created + patience(type) > now;
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
