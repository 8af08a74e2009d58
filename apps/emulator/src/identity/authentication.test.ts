import fc from "fast-check";
import { type CryptoKey, generateKeyPair, type JWTPayload, SignJWT } from "jose";
import { expect, test } from "vitest";
import { ApiError } from "../error-catalogue.ts";
import { authenticate, type Caller } from "./authentication.ts";
import { authorize } from "./authorization.ts";
import { createTokenIssuer, type TokenIssuer, type TokenRequest } from "./token-issuer.ts";

const now = Date.UTC(2026, 0, 2, 3, 4, 5);
const issuer = createTokenIssuer(() => now);
const permissions = { application: ["Ip.Read.All"], delegated: ["Ip.Read.All"], role: "View Data" };
const request: TokenRequest = {
  origin: "http://127.0.0.1:4010",
  tenant: "demo",
  applicationId: "emulator",
  audience: "https://api.securitycenter.microsoft.com",
  roles: ["Ip.Read.All"],
};

const callerWith = (header: string | undefined, at = now) => authenticate(header, issuer, () => at);

async function refusalOf(work: Promise<unknown>): Promise<ApiError> {
  const outcome = await work.then(
    () => undefined,
    (error: unknown) => error,
  );
  expect(outcome).toBeInstanceOf(ApiError);
  return outcome as ApiError;
}

test("a token says who calls, from which tenant, and what they may do", async () => {
  const caller = await callerWith(`Bearer ${await issuer.issue(request)}`);
  expect(caller).toEqual({
    tenantId: expect.stringMatching(/^[0-9a-f-]{36}$/),
    applicationId: "emulator",
    audiences: ["https://api.securitycenter.microsoft.com"],
    roles: ["Ip.Read.All"],
    scopes: [],
  });
});

test.each([
  [undefined, "Authorization header is missing."],
  ["", "Authorization header is missing."],
  ["Basic ZW11bGF0b3I6c2VjcmV0", "The authorization header must hold a bearer token."],
  ["Bearer", "The authorization header must hold a bearer token."],
  ["Bearer one two", "The authorization header must hold a bearer token."],
  ["Bearer not.a.token", "The token is invalid."],
  ["Bearer eyJhbGciOiJub25lIn0.eyJleHAiOjk5OTk5OTk5OTl9.", "The token is invalid."],
])("the header %j is a 401 that says what is wrong with it", async (header, message) => {
  expect(await refusalOf(callerWith(header))).toMatchObject({
    status: 401,
    code: "Unauthorized",
    message,
    headers: { "WWW-Authenticate": "Bearer" },
  });
});

test("a token is good until it expires, give or take half a minute", async () => {
  const header = `Bearer ${await issuer.issue(request)}`;
  const expiry = now + 3_599_000;
  await expect(callerWith(header, expiry + 29_000)).resolves.toMatchObject({ applicationId: "emulator" });
  expect((await refusalOf(callerWith(header, expiry + 31_000))).message).toBe("The token has expired.");
  expect((await refusalOf(callerWith(header, now - 31_000))).message).toBe("The token is not valid yet.");
});

test("any character of a token that is changed makes it invalid", async () => {
  const token = await issuer.issue(request);
  const end = token.lastIndexOf(".");
  await fc.assert(
    fc.asyncProperty(fc.nat({ max: end - 1 }), fc.constantFrom("A", "b", "7", "-"), async (at, character) => {
      fc.pre(token[at] !== character);
      const forged = token.slice(0, at) + character + token.slice(at + 1);
      expect((await refusalOf(callerWith(`Bearer ${forged}`))).status).toBe(401);
    }),
  );
});

test("whatever stands after Bearer is a 401 and never a fault", async () => {
  const base64url = fc.base64String().map((text) => text.replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", ""));
  const token = fc.oneof(
    fc.string(),
    fc.tuple(base64url, base64url, base64url).map((parts) => parts.join(".")),
  );
  const json = fc.json().map((text) => Buffer.from(text).toString("base64url"));
  const jsonToken = fc.tuple(json, json, base64url).map((parts) => parts.join("."));
  await fc.assert(
    fc.asyncProperty(fc.oneof(token, jsonToken), async (text) => {
      expect((await refusalOf(callerWith(`Bearer ${text}`))).status).toBe(401);
    }),
    { numRuns: 500 },
  );
});

/** Signed with the issuer's own key, or another one, and free in its claims. */
async function signed(claims: JWTPayload, key: CryptoKey): Promise<string> {
  return `Bearer ${await new SignJWT(claims).setProtectedHeader({ alg: "RS256" }).sign(key)}`;
}

test("a token that another key signed is invalid", async () => {
  const { privateKey } = await generateKeyPair("RS256");
  const claims = { iss: "http://x/demo/v2.0", aud: "a", tid: "t", exp: now / 1000 + 60, appid: "emulator" };
  expect((await refusalOf(callerWith(await signed(claims, privateKey)))).message).toBe("The token is invalid.");
});

test("claims that do not belong together make a token invalid", async () => {
  const { privateKey, publicKey } = await generateKeyPair("RS256");
  const ours: TokenIssuer = { ...issuer, publicKey: async () => publicKey };
  const good = {
    iss: "http://x/0f8fad5b-d9cb-469f-a165-70867728950e/v2.0",
    tid: "0f8fad5b-d9cb-469f-a165-70867728950e",
    aud: ["https://api.securitycenter.microsoft.com/"],
    exp: now / 1000 + 60,
    azp: "emulator",
    scp: "Ip.Read.All Machine.Read",
  };
  const caller = async (claims: JWTPayload) => authenticate(await signed(claims, privateKey), ours, () => now);
  expect(await caller(good)).toMatchObject({ applicationId: "emulator", scopes: ["Ip.Read.All", "Machine.Read"] });
  const bad = [{ tid: "another" }, { azp: undefined }, { iss: "http://x/%zz/v2.0" }, { iss: "https://login.example" }];
  for (const change of [...bad, { exp: undefined }, { aud: undefined }]) {
    // What is undefined is left out of a token.
    const claims: JWTPayload = JSON.parse(JSON.stringify({ ...good, ...change }));
    expect((await refusalOf(caller(claims))).message).toBe("The token is invalid.");
  }
});

const caller: Caller = {
  tenantId: "t",
  applicationId: "a",
  audiences: ["https://api.securitycenter.microsoft.com"],
  roles: [],
  scopes: [],
};

test.each([
  [{ roles: ["Ip.Read.All"] }],
  [{ scopes: ["Ip.Read.All"] }],
  [{ roles: ["Ip.Read.All"], audiences: ["https://api.securitycenter.microsoft.com/"] }],
])("a caller with %j may call", (claims) => {
  expect(() => authorize({ ...caller, ...claims }, permissions)).not.toThrow();
});

test.each([
  [{}, "Missing application roles. API required roles: Ip.Read.All"],
  [{ roles: ["Machine.Read.All"] }, "Missing application roles. API required roles: Ip.Read.All"],
  [{ scopes: ["Machine.Read"] }, "Missing delegated permissions. API required permissions: Ip.Read.All"],
  [
    { roles: ["Ip.Read.All"], audiences: ["https://api.security.microsoft.com"] },
    "The token was issued for another audience. Expected audience: https://api.securitycenter.microsoft.com",
  ],
])("a caller with %j is told 403 and what is missing", (claims, message) => {
  expect(() => authorize({ ...caller, ...claims }, permissions)).toThrow(
    expect.objectContaining({ status: 403, code: "Forbidden", message }),
  );
});
