import type { DefenderClient } from "../defender-client.ts";
import { ActionError } from "../errors/action-error.ts";
import { AbortedError, TimeoutError } from "../errors/call-errors.ts";
import { settingsOf } from "../options/client-settings.ts";
import { getOrCreate } from "../runtime/get-or-create.ts";
import { type Limits, withTimeLimit } from "../runtime/with-time-limit.ts";
import { type MachineAction, stateOf } from "./machine-action.ts";
import { createSharedPoll, type SharedPoll } from "./shared-poll.ts";
import { checkWait, type WaitOptions } from "./wait-options.ts";

const polls = new WeakMap<DefenderClient, SharedPoll>();

/**
 * Waits until an action has succeeded, and resolves with it. It may be given by its id alone, by a process that has not started it. All who
 * wait by one client share one poll: a list of the actions since the oldest that is waited for, every 5 seconds at first and every 30 at
 * last, so that any number of them cost at most 12 calls a minute. What the list cannot tell is looked at one by one.
 *
 * An action that is not found counts as new for 30 seconds. What may pass (no connection, 5xx, 429) is put up with for five minutes; what
 * does not (400, 401, 403) is thrown at once.
 * @throws {ActionError} when the action has failed, timed out or been cancelled, or has a status that this version does not know.
 * @throws {TimeoutError} after `timeout`: the action goes on, and can be waited for again.
 * @throws {AbortedError} when the signal is aborted.
 */
export async function waitForAction(
  defender: DefenderClient,
  actionOrId: MachineAction | string,
  options: WaitOptions = {},
): Promise<MachineAction> {
  checkWait("waitForAction", actionOrId, options);
  const { runtime } = settingsOf(defender);
  if (typeof actionOrId !== "string" && stateOf(actionOrId) !== "Active") return succeeded(actionOrId);
  const poll = getOrCreate(polls, defender, () => createSharedPoll(defender, runtime));
  const { onProgress } = options;
  const action = await withTimeLimit(runtime, limitsOf(options), (signal) =>
    poll.wait(actionOrId, { signal, onProgress }),
  );
  return succeeded(action);
}

/** How long somebody waits, and the errors that end it. */
export function limitsOf({ timeout: ms = Number.POSITIVE_INFINITY, signal: outer }: WaitOptions): Limits {
  return {
    ms,
    outer,
    late: () =>
      new TimeoutError(
        `What was waited for did not come within ${ms} ms. The action goes on: wait again, with its id, or allow more with \`timeout\`.`,
        { phase: "waiting", timeoutMs: ms },
      ),
    aborted: (reason) =>
      new AbortedError(
        "The waiting for an action was aborted by its caller's signal. The action goes on: wait again, with its id.",
        { phase: "waiting" },
        reason,
      ),
  };
}

function succeeded(action: MachineAction): MachineAction {
  const state = stateOf(action);
  // Nobody is told of one that is active.
  if (state === "Succeeded" || state === "Active") return action;
  throw new ActionError(state, action);
}
