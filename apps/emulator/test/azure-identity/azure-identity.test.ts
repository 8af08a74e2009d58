import { EventEmitter, once } from "node:events";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { inspect } from "node:util";
import {
  ClientCertificateCredential,
  ClientSecretCredential,
  DefaultAzureCredential,
  ManagedIdentityCredential,
  WorkloadIdentityCredential,
} from "@azure/identity";
import {
  type CredentialError,
  createDefenderClient,
  type DefenderClient,
  isDefenderError,
  systemRuntime,
  type TokenCredential,
} from "@defender-endpoint/client";
import { generateKeyPair, SignJWT } from "jose";
import { afterEach, beforeEach, expect, onTestFinished, test, vi } from "vitest";
import type { Emulator, EmulatorOptions } from "../../src/index.ts";
import { emulatorForTest } from "../caller.ts";
import { applicationCertificate, type TestCertificate } from "../certificate.ts";
import { acceptingFederatedTokens } from "./federated-token.ts";
import { appServiceForTests } from "./managed-identity.ts";
import { signInHostForTest } from "./sign-in-host.ts";

/**
 * The classes of `@azure/identity`, unchanged, as credentials of the client, and the client on the emulator.
 *
 * Secrets and certificates go to the emulator's own token endpoint, discovery included. That endpoint trusts no other issuer, so
 * federated tokens meet a stand-in that verifies their signatures; nor is the emulator a machine in Azure, so the endpoint of a
 * managed identity is a stand-in too, App Service's of the six kinds there are. Every token is one that the emulator signed and
 * accepts.
 *
 * Out of reach without people, other programs or another grant: the interactive classes, device code, user name and password,
 * authorization code, on behalf of, Azure CLI, Developer CLI, PowerShell, Pipelines, Visual Studio Code. Of them
 * azure-identity.test-d.ts shows that they fit.
 */
const ip = "8.8.8.8";

function defenderOn(emulator: Emulator, credential: TokenCredential): DefenderClient {
  return createDefenderClient({
    credential,
    baseUrl: "http://localhost",
    fetch: (input, init) => emulator.fetch(new Request(input, init)),
    // A refusal is remembered for seconds. For the client they do not pass, however slow the machine is.
    runtime: { ...systemRuntime, elapsed: () => 0 },
  });
}

async function credentialErrorOf(call: Promise<unknown>): Promise<CredentialError> {
  const error = await call.catch((thrown: unknown) => thrown);
  if (isDefenderError(error, "credential")) return error;
  throw new Error(`Expected a CredentialError, but got ${inspect(error)}.`);
}

/** Whatever a program may print of an error. */
function printed(error: Error): string {
  return [String(error), error.stack, JSON.stringify(error), inspect(error, { depth: 9, getters: true })].join("\n");
}

/** An emulator whose application signs in with one certificate, and the credential that signs in with another, or the same. */
async function withCertificates(known: TestCertificate, sent: TestCertificate) {
  const application = { clientId: "emulator", roles: ["Ip.Read.All"], certificates: [known.cert] };
  const emulator = emulatorForTest({ applications: [application] });
  const signIn = await signInHostForTest(emulator.fetch);
  const pem = `${sent.cert}\n${sent.key}`;
  const credential = new ClientCertificateCredential("demo", "emulator", { certificate: pem }, signIn.options);
  return { signIn, defender: defenderOn(emulator, credential) };
}

const appService = appServiceForTests();

/** What the classes find in the environment is this alone. A proxy would not find this machine's loopback. */
function inEnvironment(variables: Readonly<Record<string, string>>): void {
  for (const name of Object.keys(process.env)) {
    if (/^(AZURE|IDENTITY|IMDS|MSI)_|_proxy$/i.test(name)) vi.stubEnv(name, undefined);
  }
  for (const [name, value] of Object.entries(variables)) vi.stubEnv(name, value);
}
beforeEach(() => inEnvironment({}));
afterEach(() => {
  vi.unstubAllEnvs();
});

async function withSecret(secret = "emulator-secret", options?: EmulatorOptions) {
  const emulator = emulatorForTest(options);
  const signIn = await signInHostForTest(emulator.fetch);
  const credential = new ClientSecretCredential("demo", "emulator", secret, signIn.options);
  return { emulator, signIn, credential, defender: defenderOn(emulator, credential) };
}

