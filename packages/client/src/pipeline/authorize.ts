import { describeCredentialFailure } from "../credentials/credential-failure.ts";
import type { TokenCache } from "../credentials/token-cache.ts";
import { ArgumentError, CredentialError } from "../errors/call-errors.ts";
import { context, type Wrapper } from "../wire/call.ts";
import { subject } from "../wire/call-context.ts";

/** Gives each attempt a token, and gives the token to what is below the base URL only. */
export function withAuthorization(tokens: TokenCache, baseUrl: string): Wrapper {
  return (next) => async (request, call) => {
    if (!request.url.startsWith(`${baseUrl}/`)) {
      throw new ArgumentError(
        `${subject(context(call))} was not sent: its address is not below the client's base URL, and the token is for that alone. Make another client for another address.`,
        { ...context(call), argument: "baseUrl" },
      );
    }
    call.progress.phase = "token";
    let token: string;
    try {
      token = await tokens.get(call.signal);
    } catch (reason) {
      if (call.signal?.aborted) throw call.signal.reason;
      throw credentialError(reason, context(call));
    }
    call.progress.token = token;
    const answer = await next(request, { ...call, token });
    if (answer.status !== 401) tokens.accepted(token);
    return answer;
  };
}

/** The error of a call whose token could not be had, be it the client's own credential that failed or a foreign one. */
export function credentialError(reason: unknown, call: ReturnType<typeof context>): CredentialError {
  const { message, details } = describeCredentialFailure(reason);
  return new CredentialError(
    `${subject(call)} was not sent, because there is no token: ${message}`,
    { ...call, ...details },
    reason,
  );
}
