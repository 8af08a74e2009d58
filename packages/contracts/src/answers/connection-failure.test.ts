import { expect, test } from "vitest";
import { describeConnectionFailure } from "./connection-failure.ts";
import { UnusableAnswerError } from "./read-body.ts";

const url = new URL("https://user:secret@provider.example/api?sig=secret");

function describe(cause: unknown): string {
  return describeConnectionFailure(cause, url, "50 ms (--timeout)");
}

test.each([
  [{ code: "ECONNREFUSED" }, "is down: the connection was refused"],
  [{ code: "ENOTFOUND" }, "cannot be found: its name does not resolve"],
  [{ code: "EAI_AGAIN" }, "cannot be found: its name does not resolve"],
  [{ code: "CERT_HAS_EXPIRED" }, "has a certificate that is not trusted (CERT_HAS_EXPIRED)"],
  [{ code: "ECONNRESET" }, "broke the connection (ECONNRESET)"],
  [{ name: "TimeoutError" }, "did not answer within 50 ms (--timeout)"],
  [{ name: "SocketError" }, "broke the connection (SocketError)"],
  [new Error("bad port"), "has a port that fetch does not ask: let it listen on another"],
  [new UnusableAnswerError("answered with more than 1 MB"), "answered with more than 1 MB"],
  [undefined, "broke the connection (unknown reason)"],
])("%j is told as: %s", (cause, text) => {
  expect(describe(cause)).toContain(`at https://provider.example ${text}`);
});

test("the innermost cause tells, and nothing secret of the address is shown", () => {
  const cause = new TypeError("fetch failed", { cause: Object.assign(new Error("connect"), { code: "ECONNREFUSED" }) });
  expect(describe(cause)).toBe("at https://provider.example is down: the connection was refused");
});
