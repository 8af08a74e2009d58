import type { OperationId } from "@defender-endpoint/types";
import { operationFinder } from "@defender-endpoint/types/operation-path";
import { validators } from "@defender-endpoint/types/validators";
import { z } from "zod";

export interface ReceivedAnswer {
  readonly status: number;
  readonly headers: Headers;
  readonly body: string;
}

/** Those of any operation. */
const errors = validators.getIPStatistics.responses;
/** What no operation documents, and HTTP does: told in the same envelope. */
const ofTheProtocol = [405, 413, 417, 431];
/** A hunting query that nobody has given an answer is none of the faults that no request may cause. */
const notStaged = 501;
const tokenEndpoint = /\/oauth2\/(v2\.0\/)?token/;

const entraError = z.strictObject({
  error: z.string().regex(/^[a-z_]+$/),
  error_description: z.string().regex(/^AADSTS\d+: /),
  error_codes: z.tuple([z.int()]),
  timestamp: z.string().regex(/^\d{4}-\d\d-\d\d \d\d:\d\d:\d\dZ$/),
  trace_id: z.guid(),
  correlation_id: z.guid(),
  error_uri: z.url(),
});

/** What is wrong with an answer to anything at all. Undefined if it is one that the contract, Entra ID or HTTP knows. */
export function problemWith(
  answer: ReceivedAnswer,
  method: string,
  target: string,
  ofNoHttp: readonly number[] = [],
): string | undefined {
  const { status, headers, body } = answer;
  if (headers.get("X-Request-Id") === null) return "it has no X-Request-Id";
  if (body === "" && (method === "HEAD" || status === 302)) return undefined;
  // What is no operation's has no body (captured), and says so.
  if (body === "" && (status === 404 || status === 405))
    return headers.get("Content-Length") === "0" ? undefined : "it has no length";
  const operationId = operationAsked({ method, target });
  const documented: Answers | undefined = operationId && validators[operationId].responses;
  if (status < 300) return problemWithSuccess(answer, documented);
  if (
    (status >= 500 && status !== notStaged) ||
    !(Object.hasOwn(documented ?? errors, status) || [...ofTheProtocol, ...ofNoHttp].includes(status))
  )
    return `it has the status ${status}`;
  if (!headers.get("Content-Type")?.startsWith("application/json")) return `it is ${headers.get("Content-Type")}`;
  const error: unknown = JSON.parse(body);
  if (tokenEndpoint.test(target) && entraError.safeParse(error).success) return undefined;
  if (!errors["400"]["application/json"](error)) return `it is no error envelope: ${body}`;
  // The OData engine's has no target (captured).
  const isTold = body.includes(`"target":"${headers.get("X-Request-Id")}"`) || body.startsWith('{"error":{"code":"",');
  return isTold ? undefined : `its target is not its id: ${body}`;
}

type Answers = Readonly<Record<number, Readonly<Record<string, (value: unknown) => boolean>>>>;

/** The operation that a request is for, if it is for one. */
export function operationAsked({ method, target }: { method: string; target: string }): OperationId | undefined {
  if (!URL.canParse(target, "http://emulator.test")) return undefined;
  const { pathname } = new URL(target, "http://emulator.test");
  return operationFinder.find(method === "HEAD" ? "GET" : method, pathname)?.operationId;
}

function problemWithSuccess({ status, headers, body }: ReceivedAnswer, documented: Answers | undefined) {
  const mediaType = headers.get("Content-Type")?.split(";")[0] ?? "";
  if (documented === undefined) {
    if (mediaType !== "text/html") return JSON.parse(body) instanceof Object ? undefined : "it is no object";
    return body.startsWith("<!") ? undefined : "it is no page";
  }
  const answer = documented[status];
  if (answer === undefined) return `it has the status ${status}`;
  if (body === "") return Object.keys(answer).length === 0 ? undefined : "it has no body";
  const fits = answer[mediaType];
  if (fits === undefined) return `it is ${mediaType}`;
  const value: unknown = mediaType === "application/json" ? withRequired(JSON.parse(body)) : Number(body);
  return fits(value) ? undefined : `it does not fit the contract: ${body.slice(0, 1000)}`;
}

/** What schemas of entities require. */
const required = { id: "0", indicatorValue: "0", indicatorType: "Url", action: "Audit" };

/** Of entities that were asked for with `$select`, even what is required may be missing. */
function withRequired(body: unknown): unknown {
  const { value, ...members } = Object(body);
  const isSelected = /\)$/.test(String(members["@odata.context"]));
  return isSelected ? { ...members, value: value.map((entity: object) => ({ ...required, ...entity })) } : body;
}
