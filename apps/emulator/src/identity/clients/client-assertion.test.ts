import { hash, X509Certificate } from "node:crypto";
import { importPKCS8, type JWTPayload, SignJWT } from "jose";
import { beforeAll, expect, test } from "vitest";
import { applicationCertificate, type TestCertificate } from "../../../test/certificate.ts";
import type { Application } from "../applications/applications.ts";
import { readClientCertificate } from "../applications/client-certificate.ts";
import { verifyClientAssertion } from "./client-assertion.ts";

const now = Date.UTC(2026, 0, 2, 3, 4, 5);
const endpoint = "http://127.0.0.1:4010/demo/oauth2/v2.0/token";
const good = { iss: "app", sub: "app", aud: endpoint, exp: now / 1000 + 300, nbf: now / 1000, jti: "1" };

let own: TestCertificate;
let other: TestCertificate;
let application: Application;
beforeAll(async () => {
  [own, other] = await Promise.all([applicationCertificate(), applicationCertificate()]);
  const certificate = readClientCertificate(own.cert);
  application = { id: "app", secrets: [], certificates: certificate ? [certificate] : [], roles: [] };
});

const named = (certificate: TestCertificate) => ({
  "x5t#S256": Buffer.from(certificate.thumbprint, "hex").toString("base64url"),
});

async function signed(claims: JWTPayload, { by = own, as = own, alg = "PS256" } = {}): Promise<string> {
  return new SignJWT(claims).setProtectedHeader({ alg, ...named(as) }).sign(await importPKCS8(by.key, alg));
}

const thumbprints = [
  ["x5t", "sha1"],
  ["x5t#S256", "sha256"],
] as const;

function thumbprintOf({ cert }: TestCertificate, algorithm: "sha1" | "sha256"): Buffer {
  return hash(algorithm, new X509Certificate(cert).raw, "buffer");
}

function padded(text: string): string {
  return text.padEnd(Math.ceil(text.length / 4) * 4, "=");
}

const verify = (assertion: string) => verifyClientAssertion(assertion, application, [endpoint, "another"], now);

test.each(["PS256", "RS256"])("an assertion that the certificate's key has signed with %s is good", async (alg) => {
  await expect(verify(await signed(good, { alg }))).resolves.toBeUndefined();
});

const encodings: readonly [string, (thumbprint: Buffer) => string][] = [
  ["as RFC 7515 has it", (thumbprint) => thumbprint.toString("base64url")],
  ["padded, as MSAL for Python does", (thumbprint) => padded(thumbprint.toString("base64url"))],
  ["in plain base64", (thumbprint) => thumbprint.toString("base64")],
];

test.each(encodings)("a thumbprint is known by its bytes: %s", async (_, encode) => {
  for (const [name, algorithm] of thumbprints) {
    const header = { alg: "RS256", [name]: encode(thumbprintOf(own, algorithm)) };
    const assertion = await new SignJWT(good).setProtectedHeader(header).sign(await importPKCS8(own.key, "RS256"));
    await expect(verify(assertion)).resolves.toBeUndefined();
  }
});

test.each([
  ["of another certificate", () => padded(thumbprintOf(other, "sha256").toString("base64url"))],
  ["cut short", () => thumbprintOf(own, "sha256").subarray(0, 31).toString("base64url")],
  ["with a byte more", () => Buffer.concat([thumbprintOf(own, "sha256"), Buffer.of(0)]).toString("base64url")],
  ["with something else in it", () => `${thumbprintOf(own, "sha256").toString("base64url")}\n`],
  ["in hexadecimal digits", () => thumbprintOf(own, "sha256").toString("hex")],
  ["that is empty", () => ""],
])("a thumbprint %s is not known", async (_, thumbprint) => {
  const header = { alg: "RS256", "x5t#S256": thumbprint() };
  const assertion = await new SignJWT(good).setProtectedHeader(header).sign(await importPKCS8(own.key, "RS256"));
  await expect(verify(assertion)).rejects.toMatchObject({ code: 700_027 });
});

test.each([
  ["of another application", { iss: "other", sub: "other" }, 700_021],
  ["about another application", { sub: "other" }, 700_021],
  ["for another audience", { aud: "https://login.example/token" }, 700_023],
  ["that has expired", { exp: now / 1000 - 31 }, 700_024],
  ["that is not valid yet", { nbf: now / 1000 + 31 }, 700_024],
  ["that never expires", { exp: undefined }, 700_024],
])("an assertion %s is refused", async (_, change, code) => {
  const claims: JWTPayload = JSON.parse(JSON.stringify({ ...good, ...change }));
  await expect(verify(await signed(claims))).rejects.toMatchObject({ status: 401, error: "invalid_client", code });
});

test("a certificate that the application does not have is refused, and so is its key under the name of one that it has", async () => {
  await expect(verify(await signed(good, { by: other, as: other }))).rejects.toMatchObject({ code: 700_027 });
  await expect(verify(await signed(good, { by: other }))).rejects.toMatchObject({ code: 700_027 });
});

test("the certificate is no shared secret", async () => {
  const key = new TextEncoder().encode(own.cert);
  const forged = await new SignJWT(good).setProtectedHeader({ alg: "HS256", ...named(own) }).sign(key);
  await expect(verify(forged)).rejects.toMatchObject({ code: 50_027 });
});

test.each(["", "x", "a.b.c", "eyJhbGciOiJub25lIn0.e30."])("%j is refused", async (assertion) => {
  await expect(verify(assertion)).rejects.toMatchObject({ kind: "entra-error", status: 401 });
});
