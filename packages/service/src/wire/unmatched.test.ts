import { expect, test } from "vitest";
import { unmatchedAnswer } from "./unmatched.ts";

test("a path that there is not is a 404 without a body", () => {
  expect(unmatchedAnswer([])).toEqual({ status: 404, headers: { "Content-Length": "0" } });
});

test("a path with other methods is a 405 without a body, which names them", () => {
  expect(unmatchedAnswer(["POST"])).toEqual({ status: 405, headers: { Allow: "POST", "Content-Length": "0" } });
  expect(unmatchedAnswer(["GET", "PATCH"]).headers["Allow"]).toBe("GET, HEAD, PATCH");
});
