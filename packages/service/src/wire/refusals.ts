import type { RateLimit } from "@defender-endpoint/types";
import { ServiceRefusal } from "./service-refusal.ts";

/** What every operation can be refused with, besides what is its own. The texts that have an example in the contract equal it; the others are ours. */
export const refusals = {
  noToken: () => unauthorized("Authorization header is missing."),
  notABearerToken: () => unauthorized("The authorization header must hold a bearer token."),
  tokenInvalid: () => unauthorized("The token is invalid."),
  tokenNotYetValid: () => unauthorized("The token is not valid yet."),
  tokenExpired: () => unauthorized("The token has expired."),

  wrongAudience: (expected: string) =>
    forbidden(`The token was issued for another audience. Expected audience: ${expected}`),
  missingRole: (required: readonly string[]) =>
    forbidden(`Missing application roles. API required roles: ${required.join(",")}`),
  missingScope: (required: readonly string[]) =>
    forbidden(`Missing delegated permissions. API required permissions: ${required.join(",")}`),

  /** `retryAfter` is in whole seconds; without it the answer does not say how long to wait. */
  quotaExceeded: (limit: RateLimit, retryAfter: number | undefined) =>
    new ServiceRefusal(
      429,
      // Both codes are on record; the contract's examples give the numeric one to the hour.
      limit.perSeconds < 3600 ? "TooManyRequests" : "429",
      `API calls quota exceeded! maximum allowed ${limit.calls} per ${hoursMinutesSeconds(limit.perSeconds)}`,
      retryAfter === undefined ? {} : { "Retry-After": String(retryAfter) },
    ),

  invalidParameter: (code: string, message: string) => new ServiceRefusal(400, code, message),
  invalidBody: (message: string) => new ServiceRefusal(400, "InvalidRequestBody", message),
  bodyTooLarge: (largest: number) =>
    new ServiceRefusal(413, "RequestEntityTooLarge", `The request body is larger than ${largest} bytes.`),
};

function unauthorized(message: string): ServiceRefusal {
  return new ServiceRefusal(401, "Unauthorized", message, { "WWW-Authenticate": "Bearer" });
}

function forbidden(message: string): ServiceRefusal {
  return new ServiceRefusal(403, "Forbidden", message);
}

/** As the service writes a span of time: `00:01:00`. */
function hoursMinutesSeconds(seconds: number): string {
  const parts = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
  return parts.map((part) => String(part).padStart(2, "0")).join(":");
}
