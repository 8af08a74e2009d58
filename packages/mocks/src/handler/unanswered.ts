import { ServiceRefusal } from "@defender-endpoint/service";
import { clouds, type Operation, operationTable } from "@defender-endpoint/types";
import { operationFinder } from "@defender-endpoint/types/operation-path";
import { type HttpHandler, HttpResponse, http } from "msw";
import { errorAnswer } from "../service/error-answer.ts";
import { toResponse } from "./answer.ts";
import { apiPattern, escapePattern } from "./base-url.ts";
import { preflightHeaders } from "./cors.ts";
import { isWellEncoded, pathBelow } from "./operation-call.ts";

/** A request that went wrong, without what may be confidential: no headers, no body, of the query but a value that is invalid. */
export interface FailedRequest {
  readonly method: string;
  /** The template of the path where an operation has it, otherwise the path. */
  readonly path: string;
  readonly reason: string;
}

/** Takes what no handler above it takes below the base URL, and answers 501. */
export function catchAllHandler(baseUrl: string, onUnanswered: (failed: FailedRequest) => void): HttpHandler {
  return http.all(apiPattern(baseUrl), ({ request }) =>
    refuse(request, () => describeUnanswered(baseUrl, request), onUnanswered),
  );
}

/**
 * Takes what is meant for the service in a cloud or region that is not mocked, and answers 501: the real one would get a
 * test's request, and whatever token it carries.
 */
export function otherCloudsHandler(baseUrl: string, onUnanswered: (failed: FailedRequest) => void): HttpHandler {
  const others = Object.values(clouds)
    .map((cloud) => cloud.baseUrl)
    .filter((other) => other !== baseUrl);
  const pattern = new RegExp(`^(?:${others.map(escapePattern).join("|")})(?:/|$)`);
  return http.all(pattern, ({ request }) => {
    const { origin } = new URL(request.url);
    const reason = `${origin} is not mocked, but ${baseUrl} is. Pass baseUrl: ${JSON.stringify(origin)}, or handlers for it.`;
    return refuse(request, () => ({ ...describeRequest(origin, request), reason }), onUnanswered);
  });
}

/** Names a request below the base URL by the template of its path. */
export function describeRequest(baseUrl: string, request: Request): Pick<FailedRequest, "method" | "path"> {
  const path = pathBelow(baseUrl, new URL(request.url));
  const [found] = operationsAt(path);
  return { method: request.method, path: found?.path ?? path };
}

/** Answers 501, and tells. */
export function refuse(request: Request, describe: () => FailedRequest, onUnanswered: (failed: FailedRequest) => void) {
  const preflight = preflightHeaders(request);
  if (preflight) return new HttpResponse(null, { status: 204, headers: preflight });
  const failed = describe();
  onUnanswered(failed);
  const message = `${failed.method} ${failed.path} is not mocked: ${failed.reason}`;
  return toResponse(request, errorAnswer(new ServiceRefusal(501, "NotImplemented", message), failed.path));
}

function describeUnanswered(baseUrl: string, request: Request): FailedRequest {
  const path = pathBelow(baseUrl, new URL(request.url));
  if (!isWellEncoded(path)) {
    const reason = "the path has a malformed percent-encoding. Encode path parameters with encodeURIComponent.";
    return { method: request.method, path, reason };
  }
  return { ...describeRequest(baseUrl, request), reason: whyUnanswered(path, request.method) };
}

function whyUnanswered(path: string, method: string): string {
  const operations = operationsAt(path);
  if (operations.length === 0) {
    return "no operation of the contract has this path. Correct it, or add a handler of your own for it.";
  }
  const found = operations.find((operation) => operation.method === method);
  if (found) return `no handler answers ${found.operationId}. Add one, or keep the default handlers.`;
  const methods = operations.map((operation) => operation.method).join(", ");
  return `the contract has this path with ${methods} only. Correct the method, or add a handler of your own for it.`;
}

function operationsAt(path: string): Operation[] {
  const found = operationFinder.methodsOf(path).map((method) => operationFinder.find(method, path));
  return found.flatMap((one) => (one ? [operationTable[one.operationId]] : []));
}
