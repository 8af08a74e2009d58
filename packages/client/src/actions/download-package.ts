import { wrong } from "../checks/option-checks.ts";
import type { DefenderClient } from "../defender-client.ts";
import { UnexpectedStatusError } from "../errors/answer-errors.ts";
import { isDefenderError } from "../errors/any-error.ts";
import { AbortedError, ArgumentError, NetworkError, TimeoutError } from "../errors/call-errors.ts";
import { InvalidAnswerError } from "../errors/invalid-answer-error.ts";
import { loadedOnDemand } from "../errors/loaded-on-demand.ts";
import { settingsOf } from "../options/client-settings.ts";
import { sleep, withTimeLimit } from "../runtime/with-time-limit.ts";
import { networkCode } from "../wire/network-code.ts";
import type { MachineAction } from "./machine-action.ts";
import type { PackageTools } from "./package-tools.ts";
import { limitsOf, waitForAction } from "./wait-for-action.ts";
import { checkWait, type WaitOptions } from "./wait-options.ts";

export interface DownloadedPackage {
  /** The action that has collected it. */
  readonly action: MachineAction;
  /** How long the file is, in bytes. */
  readonly size: number;
}

/**
 * Waits until an investigation package is collected, and writes it to a file (Node, Bun, Deno). Under the file's name there is the whole
 * package or what was there before, whatever happens; a program that is killed may leave a part under another name, which ends in `.part`.
 * `timeout` bounds all of it.
 * @throws {ActionError} when the package was not collected, and whatever else `waitForAction` throws.
 * @throws {BadRequestError} for an action of another type.
 * @throws {ArgumentError} when the file cannot be written, which is known before anything is waited for.
 */
export async function downloadPackage(
  defender: DefenderClient,
  actionOrId: MachineAction | string,
  file: string | URL,
  options: WaitOptions = {},
): Promise<DownloadedPackage> {
  checkWait("downloadPackage", actionOrId, options);
  if (!(file instanceof URL) && (typeof file !== "string" || file === ""))
    throw wrong("file", "a path, or a file: URL");
  const { writePackage } = await loadedOnDemand(import("./collected-package.ts"));
  return writePackage(toolsFor(defender, actionOrId, options), file);
}

/**
 * Waits until an investigation package is collected, and resolves with its bytes. `timeout` bounds the time until they begin to come; a
 * connection that breaks off afterwards errors the stream.
 * @throws what `downloadPackage` throws, but for the file.
 */
export async function openPackage(
  defender: DefenderClient,
  actionOrId: MachineAction | string,
  options: WaitOptions = {},
): Promise<ReadableStream<Uint8Array>> {
  checkWait("openPackage", actionOrId, options);
  const { streamPackage } = await loadedOnDemand(import("./collected-package.ts"));
  return streamPackage(toolsFor(defender, actionOrId, options));
}

function toolsFor(defender: DefenderClient, actionOrId: MachineAction | string, options: WaitOptions): PackageTools {
  const { onProgress } = options;
  return {
    defender,
    settings: settingsOf(defender),
    limits: limitsOf(options),
    wait: (signal) => waitForAction(defender, actionOrId, { signal, ...(onProgress && { onProgress }) }),
    withTimeLimit,
    sleep,
    isDefenderError,
    networkCode,
    errors: { AbortedError, ArgumentError, InvalidAnswerError, NetworkError, TimeoutError, UnexpectedStatusError },
  };
}
