import { TimeoutError } from "../errors/call-errors.ts";
import type { Runtime } from "../runtime/runtime.ts";
import { withTimeLimit } from "../runtime/with-time-limit.ts";
import { context, type Wrapper } from "../wire/call.ts";
import { subject } from "../wire/call-context.ts";

/** Limits the time of one attempt, its body included. */
export function withTimeout(runtime: Runtime): Wrapper {
  return (next) => (request, call) => {
    const { timeout: ms, progress, signal: outer } = call;
    const limits = {
      ms,
      outer,
      late: () =>
        new TimeoutError(
          `${subject(context(call))} got no complete answer within ${ms} ms (phase: ${progress.phase}). Allow more with \`timeout\`.`,
          { ...context(call), phase: progress.phase, timeoutMs: ms },
        ),
    };
    return withTimeLimit(runtime, limits, (signal) => next(request, { ...call, signal }));
  };
}
