import { callOperation } from "../call-operation.ts";
import { wrong } from "../checks/option-checks.ts";
import type { DefenderClient } from "../defender-client.ts";
import { isDefenderError } from "../errors/any-error.ts";
import { mayBeDone } from "../failures/lost-answer.ts";
import type { Given, OperationInput } from "../operation-method.ts";
import { type CallOptions, checkCallOptions } from "../options/call-options.ts";
import { settingsOf } from "../options/client-settings.ts";
import { type ActionOperation, actionTypes } from "./action-operations.ts";
import type { MachineAction } from "./machine-action.ts";
import { createSearch } from "./search-action.ts";
import { isActiveAlready } from "./start-failure.ts";

/** How an action is started. `timeout`, `deadline` and `maxWait` hold for each call that it takes. */
export interface StartOptions extends CallOptions {
  /**
   * What follows when an action of this type is under way on the machine: `join` resolves with that one, if it does the same work; `throw`
   * throws the service's refusal. Default: `throw`.
   */
  readonly onActive?: "join" | "throw";
  /**
   * An action of this type, comment and work that was made since then, and has not failed, is resolved with in place of another one: so a
   * program that was killed can be run again, also when what it has started is over. Costs a look beforehand. Default: none is looked for.
   */
  readonly since?: Date;
}

/** Milliseconds by which the service's clock may be behind this one. */
const clockTolerance = 60_000;

/**
 * Starts an action on a machine, once, and resolves with it. It has only begun then: `waitForAction` tells how it ends.
 *
 * Where the answer is lost (no connection, a time-out, 5xx), the action is looked for among those of the machine: by its type, its comment and
 * its work. If it is there, it was started; if not, it is sent again, as often as the client's `retry` allows.
 * @throws {BadRequestError} with the code `ActiveRequestAlreadyExists` where one is under way that is not to be joined.
 * @throws what the call was told. Where its answer was lost and nobody may look, the action may have been started all the same: the same
 * call with `onActive: "join"` does no harm.
 */
export async function startAction<Id extends ActionOperation>(
  defender: DefenderClient,
  operationId: Id,
  args: OperationInput<Id>,
  options: StartOptions = {},
): Promise<MachineAction> {
  const { onActive = "throw", since, ...own } = options;
  if (!Object.hasOwn(actionTypes, operationId)) {
    throw wrong("operationId", `one of ${Object.keys(actionTypes).join(", ")}`);
  }
  if (!["join", "throw"].includes(onActive)) throw wrong("onActive", '"join" or "throw"');
  if (since !== undefined && !(since instanceof Date && since.getTime() >= 0)) throw wrong("since", "a Date");
  checkCallOptions("startAction", own, ["onActive", "since"]);
  // How many of them wait is a matter of how many machines there are.
  const call: CallOptions = { maxQueue: Number.POSITIVE_INFINITY, ...own };
  const { runtime, retry } = settingsOf(defender);
  const earliest = since?.getTime() ?? runtime.now() - clockTolerance;
  const search = createSearch(defender, { operationId, args, earliest, joins: onActive === "join", call });
  const made = since && (await search.beforehand());
  if (made) return made;
  let wasLost = false;
  for (let sent = 1; ; sent += 1) {
    try {
      // Each takes arguments, which a type that depends on which one it is cannot say.
      return await callOperation(defender, operationId, ...([args, call] as unknown as Given<OperationInput<Id>>));
    } catch (error) {
      let found: MachineAction | undefined;
      if (mayBeDone(error)) {
        wasLost = true;
        found = await search.afterLoss().catch((reason: unknown) => {
          // What cannot be looked for is told as the call was: whether it was carried out is not known.
          throw isDefenderError(reason, "aborted") ? reason : error;
        });
      } else if (isActiveAlready(error) && (wasLost || onActive === "join")) {
        found = await search.afterRefusal(error, wasLost);
      } else {
        throw error;
      }
      if (found) return found;
      if (sent > retry.limit) throw error;
    }
  }
}
