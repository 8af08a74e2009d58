import { isDefenderError } from "../errors/any-error.ts";
import type { Observer } from "../observer.ts";
import type { Runtime } from "../runtime/runtime.ts";
import type { Wrapper } from "../wire/call.ts";

/** Reports each attempt once it has ended, its body included. */
export function withAttemptReport(observer: Observer, runtime: Runtime): Wrapper {
  return (next) => async (request, call) => {
    const start = runtime.elapsed();
    const report = (result: { readonly status?: number; readonly kind?: string }) =>
      observer.attempted(call, { method: request.method, durationMs: runtime.elapsed() - start, ...result });
    try {
      const answer = await next(request, call);
      report({ status: answer.status });
      return answer;
    } catch (error) {
      report(isDefenderError(error) ? { kind: error.kind } : {});
      throw error;
    }
  };
}
