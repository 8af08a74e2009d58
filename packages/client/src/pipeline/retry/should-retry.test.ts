import { expect, test } from "vitest";
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
import { shouldRetryError, shouldRetryStatus } from "./should-retry.ts";

const repeatable = ["GET", "HEAD", "OPTIONS", "TRACE", "PUT", "DELETE"];
const once = ["POST", "PATCH", "get"];

test.each([408, 500, 502, 503, 504])("status %i is worth another attempt only of what may be done twice", (status) => {
  expect(repeatable.filter((method) => shouldRetryStatus(method, status))).toEqual(repeatable);
  expect(once.filter((method) => shouldRetryStatus(method, status))).toEqual([]);
});

test("a throttled request was not carried out, so any may be repeated", () => {
  const methods = [...repeatable, ...once];
  expect(methods.filter((method) => shouldRetryStatus(method, 429))).toEqual(methods);
});

test.each([200, 301, 400, 401, 403, 404, 409, 410, 418, 425, 501, 505, 511])("status %i would come again", (status) => {
  expect(shouldRetryStatus("GET", status)).toBe(false);
});

test("a certificate that is not trusted will not be in a moment", () => {
  const error = new NetworkError("", { phase: "request", code: "DEPTH_ZERO_SELF_SIGNED_CERT" });
  expect(shouldRetryError("GET", error)).toBe(false);
});

const interrupted = { phase: "request", timeoutMs: 1 } as const;

test.each([
  ["a broken connection", new NetworkError("", { phase: "request" })],
  ["an attempt that took too long", new TimeoutError("", interrupted)],
])("%s is worth another attempt only of what may be done twice", (_, error) => {
  expect(shouldRetryError("GET", error)).toBe(true);
  expect(shouldRetryError("DELETE", error)).toBe(true);
  expect(shouldRetryError("POST", error)).toBe(false);
});

test("without a token nothing was sent, so it depends on the sign-in host alone", () => {
  expect(shouldRetryError("POST", new CredentialError("", { temporary: true }))).toBe(true);
  expect(shouldRetryError("GET", new CredentialError("", { temporary: false }))).toBe(false);
  expect(shouldRetryError("GET", new CredentialError("", {}))).toBe(false);
});

test("without a slot nothing was sent, and the server that counts may be back", () => {
  expect(shouldRetryError("POST", new QuotaStoreError("", {}, undefined))).toBe(true);
});

test.each([
  ["an abort", new AbortedError("", {})],
  ["a deadline", new DeadlineError("", interrupted)],
  ["a full queue", new QueueFullError("", {})],
  ["a wrong argument", new ArgumentError("", { argument: "ip" })],
  ["a foreign error", new TypeError("fetch failed")],
])("%s is not worth another attempt", (_, error) => {
  expect(shouldRetryError("GET", error)).toBe(false);
});
