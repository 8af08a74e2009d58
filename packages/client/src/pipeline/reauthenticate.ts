import { isAboutLicence, readErrorEnvelope } from "../answers/error-envelope.ts";
import type { TokenCache } from "../credentials/token-cache.ts";
import type { Runtime } from "../runtime/runtime.ts";
import { context, type Wrapper } from "../wire/call.ts";
import { credentialError } from "./authorize.ts";

/**
 * Repeats a call once with another token if the service refused the one it had. It lies outside the quota, because the repeated
 * call counts as well.
 */
export function withReauthentication(tokens: TokenCache, runtime: Runtime): Wrapper {
  return (next) => async (request, call) => {
    const { progress, signal } = call;
    const answer = await next(request, call);
    if (answer.status !== 401 || progress.reauthenticated || progress.token === undefined) return answer;
    if (isAboutLicence(readErrorEnvelope(answer, call, runtime))) return answer;
    progress.phase = "token";
    try {
      const replaced = await tokens.replace(progress.token, signal);
      progress.reauthenticated = true;
      if (!replaced) return answer;
    } catch (reason) {
      if (signal?.aborted) throw signal.reason;
      throw credentialError(reason, context(call));
    }
    return next(request, call);
  };
}
