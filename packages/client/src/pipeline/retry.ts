import type { Answer } from "../answer.ts";
import type { Call, Wrapper } from "../call.ts";
import { isDefenderError } from "../errors/any-error.ts";
import { readFailure } from "../failure.ts";
import type { Observer } from "../observer.ts";
import { retryDelay } from "../retry/retry-delay.ts";
import { shouldRetryError, shouldRetryStatus } from "../retry/should-retry.ts";
import type { Runtime } from "../runtime.ts";
import { sleep } from "../within.ts";

export interface RetrySettings {
  /** How many attempts may follow the first. */
  readonly limit: number;
  /** The longest wait that an answer may ask for, in milliseconds. */
  readonly maxDelay: number;
}

type Outcome = { readonly answer: Answer } | { readonly error: unknown };

/** Tries again where that is safe and may help. Gives up at once, rather than early or late, if told to wait for too long. */
export function withRetry({ limit, maxDelay }: RetrySettings, observer: Observer, runtime: Runtime): Wrapper {
  return (next) => async (request, call) => {
    const { signal, progress, endsAt } = call;
    for (let failures = 1; ; failures += 1) {
      const outcome: Outcome = await next(request, call).then(
        (answer) => ({ answer }),
        (error: unknown) => ({ error }),
      );
      const { worthwhile, retryAfterMs, throttled } = judge(outcome, request.method, call, runtime);
      const delayMs = retryDelay({ failures, retryAfterMs, random: runtime.random() });
      const patience = throttled ? (call.maxWait ?? maxDelay) : maxDelay;
      const tooLong = (retryAfterMs ?? 0) > patience || runtime.elapsed() + delayMs >= endsAt;
      if (!worthwhile || failures > limit || tooLong || signal?.aborted) {
        if ("error" in outcome) throw outcome.error;
        return outcome.answer;
      }
      progress.phase = "waiting";
      observer.retrying(call, { delayMs, ...summary(outcome) });
      await sleep(runtime, delayMs, signal);
    }
  };
}

function judge(outcome: Outcome, method: string, call: Call, runtime: Runtime) {
  if ("error" in outcome) {
    const { error } = outcome;
    const retryAfterMs = isDefenderError(error, "credential") ? error.retryAfterMs : undefined;
    return { worthwhile: shouldRetryError(method, error), retryAfterMs, throttled: false };
  }
  const { status } = outcome.answer;
  const worthwhile = shouldRetryStatus(method, status);
  const retryAfterMs = worthwhile ? readFailure(outcome.answer, call, runtime).retryAfterMs : undefined;
  return { worthwhile, retryAfterMs, throttled: status === 429 };
}

function summary(outcome: Outcome): { readonly status?: number; readonly kind?: string } {
  if ("answer" in outcome) return { status: outcome.answer.status };
  return isDefenderError(outcome.error) ? { kind: outcome.error.kind } : {};
}
