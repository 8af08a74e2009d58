import { entityBody } from "../../behaviours/entity.ts";
import { active } from "../../entities/actions/begin-action.ts";
import { cut } from "../../entities/actions/course.ts";
import { findEntity } from "../../entities/find-entity.ts";
import type { Handler } from "../../handler.ts";
import { inTurn } from "../../in-turn.ts";
import { formatTimestamp } from "../../values/timestamp.ts";
import { ServiceRefusal } from "../../wire/service-refusal.ts";

/** What errorHResult is in an action that was cancelled (captured). */
const aborted = -2_147_467_260;

/** Cancels an action that is not over (documented). What a live response has done until then stays done (decided). */
export const cancelMachineAction: Handler = ({ id, Comment: comment = null }, context) =>
  inTurn(context, async (context) => {
    const action = await findEntity("MachineAction", String(id), context);
    const { status } = action;
    // That it is refused is documented, the code and the words are decided.
    if (!active.includes(String(status)))
      throw new ServiceRefusal(400, "InvalidInput", `The action is ${status} and cannot be cancelled.`);
    const time = formatTimestamp(context.now);
    const members = {
      status: "Cancelled",
      lastUpdateDateTimeUtc: time,
      cancellationRequestor: context.caller,
      cancellationComment: comment,
      cancellationDateTimeUtc: time,
      errorHResult: aborted,
    };
    const cancelled = await cut("MachineAction", action, members, context);
    return { status: 200, body: entityBody(cancelled, "machineActions", context.baseUrl) };
  });
