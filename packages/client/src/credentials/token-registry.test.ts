import { expect, test } from "vitest";
import { createVirtualRuntime } from "../../test/virtual-runtime.ts";
import type { Credential } from "./credential.ts";
import { findTokens, type TokenOwner } from "./token-registry.ts";

const scope = "https://api.example/.default";
const authorityHost = "https://login.example";

function tokensOf(owner: Partial<TokenOwner>) {
  const runtime = createVirtualRuntime();
  return {
    runtime,
    tokens: findTokens({ credential: null, scope, authorityHost, fetch: undefined, runtime, ...owner }),
  };
}

test("without a credential there are no tokens", () => {
  expect(tokensOf({}).tokens).toBeUndefined();
});

test("clients with the same credential have their tokens together, for each scope and sign-in host", () => {
  const credential = async () => "token";
  const { tokens } = tokensOf({ credential });
  expect(tokensOf({ credential }).tokens).toBe(tokens);
  for (const owner of [
    { credential: async () => "token" },
    { credential, scope: "https://other.example/.default" },
    { credential, authorityHost: "https://login.other.example" },
  ]) {
    expect(tokensOf(owner).tokens).not.toBe(tokens);
  }
});

// Whoever tells its application is `clientSecret`.
const ofAnApplication = { tenantId: "t", clientId: "c", getToken: () => new Promise<never>(() => {}) };

test.each<[string, Credential, seconds: number]>([
  ["one that tells its application", ofAnApplication, 20],
  ["any other, which may have to ask a person", () => new Promise(() => {}), 300],
])("a credential that does not answer is given time: %s", async (_, credential, seconds) => {
  const { runtime, tokens } = tokensOf({ credential });
  const start = runtime.elapsed();
  const token = Promise.resolve(tokens?.get(undefined));
  await expect(runtime.settle(token)).rejects.toMatchObject({
    message: `the credential has not answered within ${seconds} s. Check what it asks.`,
  });
  expect(runtime.elapsed() - start).toBe(seconds * 1_000);
});
