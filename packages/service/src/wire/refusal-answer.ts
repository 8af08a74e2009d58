import { ODataQueryError } from "../odata/query-error.ts";
import { type ODataRefusal, odataRefusal } from "./odata-refusal.ts";
import { ServiceRefusal } from "./service-refusal.ts";

/** The error in the form that most of the service has. `target` is the id of the call, to quote to support; a fault has no message. */
export interface ErrorEnvelope {
  readonly error: { readonly code: string; readonly message?: string; readonly target: string };
}

/** What answers a call that is refused, beside the headers of every error. */
export interface RefusalAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: ErrorEnvelope | ODataRefusal;
}

/** The one edge at which what a handler, or a step before it, has thrown becomes an answer. Undefined for what is no refusal, but a fault. */
export function refusalAnswer(refusal: ServiceRefusal | ODataQueryError, target: string): RefusalAnswer;
export function refusalAnswer(thrown: unknown, target: string): RefusalAnswer | undefined;
export function refusalAnswer(thrown: unknown, target: string): RefusalAnswer | undefined {
  if (thrown instanceof ODataQueryError) return { status: 400, headers: {}, body: odataRefusal(thrown) };
  if (!(thrown instanceof ServiceRefusal)) return undefined;
  const { status, code, message, headers } = thrown;
  // The code by which the OData engine's own refusals are known.
  if (code === "") return { status, headers, body: { error: { code, message, details: [] } } };
  return { status, headers, body: { error: { code, message, target } } };
}

/** What answers a call at which the service itself failed: no message, and nothing of what went wrong. */
export function faultAnswer(target: string): RefusalAnswer {
  return { status: 500, headers: {}, body: { error: { code: "InternalServerError", target } } };
}
