import { readErrorEnvelope } from "../answers/error-envelope.ts";
import { isDefenderError } from "../errors/any-error.ts";
import type { Observer } from "../observer.ts";
import type { Runtime } from "../runtime/runtime.ts";
import { sleep } from "../runtime/with-time-limit.ts";
import type { Answer } from "../wire/answer.ts";
import type { Call, Wrapper } from "../wire/call.ts";
import { retryDelay } from "./retry/retry-delay.ts";
import { mayRepeat, shouldRetryError, shouldRetryStatus } from "./retry/should-retry.ts";

export interface RetrySettings {
  /** How many attempts may follow the first. */
  readonly limit: number;
  /** The longest wait that an answer may ask for, in milliseconds. */
  readonly maxDelay: number;
}

/** What an attempt came to. */
interface Outcome {
  readonly worthwhile: boolean;
  /** Whether it is so only because the request may be carried out twice: it may have been already. */
  readonly lost: boolean;
  readonly retryAfterMs: number | undefined;
  readonly summary: { readonly status?: number; readonly kind?: string };
  /** Returns the answer, or throws the error. */
  end(): Answer;
}

/** Tries again where that is safe and may help. Gives up at once, rather than early or late, if told to wait for too long. */
export function withRetry({ limit, maxDelay }: RetrySettings, observer: Observer, runtime: Runtime): Wrapper {
  return (next) => async (request, call) => {
    const { operation, signal, progress, endsAt } = call;
    const twice = mayRepeat(operation, request.method);
    let maybeDone = false;

    function answered(given: Answer): Outcome {
      const answer = maybeDone && request.method === "DELETE" && isGone(given, call, runtime) ? deleted(given) : given;
      const { status } = answer;
      const worthwhile = shouldRetryStatus(twice, status);
      const retryAfterMs = worthwhile ? readErrorEnvelope(answer, call, runtime).retryAfterMs : undefined;
      return { worthwhile, lost: status !== 429, retryAfterMs, summary: { status }, end: () => answer };
    }

    for (let failures = 1; ; failures += 1) {
      const attempt = next(request, call).then(answered, (error: unknown) => failed(error, twice));
      const { worthwhile, lost, retryAfterMs, summary, end } = await attempt;
      const delayMs = retryDelay({ failures, retryAfterMs, random: runtime.random() });
      const patience = summary.status === 429 ? (call.maxWait ?? maxDelay) : maxDelay;
      const tooLong = (retryAfterMs ?? 0) > patience || runtime.elapsed() + delayMs >= endsAt;
      if (!worthwhile || failures > limit || tooLong || signal?.aborted) return end();
      maybeDone ||= lost;
      progress.phase = "waiting";
      observer.retrying(call, { delayMs, ...summary });
      await sleep(runtime, delayMs, signal);
    }
  };
}

function failed(error: unknown, twice: boolean): Outcome {
  const known = isDefenderError(error) ? error : undefined;
  return {
    worthwhile: shouldRetryError(twice, error),
    lost: !shouldRetryError(false, error),
    retryAfterMs: known?.kind === "credential" ? known.retryAfterMs : undefined,
    summary: known ? { kind: known.kind } : {},
    end() {
      throw error;
    },
  };
}

/** Whether the service says that there is no such thing. That it has no such path, it says without a code (captured). */
function isGone(answer: Answer, call: Call, runtime: Runtime): boolean {
  return answer.status === 404 && readErrorEnvelope(answer, call, runtime).code !== undefined;
}

/** What an attempt would have been answered whose answer was lost. */
function deleted(answer: Answer): Answer {
  return { ...answer, status: 204, ok: true, body: new Uint8Array() };
}
