import { ServiceRefusal } from "@defender-endpoint/service";
import { type OperationId, operationTable } from "@defender-endpoint/types";
import { type HttpHandler, HttpResponse, http, delay as wait } from "msw";
import { ensureLoaded, isLoaded } from "../contract/loaded-operations.ts";
import { errorAnswer } from "../service/error-answer.ts";
import { type Answer, toResponse } from "./answer.ts";
import { noteInvalidRequest } from "./invalid-requests.ts";
import { type OperationCall, readCall, withBody } from "./operation-call.ts";
import { pathPattern } from "./operation-path.ts";

/** An MSW handler that answers one operation. */
export type OperationHandler<Id extends string = OperationId> = HttpHandler & { readonly operationId: Id };

/** Milliseconds, `"real"` for a realistic time, `"infinite"` for never. */
export type Delay = number | "real" | "infinite";

/** What a call is answered, and after how long. */
export interface Decision {
  readonly answer: Answer | Promise<Answer> | "network error";
  readonly delay: Delay | undefined;
}

/** What stands behind an MSW handler: which call is answered how. */
export interface Responder {
  readonly operationId: OperationId;
  readonly baseUrl: string;
  /** Decides at once, so that calls that overlap count in the order in which they came. Undefined leaves a call to the handlers below. */
  take(call: OperationCall): Decision | undefined;
  /** Forgets which calls came. */
  restart(): void;
}

const responders = new WeakMap<object, Responder>();

/** The responder behind a handler; undefined for one that was not made here. */
export function responderOf(handler: object): Responder | undefined {
  return responders.get(handler);
}

export function handlerOf<Id extends string>(operationId: Id, responder: Responder): OperationHandler<Id> {
  const { method, path } = operationTable[responder.operationId];
  const handler = handle(method)(pathPattern(responder.baseUrl, path), async ({ request }) => {
    const call = readCall(responder.baseUrl, request);
    // The pattern can also match a more specific path that is another operation's.
    if (call?.operationId !== responder.operationId) return undefined;
    // Calls that wait for it go on in the order in which they came.
    if (!isLoaded(call.operationId)) await ensureLoaded(call.operationId);
    const decision = await decide(responder, call, request);
    if (!decision) return undefined;
    const { delay } = decision;
    const answer = await decision.answer;
    if (delay !== undefined) await wait(delay);
    if (answer === "network error") return HttpResponse.error();
    if (answer.invalid) noteInvalidRequest(request, answer.invalid);
    return toResponse(request, answer);
  });
  responders.set(handler, responder);
  return Object.assign(handler, { operationId });
}

/** A call with a body has come when all of it is there. One that is too large is refused whoever was to answer, as nobody has read it. */
async function decide(responder: Responder, call: OperationCall, request: Request): Promise<Decision | undefined> {
  if (operationTable[call.operationId].body === undefined) return responder.take(call);
  try {
    return responder.take(await withBody(call, request));
  } catch (error) {
    if (!(error instanceof ServiceRefusal)) throw error;
    const { operationId } = call;
    const { code, message } = error;
    return {
      answer: { ...errorAnswer(error, operationId), invalid: { operationId, code, message } },
      delay: undefined,
    };
  }
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
