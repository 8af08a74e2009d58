import { ServiceRefusal } from "@defender-endpoint/service";
import fc from "fast-check";
import { type CryptoKey, exportJWK, exportSPKI, generateKeyPair, type JWTPayload, SignJWT } from "jose";
import { expect, test } from "vitest";

import { createAuthentication } from "./authentication.ts";
import { createSigningKeys, type SigningKey } from "./signing-keys.ts";
import { createTokenIssuer, type TokenRequest } from "./token-issuer.ts";

const now = Date.UTC(2026, 0, 2, 3, 4, 5);
const keys = createSigningKeys(3_629_000, () => now);
const issue = createTokenIssuer(keys, () => now);
const request: TokenRequest = {
  origin: "http://127.0.0.1:4010",
  tenant: "demo",
  applicationId: "emulator",
  audience: "https://api.securitycenter.microsoft.com",
  roles: ["Ip.Read.All"],
};

const callerWith = (header: string | undefined, at = now) => createAuthentication(keys, () => at)(header);

async function refusalOf(work: Promise<unknown>): Promise<ServiceRefusal> {
  const outcome = await work.then(
    () => undefined,
    (error: unknown) => error,
  );
  expect(outcome).toBeInstanceOf(ServiceRefusal);
  return outcome as ServiceRefusal;
}

test("a token says who calls, from which tenant, and what they may do", async () => {
  const caller = await callerWith(`Bearer ${await issue(request)}`);
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
  const header = `Bearer ${await issue(request)}`;
  const expiry = now + 3_599_000;
  await expect(callerWith(header, expiry + 29_000)).resolves.toMatchObject({ applicationId: "emulator" });
  expect((await refusalOf(callerWith(header, expiry + 31_000))).message).toBe("The token has expired.");
  expect((await refusalOf(callerWith(header, now - 31_000))).message).toBe("The token is not valid yet.");
});

