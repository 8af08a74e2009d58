import type { HandlerContext } from "../../handler.ts";
import type { Entity } from "../../store.ts";
import { formatTimestamp, ticksPerSecond } from "../../values/timestamp.ts";
import { decimalId } from "../decimal-id.ts";
import type { EntityRules } from "../entity-rules.ts";
import { patience, reports } from "./action-steps.ts";
import { inCourse, type Step } from "./course.ts";

/** An investigation goes its way by the clock, see {@link investigationSteps}. The alert that began it stands for it as well (documented). */
export const investigation: EntityRules = {
  members: { triggeringAlertId: "string", machineId: "string", state: "string" },
  alsoBy: "triggeringAlertId",
  now: (collection, context) => inCourse("Investigation", collection, context),
};

/** How long it takes (decided). */
const duration = 600n * ticksPerSecond;

/** A new one on a machine, which nothing but the caller triggers. The members and their order are documented. */
export function newInvestigation(machine: Entity, { now, newId }: HandlerContext): Entity {
  return {
    id: decimalId(newId()),
    startTime: formatTimestamp(now),
    endTime: null,
    state: "Running",
    cancelledBy: null,
    statusDetails: null,
    machineId: machine["id"],
    computerDnsName: machine["computerDnsName"] ?? null,
    triggeringAlertId: null,
  };
}

/**
 * What becomes of it (decided): it runs for ten minutes and finds nothing. On a machine that does not report it waits for it, and is given
 * up after as long as actions wait.
 */
export function investigationSteps(machine: Entity, { now }: Pick<HandlerContext, "now">): Step[] {
  const [state, length, end] = reports(machine)
    ? (["Running", duration, "Benign"] as const)
    : (["PendingResource", patience("Investigation"), "TerminatedBySystem"] as const);
  return [
    { at: now, members: { state, endTime: null } },
    { at: now + length, members: { state: end, endTime: formatTimestamp(now + length) } },
  ];
}