test("a client secret signs in at the emulator, once for many calls", async () => {
  const { defender, signIn } = await withSecret();
  const answers = await Promise.all(Array.from({ length: 20 }, () => defender.getIPStatistics({ ip })));
  answers.push(await defender.getIPStatistics({ ip }));
  expect(answers.map(({ ipAddress }) => ipAddress)).toEqual(Array(21).fill(ip));
  expect(signIn.tokenRequests).toHaveLength(1);
  expect(Object.fromEntries(signIn.tokenRequests[0] ?? [])).toMatchObject({
    grant_type: "client_credentials",
    client_id: "emulator",
    scope: "https://api.securitycenter.microsoft.com/.default",
  });
});

test("two clients with the same credential need one token", async () => {
  const { emulator, credential, defender, signIn } = await withSecret();
  const other = defenderOn(emulator, credential);
  await Promise.all([defender.getIPStatistics({ ip }), other.getIPStatistics({ ip })]);
  expect(signIn.tokenRequests).toHaveLength(1);
});

test("a caller who gives up does not take the sign-in away from the others", async () => {
  const emulator = emulatorForTest();
  const held = new EventEmitter();
  const signIn = await signInHostForTest(async (request) => {
    if (request.method === "POST") {
      const released = once(held, "release");
      held.emit("asked");
      await released;
    }
    return await emulator.fetch(request);
  });
  const asked = once(held, "asked");
  const defender = defenderOn(
    emulator,
    new ClientSecretCredential("demo", "emulator", "emulator-secret", signIn.options),
  );
  const impatient = new AbortController();
  const givenUp = defender.getIPStatistics({ ip }, { signal: impatient.signal }).catch((error: unknown) => error);
  const patient = defender.getIPStatistics({ ip });
  await Promise.race([asked, patient]);
  impatient.abort();
  expect(await givenUp).toMatchObject({ kind: "aborted", phase: "token" });
  held.emit("release");
  await expect(patient).resolves.toMatchObject({ ipAddress: ip });
  expect(signIn.tokenRequests).toHaveLength(1);
});

test("a wrong secret is told by Entra's code and number, and is not tried again at once", async () => {
  const { defender, signIn } = await withSecret("SECRET-SENTINEL");
  const error = await credentialErrorOf(defender.getIPStatistics({ ip }));
  expect(error).toMatchObject({
    code: "invalid_client",
    aadsts: "AADSTS7000215",
    status: 401,
    temporary: false,
    operationId: "getIPStatistics",
    attempts: 0,
  });
  expect(error.message).toContain("AADSTS7000215");
  expect(error.reason).toMatchObject({ name: "AuthenticationRequiredError" });
  expect(printed(error)).not.toContain("SENTINEL");
  await credentialErrorOf(defender.getIPStatistics({ ip }));
  expect(signIn.tokenRequests).toHaveLength(1);
});

test("nothing of what a sign-in host says is printed but its codes", async () => {
  const emulator = emulatorForTest();
  const signIn = await signInHostForTest(async (request) => {
    if (request.method === "GET") return await emulator.fetch(request);
    const secret = new URLSearchParams(await request.text()).get("client_secret");
    const body = { error: "invalid_client", error_description: `AADSTS7000215: not ${secret}`, error_codes: [7000215] };
    return Response.json(body, { status: 401 });
  });
  const credential = new ClientSecretCredential("demo", "emulator", "SECRET-SENTINEL", signIn.options);
  const error = await credentialErrorOf(defenderOn(emulator, credential).getIPStatistics({ ip }));
  expect(String(error.reason)).toContain("SECRET-SENTINEL");
  expect(printed(error)).not.toContain("SENTINEL");
  expect(error).toMatchObject({ code: "invalid_client", aadsts: "AADSTS7000215" });
});

test("a sign-in host that is down is a credential error without the secret", async () => {
  const emulator = emulatorForTest();
  const { options } = await signInHostForTest(() => Promise.resolve(new Response("down", { status: 503 })));
  const credential = new ClientSecretCredential("demo", "emulator", "SECRET-SENTINEL", options);
  const error = await credentialErrorOf(defenderOn(emulator, credential).getIPStatistics({ ip }));
  expect(error.message).toContain("CredentialUnavailableError");
  expect(printed(error)).not.toContain("SENTINEL");
});

// Their own cache answers before the sign-in host is asked, and no option of `getToken` goes past it.
test("a refused token that the class gives out again is not sent a second time", async () => {
  const twoHours = 7_200_000;
  let now = Date.now();
  const { defender, signIn } = await withSecret(undefined, { realTime: () => now });
  await defender.getIPStatistics({ ip });
  now += twoHours;
  await expect(defender.getIPStatistics({ ip })).rejects.toMatchObject({ kind: "unauthorized", attempts: 1 });
  expect(signIn.tokenRequests).toHaveLength(1);
});

