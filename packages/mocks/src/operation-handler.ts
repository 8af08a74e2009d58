import { type OperationArguments, type OperationId, operationTable } from "@defender-endpoint/types";
import { type HttpHandler, HttpResponse, http, delay as wait } from "msw";
import { type Answer, toResponse } from "./answer.ts";
import { parseBaseUrl } from "./base-url.ts";
import { hasArguments, type OperationCall, readCall } from "./operation-call.ts";
import { pathPattern } from "./operation-path.ts";

/** What every handler of one operation can be told. */
export interface HandlerOptions<Id extends OperationId = OperationId> {
  /**
   * The base URL whose requests are answered. Default: the worldwide service. In a page, a path such as `"/"` means the
   * page's own origin, of which only what is below `/api` is taken.
   */
  readonly baseUrl?: string;
  /** Milliseconds to wait before the answer, `"real"` for a realistic time, `"infinite"` for never. Default: no wait. */
  readonly delay?: number | "real" | "infinite";
  /** Answer one request, then leave the rest to the handlers below. Default: answer all. */
  readonly once?: boolean;
  /** Answer only calls with these arguments, leave others to the handlers below. Default: answer all. */
  readonly when?: Partial<OperationArguments<Id>>;
}

/** How a call is answered. Without an answer the call goes to the handlers below. */
export type Answering = (call: OperationCall) => Answer | "network error" | undefined;

/** The MSW handler of one operation. */
export function operationHandler(operationId: OperationId, options: HandlerOptions, answering: Answering): HttpHandler {
  const { delay, once = false, when = {} } = options;
  const baseUrl = parseBaseUrl(options.baseUrl);
  const { method, path } = operationTable[operationId];
  let isUsed = false;
  return handle(method)(pathPattern(baseUrl, path), async ({ request }) => {
    const call = readCall(baseUrl, request);
    // The pattern can also match a more specific path that is another operation's.
    if (call?.operationId !== operationId || !hasArguments(call, when)) return undefined;
    // MSW's own `once` counts a handler as used even if it lets the request pass.
    if (once && isUsed) return undefined;
    const answer = answering(call);
    if (!answer) return undefined;
    isUsed = true;
    if (delay !== undefined) await wait(delay);
    return answer === "network error" ? HttpResponse.error() : toResponse(request, answer);
  });
}

function handle(method: string): typeof http.all {
  const known: Readonly<Record<string, typeof http.all>> = {
    GET: http.get,
    POST: http.post,
    PUT: http.put,
    PATCH: http.patch,
    DELETE: http.delete,
  };
  return known[method] ?? http.all;
}
