import type { MachineAction } from "../actions/machine-action.ts";
import { startAction } from "../actions/start-action.ts";
import { isActiveAlready } from "../actions/start-failure.ts";
import { limitsOf } from "../actions/wait-for-action.ts";
import { checkWait } from "../actions/wait-options.ts";
import type { DefenderClient } from "../defender-client.ts";
import { ActiveSessionError } from "../errors/active-session-error.ts";
import type { LiveResponseSession } from "./command-outcome.ts";
import type { LiveResponse } from "./commands.ts";
import { loadParts } from "./load-parts.ts";
import type { Begin } from "./run-session.ts";
import type { ReadOptions, RunOptions } from "./session-options.ts";
import { toolsOf } from "./tools.ts";

/**
 * Has a machine carry out commands, waits for them, and resolves with what has become of each: with what it has brought back, in memory, or in
 * `folder`. A command that fails is an outcome, not an error.
 *
 * Ten sessions a minute are started, the others wait in line; an organization may have 50 at a time, and a machine one (documented). A session
 * is started once, also where the answer was lost: see `startAction`. `onProgress` is told of it as soon as it has begun: with its id another
 * process can go on with `readLiveResponse`.
 * @throws {ActiveSessionError} when the machine has another session under way.
 * @throws {ActionError} when the session was over before any command was carried out, since the machine has not reported, for example.
 * @throws {TimeoutError} after `timeout`, {@link AbortedError} for `signal`: a session that has begun goes on.
 */
export function runLiveResponse(
  defender: DefenderClient,
  wanted: LiveResponse,
  { onActive = "throw", since, ...options }: RunOptions = {},
): Promise<LiveResponseSession> {
  return session(defender, options, async (tools, signal) => {
    const { argumentsOf, activeSession } = await loadParts();
    const args = argumentsOf(wanted, tools);
    const call = { onActive, signal, maxWait: Number.POSITIVE_INFINITY, ...(since && { since }) };
    try {
      return await startAction(defender, "runLiveResponse", args, call);
    } catch (error) {
      throw isActiveAlready(error) ? new ActiveSessionError(await activeSession(tools, args.id, signal), error) : error;
    }
  });
}

/**
 * The same for a session that has begun, by its id also in another process: waits for it, and resolves with what has become of its commands. What
 * they have brought back can be had as often as it is wanted.
 * @throws what `runLiveResponse` throws once a session has begun.
 */
export function readLiveResponse(
  defender: DefenderClient,
  actionOrId: MachineAction | string,
  options: ReadOptions = {},
): Promise<LiveResponseSession> {
  return session(defender, options, async () => actionOrId);
}

async function session(defender: DefenderClient, options: ReadOptions, begin: Begin): Promise<LiveResponseSession> {
  const { runSession } = await loadParts();
  return runSession({ ...toolsOf(defender), limitsOf, checkWait }, options, begin);
}
