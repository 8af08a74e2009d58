import { createDefenderClient } from "@defender-endpoint/client";
import { expect, test } from "vitest";
import { signInError } from "../../connection/sign-in-error.ts";
import { failedRow, failsAll } from "./ip-stats-row.ts";

/** What a call throws when @azure/identity's chain, which had given a token before, gives none. */
function noToken(failed: Omit<Parameters<typeof signInError>[0], "host">): Promise<unknown> {
  const credential = { getToken: () => Promise.reject(signInError({ host: "login.example", ...failed })) };
  const client = createDefenderClient({ credential, retry: false });
  return client.getIPStatistics({ ip: "8.8.8.8" }).catch((error: unknown) => error);
}

test("why a token could not be renewed stands in the row", async () => {
  expect(failedRow("8.8.8.8", await noToken({ status: 503 })).error).toEqual({
    kind: "credential",
    message: "login.example, which signs in, is busy or broken (503). Try again later.",
  });
});

test.each([
  ["a refusal", { status: 401, said: ["invalid_client"] }, true],
  ["a certificate that is not trusted", { code: "SELF_SIGNED_CERT_IN_CHAIN" }, true],
  ["an outage", { status: 503 }, false],
  ["too many requests", { status: 429 }, false],
  ["a connection that broke off", { code: "ECONNRESET" }, false],
])("%s: whether it fails every other address too is told by whether it may pass", async (_, failed, hopeless) => {
  expect(failsAll(await noToken(failed))).toBe(hopeless);
});
