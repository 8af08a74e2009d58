import { NetworkError } from "../errors/call-errors.ts";
import { openAnswer } from "../wire/answer.ts";
import { type Call, context, type Fetch } from "../wire/call.ts";
import { subject } from "../wire/call-context.ts";
import { networkCode, trustAdvice } from "../wire/network-code.ts";

export interface SendSettings {
  readonly fetch: typeof globalThis.fetch | undefined;
  readonly userAgent: string;
  /** In bytes. */
  readonly maxAnswerSize: number;
}

/**
 * The innermost: sends the one real request of an attempt and reads the whole answer, so that nothing meets a body that breaks off.
 * A `Request` is left for `fetch` to make: it makes one of its own, out of a ready one as well, and that is most of what a call costs.
 */
export function send({ fetch, userAgent, maxAnswerSize }: SendSettings): Fetch {
  return async ({ url, method, headers, body }, call) => {
    const { operation, signal, token, progress } = call;
    const init: RequestInit = {
      method,
      headers: {
        "user-agent": userAgent,
        ...headers,
        ...(token !== undefined && { authorization: `Bearer ${token}` }),
      },
      // A redirect would carry the token along, and the service sends none.
      redirect: "manual",
      ...(body && { body }),
      ...(signal && { signal }),
    };
    progress.attempts += 1;
    progress.phase = "request";
    let what = "no connection to the service";
    try {
      // Looked up now, not when the client was made: mocks and instrumentation replace the global later.
      const response = await (fetch ?? globalThis.fetch)(url, init);
      what = "`fetch` gave no Response that can be read";
      const read = openAnswer(response, maxAnswerSize, operation?.answers[response.status] === "binary");
      what = "the connection broke off within the answer";
      progress.phase = "body";
      return await read();
    } catch (reason) {
      throw networkError(what, reason, call);
    }
  };
}

function networkError(what: string, reason: unknown, call: Call): NetworkError {
  const code = networkCode(reason);
  return new NetworkError(
    `${subject(context(call))} failed: ${what}${code ? ` (${code})` : ""}. Check the network and \`baseUrl\`; \`reason\` holds what fetch threw.${trustAdvice(code)}`,
    { ...context(call), code, phase: call.progress.phase },
    reason,
  );
}
