import { readErrorEnvelope } from "../answers/error-envelope.ts";
import { isDefenderError } from "../errors/any-error.ts";
import type { Observer } from "../observer.ts";
import type { Runtime } from "../runtime/runtime.ts";
import { sleep } from "../runtime/with-time-limit.ts";
import type { Answer } from "../wire/answer.ts";
import type { Call, Wrapper } from "../wire/call.ts";
import { retryDelay } from "./retry/retry-delay.ts";
import { shouldRetryError, shouldRetryStatus } from "./retry/should-retry.ts";

export interface RetrySettings {
  /** How many attempts may follow the first. */
  readonly limit: number;
  /** The longest wait that an answer may ask for, in milliseconds. */
  readonly maxDelay: number;
}

/** What an attempt came to. */
interface Outcome {
  readonly worthwhile: boolean;
  readonly retryAfterMs: number | undefined;
  readonly throttled?: boolean;
  readonly summary: { readonly status?: number; readonly kind?: string };
  /** Returns the answer, or throws the error. */
  end(): Answer;
}

/** Tries again where that is safe and may help. Gives up at once, rather than early or late, if told to wait for too long. */
export function withRetry({ limit, maxDelay }: RetrySettings, observer: Observer, runtime: Runtime): Wrapper {
  return (next) => async (request, call) => {
    const { signal, progress, endsAt } = call;
    for (let failures = 1; ; failures += 1) {
      const { worthwhile, retryAfterMs, throttled, summary, end } = await next(request, call).then(
        (answer) => answered(answer, request.method, call, runtime),
        (error: unknown) => failed(error, request.method),
      );
      const delayMs = retryDelay({ failures, retryAfterMs, random: runtime.random() });
      const patience = throttled ? (call.maxWait ?? maxDelay) : maxDelay;
      const tooLong = (retryAfterMs ?? 0) > patience || runtime.elapsed() + delayMs >= endsAt;
      if (!worthwhile || failures > limit || tooLong || signal?.aborted) return end();
      progress.phase = "waiting";
      observer.retrying(call, { delayMs, ...summary });
      await sleep(runtime, delayMs, signal);
    }
  };
}

function answered(answer: Answer, method: string, call: Call, runtime: Runtime): Outcome {
  const { status } = answer;
  const worthwhile = shouldRetryStatus(method, status);
  const retryAfterMs = worthwhile ? readErrorEnvelope(answer, call, runtime).retryAfterMs : undefined;
  return { worthwhile, retryAfterMs, throttled: status === 429, summary: { status }, end: () => answer };
}

function failed(error: unknown, method: string): Outcome {
  const known = isDefenderError(error) ? error : undefined;
  return {
    worthwhile: shouldRetryError(method, error),
    retryAfterMs: known?.kind === "credential" ? known.retryAfterMs : undefined,
    summary: known ? { kind: known.kind } : {},
    end() {
      throw error;
    },
  };
}