test("any character of a token that is changed makes it invalid", async () => {
  const token = await issue(request);
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

/** Signed with any key, and free in its claims and header. */
async function signed(claims: JWTPayload, key: CryptoKey | Uint8Array, header = {}): Promise<string> {
  return `Bearer ${await new SignJWT(claims).setProtectedHeader({ alg: "RS256", kid: "k", ...header }).sign(key)}`;
}

const good = {
  iss: "http://x/0f8fad5b-d9cb-469f-a165-70867728950e/v2.0",
  tid: "0f8fad5b-d9cb-469f-a165-70867728950e",
  aud: ["https://api.securitycenter.microsoft.com/"],
  exp: now / 1000 + 60,
  azp: "emulator",
  scp: "Ip.Read.All Machine.Read",
};

/** An issuer's key whose private half is at hand. */
async function keyAtHand(): Promise<SigningKey> {
  const pair = await generateKeyPair("RS256", { extractable: true });
  return { ...pair, kid: "k", jwk: {} };
}

test("a token that another key signed is invalid", async () => {
  const { privateKey } = await generateKeyPair("RS256");
  const { kid } = await keys.current();
  expect((await refusalOf(callerWith(await signed(good, privateKey, { kid })))).message).toBe("The token is invalid.");
});

test("a token of an unknown key, or of none, is invalid", async () => {
  const { privateKey } = await keys.current();
  for (const kid of ["unknown", undefined, "__proto__"]) {
    expect((await refusalOf(callerWith(await signed(good, privateKey, { kid })))).message).toBe(
      "The token is invalid.",
    );
  }
});

test("only RS256 is a signature: neither the public key as a shared secret nor another algorithm of the same key", async () => {
  const key = await keyAtHand();
  const authenticate = createAuthentication({ all: async () => [key] }, () => now);
  await expect(authenticate(await signed(good, key.privateKey))).resolves.toMatchObject({ applicationId: "emulator" });
  const pem = await exportSPKI(key.publicKey);
  const pss = { name: "RSA-PSS", hash: "SHA-256" };
  const ps256 = await crypto.subtle
    .importKey("jwk", await exportJWK(key.privateKey), pss, false, ["sign"])
    .catch(() => {
      throw new Error("the key has an algorithm of its own");
    });
  const forged = [
    signed(good, new TextEncoder().encode(pem), { alg: "HS256" }),
    signed(good, new TextEncoder().encode(pem.trim()), { alg: "HS256" }),
    signed(good, ps256, { alg: "PS256" }),
  ];
  for (const token of await Promise.all(forged)) {
    expect((await refusalOf(authenticate(token))).message).toBe("The token is invalid.");
  }
});

test("a token that was good before is checked for its time again", async () => {
  let at = now;
  const authenticate = createAuthentication(keys, () => at);
  const header = `Bearer ${await issue(request)}`;
  await expect(authenticate(header)).resolves.toMatchObject({ applicationId: "emulator" });
  at += 3_628_000;
  await expect(authenticate(header)).resolves.toMatchObject({ applicationId: "emulator" });
  at += 1000;
  expect((await refusalOf(authenticate(header))).message).toBe("The token has expired.");
  at = now - 31_000;
  expect((await refusalOf(authenticate(header))).message).toBe("The token is not valid yet.");
});

test("callers that take turns are told apart, and whoever comes after one with no token of its own is not let in", async () => {
  const authenticate = createAuthentication(keys, () => now);
  const applications = ["emulator", "another"];
  const headers = await Promise.all(
    applications.map(async (applicationId) => `Bearer ${await issue({ ...request, applicationId })}`),
  );
  for (let turn = 0; turn < 6; turn += 1) {
    const expected = { applicationId: applications[turn % 2] };
    await expect(authenticate(headers[turn % 2])).resolves.toMatchObject(expected);
  }
  expect((await refusalOf(authenticate("Bearer not.a.token"))).message).toBe("The token is invalid.");
  expect((await refusalOf(authenticate(`${headers[1]}x`))).message).toBe("The token is invalid.");
});

test("a signature is checked once, also of tokens that take turns", async () => {
  let checked = 0;
  const counted = { all: () => keys.all().finally(() => (checked += 1)) };
  const authenticate = createAuthentication(counted, () => now);
  const headers = await Promise.all(
    ["emulator", "another"].map(async (applicationId) => `Bearer ${await issue({ ...request, applicationId })}`),
  );
  for (let turn = 0; turn < 6; turn += 1) await authenticate(headers[turn % 2]);
  expect(checked).toBe(2);
});

test.each([
  ["bearer TOKEN", "emulator"],
  ["Bearer    TOKEN  ", "emulator"],
  ["Basic Bearer TOKEN", "The authorization header must hold a bearer token."],
  ["   ", "Authorization header is missing."],
])("the header %j is read as RFC 6750 has it", async (header, outcome) => {
  const token = await issue(request);
  const read = callerWith(header.replace("TOKEN", token)).then(
    ({ applicationId }) => applicationId,
    (error: unknown) => (error instanceof ServiceRefusal ? error.message : error),
  );
  expect(await read).toBe(outcome);
});

test("keys that cannot be had are a fault, and not the caller's doing", async () => {
  const fault = new Error("no keys");
  const authenticate = createAuthentication({ all: () => Promise.reject(fault) }, () => now);
  await expect(authenticate(`Bearer ${await issue(request)}`)).rejects.toBe(fault);
});

test("roles are the texts of a list, and an application that is named twice is the one of appid", async () => {
  const key = await keyAtHand();
  const authenticate = createAuthentication({ all: async () => [key] }, () => now);
  const caller = async (claims: JWTPayload) => authenticate(await signed({ ...good, ...claims }, key.privateKey));
  expect(await caller({ roles: [1, "Ip.Read.All", null] })).toMatchObject({ roles: ["Ip.Read.All"] });
  expect(await caller({ roles: "Ip.Read.All" })).toMatchObject({ roles: [] });
  expect(await caller({ appid: "first", azp: "second" })).toMatchObject({ applicationId: "first" });
  expect(await caller({ aud: ["a", "b"] })).toMatchObject({ audiences: ["a", "b"] });
});

test("claims that do not belong together make a token invalid", async () => {
  const key = await keyAtHand();
  const authenticate = createAuthentication({ all: async () => [key] }, () => now);
  const caller = async (claims: JWTPayload) => authenticate(await signed(claims, key.privateKey));
  expect(await caller(good)).toMatchObject({ applicationId: "emulator", scopes: ["Ip.Read.All", "Machine.Read"] });
  const bad = [{ tid: "another" }, { azp: undefined }, { iss: "http://x/%zz/v2.0" }, { iss: "https://login.example" }];
  for (const change of [...bad, { exp: undefined }, { aud: undefined }]) {
    // What is undefined is left out of a token.
    const claims: JWTPayload = JSON.parse(JSON.stringify({ ...good, ...change }));
    expect((await refusalOf(caller(claims))).message).toBe("The token is invalid.");
  }
});
