import { STATUS_CODES } from "node:http";
import type { RateLimit } from "@defender-endpoint/types";

/** A refusal that goes out on the wire as the service's error envelope. */
export class ApiError extends Error {
  readonly kind = "api-error";
  readonly status: number;
  readonly code: string;
  readonly headers: Readonly<Record<string, string>>;

  constructor(status: number, code: string, message: string, headers: Readonly<Record<string, string>> = {}) {
    super(message);
    this.name = "ApiError";
    this.status = status;
    this.code = code;
    this.headers = headers;
  }
}

// Every status, code and message the emulator answers with. Those with an example in the contract equal it (tested);
// the others are our wording.
const challenge = { "WWW-Authenticate": "Bearer" };

export const errors = {
  noToken: () => unauthorized("Authorization header is missing."),
  notABearerToken: () => unauthorized("The authorization header must hold a bearer token."),
  tokenInvalid: () => unauthorized("The token is invalid."),
  tokenNotYetValid: () => unauthorized("The token is not valid yet."),
  tokenExpired: () => unauthorized("The token has expired."),

  wrongAudience: (expected: string) =>
    new ApiError(403, "Forbidden", `The token was issued for another audience. Expected audience: ${expected}`),
  missingRole: (required: readonly string[]) =>
    new ApiError(403, "Forbidden", `Missing application roles. API required roles: ${required.join(",")}`),
  missingScope: (required: readonly string[]) =>
    new ApiError(403, "Forbidden", `Missing delegated permissions. API required permissions: ${required.join(",")}`),
  controlNotAllowed: () =>
    new ApiError(
      403,
      "Forbidden",
      "The control interface answers only callers on this machine, under its own name: localhost, 127.0.0.1 or [::1].",
    ),

  /** `retryAfter` is in whole seconds; without it the answer does not say how long to wait. */
  quotaExceeded: (limit: RateLimit, retryAfter: number | undefined) =>
    new ApiError(
      429,
      // Both codes are on record; the contract's examples give the numeric one to the hour.
      limit.perSeconds < 3600 ? "TooManyRequests" : "429",
      `API calls quota exceeded! maximum allowed ${limit.calls} per ${hoursMinutesSeconds(limit.perSeconds)}`,
      retryAfter === undefined ? {} : { "Retry-After": String(retryAfter) },
    ),

  invalidParameter: (code: string, message: string) => new ApiError(400, code, message),
  invalidBody: (message: string) => new ApiError(400, "InvalidRequestBody", message),
  unknownPath: () => new ApiError(404, "ResourceNotFound", "The resource was not found."),
  methodNotAllowed: (method: string, allowed: readonly string[]) =>
    new ApiError(405, "MethodNotAllowed", `The resource does not support ${method}.`, { Allow: allowed.join(", ") }),
  unknownState: (name: string, known: readonly string[]) =>
    new ApiError(
      404,
      "ResourceNotFound",
      `There is no provider state ${JSON.stringify(name)}. Known states: ${known.join(", ")}`,
    ),
  unknownFault: (id: string, known: readonly number[]) =>
    new ApiError(
      404,
      "ResourceNotFound",
      `There is no fault ${JSON.stringify(id.slice(0, 20))}. Placed faults: ${known.join(", ") || "none"}`,
    ),
  /** What a fault asks for. */
  injected: (status: number, headers: Readonly<Record<string, string>>) =>
    new ApiError(status, codeOf(status), "A fault that was placed at /_emulator/faults.", headers),
  databaseLocked: () =>
    new ApiError(
      503,
      codeOf(503),
      "Another program has locked the database, so nothing was added. Wait until that is done, or end it, and try again.",
      { "Retry-After": "5" },
    ),
  /** What is no request for the emulator to read, such as a header that is too long. */
  malformedRequest: (status: number, message: string) =>
    new ApiError(status, codeOf(status), message, { Connection: "close" }),
  bodyTooLarge: (largest: number) =>
    new ApiError(413, "RequestEntityTooLarge", `The request body is larger than ${largest} bytes.`),
};

/** As the service writes its codes: `TooManyRequests`. */
function codeOf(status: number): string {
  return (STATUS_CODES[status] ?? `Status${status}`).replaceAll(/\W/g, "");
}

function unauthorized(message: string): ApiError {
  return new ApiError(401, "Unauthorized", message, challenge);
}

function hoursMinutesSeconds(seconds: number): string {
  const parts = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
  return parts.map((part) => String(part).padStart(2, "0")).join(":");
}
