import { expect, test } from "vitest";
import { someOperations } from "../../../test/some-operations.ts";
import {
  AbortedError,
  ArgumentError,
  CredentialError,
  DeadlineError,
  NetworkError,
  QueueFullError,
  TimeoutError,
} from "../../errors/call-errors.ts";
import { QuotaStoreError } from "../../errors/quota-store-error.ts";
import { mayRepeat, shouldRetryError, shouldRetryStatus } from "./should-retry.ts";

const methods = ["GET", "HEAD", "OPTIONS", "TRACE", "PUT", "DELETE"];
const once = ["POST", "PATCH", "get"];

test("the contract says of an operation whether it may be done again, whatever its method is", () => {
  const may = Object.values(someOperations).map(({ retry, operationId }, _, all) => {
    const operation = all.find((one) => one.operationId === operationId);
    return [retry, mayRepeat(operation, "GET"), mayRepeat(operation, "POST")];
  });
  expect(new Set(may.map(String))).toEqual(
    new Set(["safe,true,true", "same-effect,true,true", "look-first,false,false", "never,false,false"]),
  );
});

test("of a raw call to a path that is no operation's, the method says whether it may be done again", () => {
  expect(methods.filter((method) => mayRepeat(undefined, method))).toEqual(methods);
  expect(once.filter((method) => mayRepeat(undefined, method))).toEqual([]);
});

test.each([408, 500, 502, 503, 504])("status %i is worth another attempt only of what may be done twice", (status) => {
  expect([shouldRetryStatus(true, status), shouldRetryStatus(false, status)]).toEqual([true, false]);
});

test("a throttled request was not carried out, so any may be repeated", () => {
  expect([shouldRetryStatus(true, 429), shouldRetryStatus(false, 429)]).toEqual([true, true]);
});

test.each([200, 301, 400, 401, 403, 404, 409, 410, 418, 425, 501, 505, 511])("status %i would come again", (status) => {
  expect(shouldRetryStatus(true, status)).toBe(false);
});

test("a certificate that is not trusted will not be in a moment", () => {
  const error = new NetworkError("", { phase: "request", code: "DEPTH_ZERO_SELF_SIGNED_CERT" });
  expect(shouldRetryError(true, error)).toBe(false);
});

const interrupted = { phase: "request", timeoutMs: 1 } as const;

test.each([
  ["a broken connection", new NetworkError("", { phase: "request" })],
  ["an attempt that took too long", new TimeoutError("", interrupted)],
])("%s is worth another attempt only of what may be done twice", (_, error) => {
  expect(shouldRetryError(true, error)).toBe(true);
  expect(shouldRetryError(false, error)).toBe(false);
});

test("without a token nothing was sent, so it depends on the sign-in host alone", () => {
  expect(shouldRetryError(false, new CredentialError("", { temporary: true }))).toBe(true);
  expect(shouldRetryError(true, new CredentialError("", { temporary: false }))).toBe(false);
  expect(shouldRetryError(true, new CredentialError("", {}))).toBe(false);
});

test("without a slot nothing was sent, and the server that counts may be back", () => {
  expect(shouldRetryError(false, new QuotaStoreError("", {}, undefined))).toBe(true);
});

test.each([
  ["an abort", new AbortedError("", {})],
  ["a deadline", new DeadlineError("", interrupted)],
  ["a full queue", new QueueFullError("", {})],
  ["a wrong argument", new ArgumentError("", { argument: "ip" })],
  ["a foreign error", new TypeError("fetch failed")],
])("%s is not worth another attempt", (_, error) => {
  expect(shouldRetryError(true, error)).toBe(false);
});
