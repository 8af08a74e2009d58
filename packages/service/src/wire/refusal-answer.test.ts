import { expect, test } from "vitest";
import { ODataQueryError } from "../odata/query-error.ts";
import { faultAnswer, refusalAnswer } from "./refusal-answer.ts";
import { refusals } from "./refusals.ts";

test("a refusal is an envelope with the id of the call, and has headers of its own", () => {
  expect(refusalAnswer(refusals.noToken(), "id")).toEqual({
    status: 401,
    headers: { "WWW-Authenticate": "Bearer" },
    body: { error: { code: "Unauthorized", message: "Authorization header is missing.", target: "id" } },
  });
});

test("options that cannot be read are answered by the OData engine", () => {
  expect(refusalAnswer(new ODataQueryError("Syntax error."), "id")).toMatchObject({
    status: 400,
    body: { error: { code: "", details: [] } },
  });
});

test("a refusal without a code has the form of the OData engine", () => {
  const refusal = refusals.invalidParameter("", "The query is not valid.");
  expect(refusalAnswer(refusal, "id").body).toEqual({
    error: { code: "", message: "The query is not valid.", details: [] },
  });
});

test("a fault is no refusal, and its answer says nothing of it", () => {
  expect(refusalAnswer(new Error("the disk is full"), "id")).toBeUndefined();
  expect(faultAnswer("id")).toEqual({
    status: 500,
    headers: {},
    body: { error: { code: "InternalServerError", target: "id" } },
  });
});

test.each([
  [{ calls: 100, perSeconds: 60 }, 17, "TooManyRequests", "maximum allowed 100 per 00:01:00", { "Retry-After": "17" }],
  [{ calls: 1500, perSeconds: 3600 }, undefined, "429", "maximum allowed 1500 per 01:00:00", {}],
  [{ calls: 5, perSeconds: 86_399 }, undefined, "429", "maximum allowed 5 per 23:59:59", {}],
])("a quota of %j is told with its window", (limit, retryAfter, code, text, headers) => {
  const refusal = refusals.quotaExceeded(limit, retryAfter);
  expect(refusal).toMatchObject({ status: 429, code, message: `API calls quota exceeded! ${text}` });
  expect(refusal.headers).toEqual(headers);
});
