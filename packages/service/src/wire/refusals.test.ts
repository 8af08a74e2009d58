import { expect, test } from "vitest";
import { refusals } from "./refusals.ts";
import type { ServiceRefusal } from "./service-refusal.ts";

const said = ({ status, code, message, headers }: ServiceRefusal) => [status, code, message, headers];
const bearer = { "WWW-Authenticate": "Bearer" };

test.each<[ServiceRefusal, string]>([
  [refusals.noToken(), "Authorization header is missing."],
  [refusals.notABearerToken(), "The authorization header must hold a bearer token."],
  [refusals.tokenInvalid(), "The token is invalid."],
  [refusals.tokenNotYetValid(), "The token is not valid yet."],
  [refusals.tokenExpired(), "The token has expired."],
])("a caller that is not known is told why, and how to sign in: %s", (refusal, message) => {
  expect(said(refusal)).toEqual([401, "Unauthorized", message, bearer]);
});

test("a caller that may not is told what is missing", () => {
  expect(said(refusals.wrongAudience("https://a.test"))).toEqual([
    403,
    "Forbidden",
    "The token was issued for another audience. Expected audience: https://a.test",
    {},
  ]);
  expect(refusals.missingRole(["A.Read", "A.Write"]).message).toBe(
    "Missing application roles. API required roles: A.Read,A.Write",
  );
  expect(refusals.missingScope(["A.Read", "A.Write"]).message).toBe(
    "Missing delegated permissions. API required permissions: A.Read,A.Write",
  );
});

test("a quota that is used up has the code of its window, and says how long to wait if that is known", () => {
  expect(said(refusals.quotaExceeded({ calls: 100, perSeconds: 60 }, 17))).toEqual([
    429,
    "TooManyRequests",
    "API calls quota exceeded! maximum allowed 100 per 00:01:00",
    { "Retry-After": "17" },
  ]);
  expect(said(refusals.quotaExceeded({ calls: 1500, perSeconds: 3600 }, undefined))).toEqual([
    429,
    "429",
    "API calls quota exceeded! maximum allowed 1500 per 01:00:00",
    {},
  ]);
});

test("what is invalid is said with its code", () => {
  expect(said(refusals.invalidParameter("InvalidInput", "No."))).toEqual([400, "InvalidInput", "No.", {}]);
  expect(said(refusals.invalidBody("No."))).toEqual([400, "InvalidRequestBody", "No.", {}]);
});

test("a body that is too large is refused with how large it may be", () => {
  expect(said(refusals.bodyTooLarge(10))).toEqual([
    413,
    "RequestEntityTooLarge",
    "The request body is larger than 10 bytes.",
    {},
  ]);
});
