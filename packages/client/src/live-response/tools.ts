import { stateOf } from "../actions/machine-action.ts";
import { waitForAction } from "../actions/wait-for-action.ts";
import { wrong } from "../checks/option-checks.ts";
import type { DefenderClient } from "../defender-client.ts";
import { AnswerTooLargeError, UnexpectedStatusError } from "../errors/answer-errors.ts";
import { isDefenderError } from "../errors/any-error.ts";
import { AbortedError, ArgumentError, NetworkError, TimeoutError } from "../errors/call-errors.ts";
import { inputError } from "../errors/input-error.ts";
import { InvalidAnswerError } from "../errors/invalid-answer-error.ts";
import { mayBeDone } from "../failures/lost-answer.ts";
import { checkCallOptions } from "../options/call-options.ts";
import { settingsOf } from "../options/client-settings.ts";
import { sleep, withTimeLimit } from "../runtime/with-time-limit.ts";
import { networkCode } from "../wire/network-code.ts";

/** What is taken from the core. Handed over, so that what is loaded on demand imports nothing of it: bundlers would cut the core in two. */
export function toolsOf(defender: DefenderClient) {
  return {
    defender,
    settings: settingsOf(defender),
    withTimeLimit,
    sleep,
    isDefenderError,
    networkCode,
    inputError,
    wrong,
    checkCallOptions,
    stateOf,
    mayBeDone,
    waitForAction,
    errors: {
      AbortedError,
      AnswerTooLargeError,
      ArgumentError,
      InvalidAnswerError,
      NetworkError,
      TimeoutError,
      UnexpectedStatusError,
    },
  };
}

export type Tools = ReturnType<typeof toolsOf>;
