import { AbortedError, DeadlineError } from "../errors/call-errors.ts";
import type { Runtime } from "../runtime/runtime.ts";
import { withTimeLimit } from "../runtime/with-time-limit.ts";
import { context, type Wrapper } from "../wire/call.ts";
import { subject } from "../wire/call-context.ts";

/** Ends the whole call when its deadline passes or its caller aborts. Whatever lies within sees signals with typed reasons. */
export function withDeadline(runtime: Runtime): Wrapper {
  return (next) => (request, call) => {
    const { signal: outer, deadline: ms, progress } = call;
    if (!outer && ms === Number.POSITIVE_INFINITY) return next(request, call);
    const described = () => ({ ...context(call), phase: progress.phase });
    const limits = {
      ms,
      outer,
      late: () =>
        new DeadlineError(
          `${subject(context(call))} did not finish within its deadline of ${ms} ms (phase: ${progress.phase}). Allow more with \`deadline\`.`,
          { ...described(), timeoutMs: ms },
        ),
      aborted: (reason: unknown) =>
        new AbortedError(
          `${subject(context(call))} was aborted by its caller's signal (phase: ${progress.phase}).`,
          described(),
          reason,
        ),
    };
    return withTimeLimit(runtime, limits, (signal) => next(request, { ...call, signal }));
  };
}
