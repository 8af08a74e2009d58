import { expect, test } from "vitest";
import { CredentialError, NetworkError } from "../errors/call-errors.ts";
import { isPassing } from "./passing.ts";

test.each([
  ["a connection that broke", new NetworkError("m", { code: "ECONNRESET", phase: "request" }), true],
  ["a certificate that is refused", new NetworkError("m", { code: "CERT_HAS_EXPIRED", phase: "request" }), false],
  ["a sign-in host that is busy", new CredentialError("m", { temporary: true }), true],
  ["a wrong secret", new CredentialError("m", { temporary: false }), false],
  ["an error of the program's own", new Error("m"), false],
])("whether %s may pass is known", (_, error, passes) => {
  expect(isPassing(error)).toBe(passes);
});
