import { entityBody } from "../../behaviours/entity.ts";
import { active, beginAction } from "../../entities/actions/begin-action.ts";
import { failuresOf, readCommand, targets } from "../../entities/actions/live-response-command.ts";
import { liveResponseSteps } from "../../entities/actions/live-response-steps.ts";
import { collectionNow } from "../../entities/collection-now.ts";
import { findEntity } from "../../entities/find-entity.ts";
import type { Handler, HandlerContext } from "../../handler.ts";
import { inTurn } from "../../in-turn.ts";
import { allOf } from "../../odata/all-of.ts";
import { equalTo } from "../../odata/equal-to.ts";
import { elementsAt } from "../../odata/member-value.ts";
import { ServiceRefusal } from "../../wire/service-refusal.ts";

/** How many sessions an organization may have at a time (documented). */
const mostSessions = 50;

/** Begins a session on a machine. Whether each command fails is settled when it begins: a script that is uploaded later comes too late (decided). */
export const runLiveResponse: Handler = (given, context) =>
  inTurn(context, async (context) => {
    const { id, Comment: requestorComment = null } = given;
    const asked = elementsAt(given, "Commands");
    const read = asked.map(readCommand);
    // That a command needs it is documented, the refusal is decided.
    for (const { type, target } of read)
      if (target === "")
        throw new ServiceRefusal(400, "InvalidInput", `The command ${type} needs the parameter ${targets[type]}.`);
    const machine = await findEntity("Machine", String(id), context);
    await refuseMore(context);
    const failures = await Promise.all(read.map((command) => failuresOf(command, context)));
    const commands = asked.map((command, index) => newStatus(command, index));
    const wanted = { type: "LiveResponse", machine, members: { requestorComment, commands } };
    const steps = (action: typeof machine) => liveResponseSteps(action, machine, { commands, failures }, context.now);
    const begun = await beginAction({ ...wanted, steps }, context);
    return { status: 201, body: entityBody(begun, "machineActions", context.baseUrl) };
  });

/** The status is documented, the words are decided. */
async function refuseMore(context: HandlerContext): Promise<void> {
  const filter = allOf([
    equalTo("type", "LiveResponse"),
    { kind: "in", member: "status", type: "string", values: active },
  ]);
  if ((await collectionNow("MachineAction", context).count(filter)) < mostSessions) return;
  throw new ServiceRefusal(429, "TooManyRequests", `There are ${mostSessions} live response sessions already.`);
}

/** The members and their order are captured. */
function newStatus(command: unknown, index: number) {
  return { index, startTime: null, endTime: null, commandStatus: "Created", errors: [], command };
}
