import { validators } from "@defender-endpoint/types/validators";
import { z } from "zod";

export interface ReceivedAnswer {
  readonly status: number;
  readonly headers: Headers;
  readonly body: string;
}

const documented = validators.getIPStatistics.responses;
/** What no operation documents, and HTTP does: told in the same envelope. */
const ofTheProtocol = [405, 413, 417, 431];
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
  { status, headers, body }: ReceivedAnswer,
  method: string,
  target: string,
): string | undefined {
  if (headers.get("X-Request-Id") === null) return "it has no X-Request-Id";
  if (body === "" && (method === "HEAD" || status === 302)) return undefined;
  // What is no operation's has no body (captured), and says so.
  if (body === "" && [404, 405].includes(status))
    return headers.get("Content-Length") === "0" ? undefined : "it has no length";
  if (status === 200 || status === 201) return problemWithSuccess(headers, body, target);
  const isDocumented = Object.hasOwn(documented, status) && status < 500;
  if (!isDocumented && !ofTheProtocol.includes(status)) return `it has the status ${status}`;
  if (!headers.get("Content-Type")?.startsWith("application/json")) return `it is ${headers.get("Content-Type")}`;
  const error: unknown = JSON.parse(body);
  if (tokenEndpoint.test(target) && entraError.safeParse(error).success) return undefined;
  if (!documented["400"]["application/json"](error)) return `it is no error envelope: ${body}`;
  return body.includes(`"target":"${headers.get("X-Request-Id")}"`) ? undefined : `its target is not its id: ${body}`;
}

function problemWithSuccess(headers: Headers, body: string, target: string): string | undefined {
  if (headers.get("Content-Type")?.startsWith("text/html")) return body.startsWith("<!") ? undefined : "it is no page";
  const value: unknown = JSON.parse(body);
  const isOperation = /^(http:\/\/[^/]*)?\/api\/(v1\.0\/)?ips\//.test(target);
  if (isOperation && !documented["200"]["application/json"](value)) return `it does not fit the contract: ${body}`;
  return undefined;
}
