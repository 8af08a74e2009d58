import { callOperation } from "../call-operation.ts";
import { wrong } from "../checks/option-checks.ts";
import type { DefenderClient } from "../defender-client.ts";
import { isDefenderError } from "../errors/any-error.ts";
import { AbortedError } from "../errors/call-errors.ts";
import type { Given, OperationInput } from "../operation-method.ts";
import { type CallOptions, checkCallOptions } from "../options/call-options.ts";
import { settingsOf } from "../options/client-settings.ts";
import { sleep } from "../runtime/with-time-limit.ts";
import { membersOf } from "../wire/json.ts";
import { type ActionOperation, actionTypes } from "./action-operations.ts";
import { findActions } from "./find-actions.ts";
import { createdAt, type MachineAction, stateOf } from "./machine-action.ts";
import { doesTheWorkOf } from "./same-work.ts";
import { isActiveAlready, mayHaveStarted } from "./start-failure.ts";

export interface StartOptions extends CallOptions {
  /**
   * What follows when an action of this type is under way on the machine: `join` resolves with that one, if it does the same work; `throw`
   * throws the service's refusal. Default: `throw`.
   */
  readonly onActive?: "join" | "throw";
}

/** Milliseconds by which the service's clock may be behind this one. */
const clockTolerance = 60_000;

/** Milliseconds between looks for an action: a new one may not be listed for seconds (captured). */
const beforeLooks = [2_000, 6_000];

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
  const { onActive = "throw", ...call } = options;
  if (!Object.hasOwn(actionTypes, operationId)) {
    throw wrong("operationId", `one of ${Object.keys(actionTypes).join(", ")}`);
  }
  if (!["join", "throw"].includes(onActive)) throw wrong("onActive", '"join" or "throw"');
  checkCallOptions("startAction", call, ["onActive"]);
  const { runtime, retry } = settingsOf(defender);
  const { id, Comment } = membersOf(args);
  const since = runtime.now() - clockTolerance;
  let wasLost = false;

  const isActive = (action: MachineAction) => stateOf(action) === "Active";
  const isOwn = (action: MachineAction) =>
    wasLost && (action.requestorComment ?? "") === (Comment ?? "") && (createdAt(action) ?? 0) >= since;
  const isWanted = (action: MachineAction) =>
    (isOwn(action) || (onActive === "join" && isActive(action))) && doesTheWorkOf(args, action);

  async function pause(ms: number): Promise<void> {
    try {
      await sleep(runtime, ms * (1 + runtime.random() / 5), call.signal);
    } catch (reason) {
      throw new AbortedError(
        `${operationId} was aborted by its caller's signal (phase: waiting), after it was sent. To have the action all the same, start it again with \`onActive: "join"\`.`,
        { operationId, phase: "waiting" },
        reason,
      );
    }
  }

  /** The action that was to be started, if there is one after all. Throws `refusal` where another one is in its way. */
  async function find(refusal: unknown): Promise<MachineAction | undefined> {
    for (const ms of refusal ? [0, ...beforeLooks] : beforeLooks) {
      if (ms > 0) await pause(ms);
      const actions = await findActions(defender, operationId, String(id), call);
      const wanted = actions.find(isWanted);
      if (wanted) return wanted;
      if (refusal && actions.some(isActive)) throw refusal;
    }
    return undefined;
  }

  for (let sent = 1; ; sent += 1) {
    try {
      // Each takes arguments, which a type that depends on which one it is cannot say.
      return await callOperation(defender, operationId, ...([args, call] as unknown as Given<OperationInput<Id>>));
    } catch (error) {
      const isRefused = isActiveAlready(error);
      if (mayHaveStarted(error)) wasLost = true;
      else if (!isRefused || !(wasLost || onActive === "join")) throw error;
      const found = await find(isRefused ? error : undefined).catch((reason: unknown) => {
        // What cannot be looked for is told as the call was: whether it was carried out is not known.
        throw isRefused || isDefenderError(reason, "aborted") ? reason : error;
      });
      if (found) return found;
      if (sent > retry.limit) throw error;
    }
  }
}
