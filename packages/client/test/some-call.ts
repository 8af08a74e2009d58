import type { Call, RequestTemplate } from "../src/wire/call.ts";

/** A request with all that a request can have, of no operation. */
export const someRequest: RequestTemplate = {
  url: "https://api.example/api/machines",
  method: "PUT",
  headers: { "content-type": "text/plain" },
  body: new TextEncoder().encode("isolate").buffer,
};

/** A call that has not begun and has no deadline. */
export function someCall(): Call {
  return {
    operation: undefined,
    signal: undefined,
    timeout: 1_000,
    deadline: Number.POSITIVE_INFINITY,
    endsAt: Number.POSITIVE_INFINITY,
    maxWait: undefined,
    maxQueue: undefined,
    maxPause: Number.POSITIVE_INFINITY,
    token: undefined,
    progress: { attempts: 0, phase: "queued", token: undefined, reauthenticated: false },
  };
}
