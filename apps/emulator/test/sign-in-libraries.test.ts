import { X509Certificate } from "node:crypto";
import { getCACertificates, setDefaultCACertificates } from "node:tls";
import { ClientCertificateCredential, ClientSecretCredential } from "@azure/identity";
import { ConfidentialClientApplication, type NodeAuthOptions } from "@azure/msal-node";
import { createRemoteJWKSet, importPKCS8, jwtVerify } from "jose";
import * as oauth from "oauth4webapi";
import * as openid from "openid-client";
import { afterAll, beforeAll, expect, test } from "vitest";
import { patience } from "../../../vitest.base.ts";
import { hashSecret } from "../src/identity/secrets/secret-hash.ts";
import { type RunningEmulator, serveEmulator } from "../src/index.ts";
import { applicationCertificate, type TestCertificate, tlsCertificate } from "./certificate.ts";

/** The libraries as they are, on a real connection over TLS. All that they are told is where to sign in. */
const clientId = "11111111-2222-4333-8444-555555555555";
const secret = "a secret with spaces & signs: 100%";
const scope = "https://api.securitycenter.microsoft.com/.default";
const trusted = getCACertificates("default");

let running: RunningEmulator;
let certificate: TestCertificate;
let issuer: URL;

beforeAll(async () => {
  const tls = await tlsCertificate();
  setDefaultCACertificates([...trusted, tls.cert]);
  certificate = await applicationCertificate();
  running = await serveEmulator({
    port: 0,
    tls,
    applications: [
      { clientId, roles: ["Ip.Read.All"], secretHashes: [await hashSecret(secret)], certificates: [certificate.cert] },
    ],
  });
  issuer = new URL(`${running.url}/contoso.example/v2.0`);
});

afterAll(async () => {
  setDefaultCACertificates(trusted);
  await running.close();
});

/** That a token opens the API, and was signed with a key that discovery leads to. */
async function expectGood(token: string | undefined, azpacr: "1" | "2"): Promise<void> {
  const headers = { Authorization: `Bearer ${token}` };
  expect((await fetch(`${running.url}/api/ips/8.8.8.8/stats`, { headers })).status).toBe(200);
  const address = new URL(`${running.url}/contoso.example/discovery/v2.0/keys`);
  const keys = createRemoteJWKSet(address, { timeoutDuration: patience });
  const { payload } = await jwtVerify(token ?? "", keys, { issuer: issuer.href });
  expect(payload).toMatchObject({ appid: clientId, roles: ["Ip.Read.All"], azpacr });
}

test("the emulator's address says that it speaks TLS", () => {
  expect(running.url).toMatch(/^https:\/\/127\.0\.0\.1:\d+$/);
});

function discovered(authentication: openid.ClientAuth): Promise<openid.Configuration> {
  return openid.discovery(issuer, clientId, undefined, authentication, { timeout: patience / 1000 });
}

test.each([
  ["client_secret_post", openid.ClientSecretPost(secret)],
  ["client_secret_basic", openid.ClientSecretBasic(secret)],
])("openid-client signs in with %s", async (_, authentication) => {
  const config = await discovered(authentication);
  const { access_token: token } = await openid.clientCredentialsGrant(config, { scope });
  await expectGood(token, "1");
});

async function privateKey() {
  const key = await importPKCS8(certificate.key, "RS256");
  const x5t = Buffer.from(certificate.thumbprint, "hex").toString("base64url");
  return { key, name: (header: Record<string, unknown>) => Object.assign(header, { "x5t#S256": x5t }) };
}

test("openid-client signs in with a certificate", async () => {
  const { key, name } = await privateKey();
  const authentication = openid.PrivateKeyJwt(key, { [openid.modifyAssertion]: name });
  const config = await discovered(authentication);
  const { access_token: token } = await openid.clientCredentialsGrant(config, { scope });
  await expectGood(token, "2");
});

test("openid-client reads a refusal", async () => {
  const config = await discovered(openid.ClientSecretPost("wrong"));
  await expect(openid.clientCredentialsGrant(config, { scope })).rejects.toMatchObject({
    error: "invalid_client",
    error_description: expect.stringMatching(/^AADSTS7000215: /),
    status: 401,
  });
});

test("oauth4webapi signs in with a secret and with a certificate", async () => {
  const as = await oauth.processDiscoveryResponse(issuer, await oauth.discoveryRequest(issuer));
  const client = { client_id: clientId };
  const { key, name } = await privateKey();
  for (const [azpacr, authentication] of [
    ["1", oauth.ClientSecretBasic(secret)],
    ["2", oauth.PrivateKeyJwt(key, { [oauth.modifyAssertion]: name })],
  ] as const) {
    const response = await oauth.clientCredentialsGrantRequest(as, client, authentication, { scope });
    const { access_token: token } = await oauth.processClientCredentialsResponse(as, client, response);
    await expectGood(token, azpacr);
  }
});

/** Both of Microsoft's ask a list of clouds whether a sign-in host is one, unless they are told that it is. */
function msal(options: Partial<NodeAuthOptions>): ConfidentialClientApplication {
  const authority = `${running.url}/contoso.example`;
  return new ConfidentialClientApplication({
    auth: { clientId, authority, knownAuthorities: [new URL(running.url).host], ...options },
  });
}

test("MSAL signs in with a secret", async () => {
  const answer = await msal({ clientSecret: secret }).acquireTokenByClientCredential({ scopes: [scope] });
  await expectGood(answer?.accessToken, "1");
});

test("MSAL signs in with a certificate, named by its SHA-256 or, as it used to be, by its SHA-1", async () => {
  const sha1 = new X509Certificate(certificate.cert).fingerprint.replaceAll(":", "");
  for (const thumbprint of [{ thumbprintSha256: certificate.thumbprint }, { thumbprint: sha1 }]) {
    const application = msal({ clientCertificate: { ...thumbprint, privateKey: certificate.key } });
    const answer = await application.acquireTokenByClientCredential({ scopes: [scope] });
    await expectGood(answer?.accessToken, "2");
  }
});

test("MSAL reads a refusal", async () => {
  const refused = msal({ clientSecret: "wrong" }).acquireTokenByClientCredential({ scopes: [scope] });
  await expect(refused).rejects.toMatchObject({ errorCode: "invalid_client", errorNo: 7_000_215 });
});

test("@azure/identity signs in with a secret and with a certificate", async () => {
  const options = { authorityHost: running.url, disableInstanceDiscovery: true };
  const bySecret = new ClientSecretCredential("contoso.example", clientId, secret, options);
  await expectGood((await bySecret.getToken(scope)).token, "1");
  const pem = `${certificate.cert}\n${certificate.key}`;
  const byCertificate = new ClientCertificateCredential("contoso.example", clientId, { certificate: pem }, options);
  await expectGood((await byCertificate.getToken(scope)).token, "2");
});