test("a certificate signs in with an assertion that its key has signed", async () => {
  const certificate = await applicationCertificate();
  const { signIn, defender } = await withCertificates(certificate, certificate);
  await expect(defender.getIPStatistics({ ip })).resolves.toMatchObject({ ipAddress: ip });
  await expect(defender.getIPStatistics({ ip })).resolves.toMatchObject({ ipAddress: ip });
  expect(signIn.tokenRequests).toHaveLength(1);
});

test("another certificate does not", async () => {
  const [known, sent] = await Promise.all([applicationCertificate(), applicationCertificate()]);
  const { signIn, defender } = await withCertificates(known, sent);
  const error = await credentialErrorOf(defender.getIPStatistics({ ip }));
  expect(error).toMatchObject({ code: "invalid_client", aadsts: "AADSTS700027", status: 401 });
  expect(printed(error)).not.toContain(signIn.tokenRequests[0]?.get("client_assertion"));
});

test("a workload signs in with the token that its cluster wrote into a file", async () => {
  const emulator = emulatorForTest();
  const { publicKey, privateKey } = await generateKeyPair("RS256");
  const trust = {
    key: publicKey,
    issuer: "https://cluster.example/",
    subject: "system:serviceaccount:soc:triage",
    audience: "api://AzureADTokenExchange",
  };
  const { issuer, subject, audience } = trust;
  const federated = await new SignJWT({ iss: issuer, sub: subject, aud: audience })
    .setProtectedHeader({ alg: "RS256" })
    .setExpirationTime("1h")
    .sign(privateKey);
  const folder = await mkdtemp(join(tmpdir(), "workload-identity-"));
  onTestFinished(() => rm(folder, { recursive: true }));
  const tokenFilePath = join(folder, "token");
  await writeFile(tokenFilePath, federated);

  const signIn = await signInHostForTest(acceptingFederatedTokens(emulator, trust));
  const identity = { tenantId: "demo", clientId: "emulator", tokenFilePath };
  const defender = defenderOn(emulator, new WorkloadIdentityCredential({ ...identity, ...signIn.options }));
  await expect(defender.getIPStatistics({ ip })).resolves.toMatchObject({ ipAddress: ip });
  expect(signIn.tokenRequests[0]?.get("client_assertion")).toBe(federated);
});

test("a managed identity asks for the audience, once for many calls", async () => {
  inEnvironment(appService.environment());
  const defender = defenderOn(appService.emulator, new ManagedIdentityCredential({ clientId: "emulator" }));
  const answers = await Promise.all(Array.from({ length: 5 }, () => defender.getIPStatistics({ ip })));
  expect(answers.map(({ ipAddress }) => ipAddress)).toEqual(Array(5).fill(ip));
  const resource = "https://api.securitycenter.microsoft.com";
  expect(appService.takeQuestions()).toEqual([{ "api-version": "2019-08-01", resource, client_id: "emulator" }]);
});

test("a managed identity that is refused is told by its code, and not by what its endpoint says", async () => {
  inEnvironment(appService.environment());
  const credential = new ManagedIdentityCredential({ clientId: "unknown" });
  const error = await credentialErrorOf(defenderOn(appService.emulator, credential).getIPStatistics({ ip }));
  expect(error).toMatchObject({ code: "invalid_request", status: 400, temporary: false });
  expect(String(error.reason)).toContain("SENTINEL");
  expect(printed(error)).not.toContain("SENTINEL");
  expect(appService.takeQuestions()).toHaveLength(1);
});

test("DefaultAzureCredential finds in the environment what the client needs", async () => {
  const emulator = emulatorForTest();
  const signIn = await signInHostForTest(emulator.fetch);
  inEnvironment({ AZURE_TENANT_ID: "demo", AZURE_CLIENT_ID: "emulator", AZURE_CLIENT_SECRET: "emulator-secret" });
  const defender = defenderOn(emulator, new DefaultAzureCredential(signIn.options));
  await expect(defender.getIPStatistics({ ip })).resolves.toMatchObject({ ipAddress: ip });
  expect(signIn.tokenRequests).toHaveLength(1);
});

test("DefaultAzureCredential that fails is told by Entra's number, and not by its words", async () => {
  const emulator = emulatorForTest();
  const signIn = await signInHostForTest(emulator.fetch);
  inEnvironment({ AZURE_TENANT_ID: "demo", AZURE_CLIENT_ID: "emulator", AZURE_CLIENT_SECRET: "SECRET-SENTINEL" });
  const credential = new DefaultAzureCredential(signIn.options);
  const error = await credentialErrorOf(defenderOn(emulator, credential).getIPStatistics({ ip }));
  expect(error).toMatchObject({ aadsts: "AADSTS7000215" });
  expect(printed(error)).not.toContain("SENTINEL");
});
