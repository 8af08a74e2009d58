import { CredentialError } from "@defender-endpoint/client";
import { expect, test } from "vitest";
import { failedRow, failsAll } from "./ip-stats-row.ts";
import { signInError } from "./sign-in-error.ts";

/** What a call throws when @azure/identity's chain, which had given a token before, gives none. */
function noToken(failed: Parameters<typeof signInError>[0]): CredentialError {
  const details = { operationId: "getIPStatistics" };
  return new CredentialError(
    "the credential failed (SignInError). `reason` holds what it threw.",
    details,
    signInError(failed),
  );
}

test("why a token could not be renewed stands in the row", () => {
  const outage = noToken({ host: "login.example", status: 503 });
  expect(failedRow("8.8.8.8", outage).error).toEqual({
    kind: "credential",
    message: "login.example, which signs in, is busy or broken (503). Try again later.",
  });
  const untrusted = noToken({ host: "login.example", code: "SELF_SIGNED_CERT_IN_CHAIN" });
  expect(failedRow("8.8.8.8", untrusted).error?.message).toMatch(
    /\(SELF_SIGNED_CERT_IN_CHAIN\).* NODE_EXTRA_CA_CERTS\.$/,
  );
});

test("a refusal fails every address, an outage may pass", () => {
  expect(failsAll(noToken({ host: "login.example", status: 401, said: ["invalid_client"] }))).toBe(true);
  expect(failsAll(noToken({ host: "login.example", status: 503 }))).toBe(false);
  expect(failsAll(noToken({ host: "login.example", code: "ECONNRESET" }))).toBe(false);
});
