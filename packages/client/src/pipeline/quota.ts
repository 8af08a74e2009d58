import type { Operation } from "@defender-endpoint/types";
import { readErrorEnvelope } from "../answers/error-envelope.ts";
import { ThrottledError } from "../errors/answer-errors.ts";
import { QueueFullError } from "../errors/call-errors.ts";
import type { Observer } from "../observer.ts";
import type { Quota, Refusal } from "../quota/quota.ts";
import type { Runtime } from "../runtime/runtime.ts";
import { type Call, context, type Wrapper } from "../wire/call.ts";
import { subject } from "../wire/call-context.ts";

export interface QuotaSettings {
  readonly concurrency: number;
  readonly maxQueue: number;
}

/** Milliseconds. Enough for a used-up minute, not for a used-up hour. */
const defaultMaxWait = 120_000;

/** Sends a call only when its quota has a slot for it, and holds everyone back when the service says so. */
export function withQuota(
  quotaOf: (operation: Operation | undefined) => Quota,
  { concurrency, maxQueue }: QuotaSettings,
  observer: Observer,
  runtime: Runtime,
): Wrapper {
  return (next) => async (request, call) => {
    const { progress, signal, endsAt } = call;
    const quota = quotaOf(call.operation);
    progress.phase = "queued";
    const slot = await quota.acquire({
      signal,
      concurrency,
      maxQueue: call.maxQueue ?? maxQueue,
      maxWait: Math.min(call.maxWait ?? defaultMaxWait, endsAt - runtime.elapsed()),
      onWait: (waitMs, window, paused) =>
        observer.throttled(call, { source: paused ? "service" : "client", waitMs, window }),
      warn: (words) => observer.warn(call, words),
    });
    if (!slot.admitted) throw refused(slot, call, runtime);
    const before = progress.attempts;
    let answered = false;
    try {
      const answer = await next(request, call);
      answered = true;
      if (answer.status === 429 || answer.status === 503) {
        const { retryAfterMs, window } = readErrorEnvelope(answer, call, runtime);
        if (retryAfterMs) {
          quota.pause(retryAfterMs, window);
          observer.throttled(call, { source: "service", waitMs: retryAfterMs, window });
        }
      }
      return answer;
    } finally {
      if (progress.attempts > before) slot.spend(answered);
      else slot.giveBack();
    }
  };
}

function refused(refusal: Exclude<Refusal, { admitted: true }>, call: Call, runtime: Runtime): Error {
  const about = context(call);
  if (refusal.because === "full") {
    return new QueueFullError(
      `${subject(about)} was not sent: as many calls as \`quota.maxQueue\` allows are waiting already. Send fewer at once, or use \`many\`, which waits.`,
      about,
    );
  }
  if (refusal.because === "unavailable") return refusal.error(about);
  const { waitMs, window, paused } = refusal;
  const retryAt = new Date(runtime.now() + waitMs);
  const which = window ? `${window.limit} calls per ${window.perMs / 1000} s` : "the quota";
  const why = paused ? "whatever is counted here, the service asked for a pause" : `${which} used up`;
  const end = paused ? ", or end the pause with `quota.resume()`" : "";
  return new ThrottledError(
    `${subject(about)} was not sent: ${why} until ${retryAt.toISOString()}, later than the call may wait. Call again then, or allow the wait with \`maxWait\`${end}.`,
    { ...about, retryAfterMs: Math.ceil(waitMs), retryAt, pausedUntil: paused ? retryAt : undefined, window },
  );
}
