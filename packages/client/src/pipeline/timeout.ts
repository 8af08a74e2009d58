import { context, type Wrapper } from "../call.ts";
import { TimeoutError } from "../errors/call-errors.ts";
import { subject } from "../errors/defender-error.ts";
import type { Runtime } from "../runtime.ts";
import { within } from "../within.ts";

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
    return within(runtime, limits, (signal) => next(request, { ...call, signal }));
  };
}
