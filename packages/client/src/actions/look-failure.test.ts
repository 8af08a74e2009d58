import { expect, test } from "vitest";
import { AnswerTooLargeError, ForbiddenError, ServerError, UnauthorizedError } from "../errors/answer-errors.ts";
import { NetworkError } from "../errors/call-errors.ts";
import { PagingError } from "../errors/paging-error.ts";
import { concernOf } from "./look-failure.ts";

const network = (code: string) => new NetworkError("m", { code, phase: "request" });

test.each([
  ["a connection that broke", network("ECONNRESET"), "passing"],
  ["a service that is down", new ServerError("m", { status: 503 }), "passing"],
  ["a list that is too long", new AnswerTooLargeError("m", { maxAnswerSize: 1 }), "passing"],
  ["a list that moved while it was read", new PagingError("m", {}), "passing"],
  ["a certificate that is not trusted, and will not be", network("SELF_SIGNED_CERT_IN_CHAIN"), "all"],
  ["a token that is refused", new UnauthorizedError("m", { status: 401 }), "all"],
  ["what is no error of the client", new Error("m"), "all"],
  ["a permission that is missing", new ForbiddenError("m", { status: 403, missingRoles: [] }), "one"],
])("%s concerns whom it should", (_, error, concern) => {
  expect(concernOf(error)).toBe(concern);
});
