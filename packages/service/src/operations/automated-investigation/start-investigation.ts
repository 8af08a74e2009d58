import { entityBody } from "../../behaviours/entity.ts";
import { begin } from "../../entities/actions/course.ts";
import { investigationSteps, newInvestigation } from "../../entities/actions/investigation.ts";
import { findEntity } from "../../entities/find-entity.ts";
import type { Handler } from "../../handler.ts";
import { inTurn } from "../../in-turn.ts";

/** Starts an investigation of a machine, also where another one runs: nothing is known of a refusal. Its comment is answered nowhere. */
export const startInvestigation: Handler = ({ id }, context) =>
  inTurn(context, async (context) => {
    const machine = await findEntity("Machine", String(id), context);
    const started = newInvestigation(machine, context);
    const begun = await begin("Investigation", started, investigationSteps(machine, context), context);
    return { status: 201, body: entityBody(begun, "investigations", context.baseUrl) };
  });
