import type { EntityRules } from "../entity-rules.ts";
import { inCourse } from "./course.ts";

/** An action of a machine goes its way by the clock, see `actionSteps`. */
export const machineAction: EntityRules = {
  members: { machineId: "string", type: "string", status: "string" },
  now: (collection, context) => inCourse("MachineAction", collection, context),
};
