import { Readable } from "node:stream";
import { createEmulator } from "@defender-endpoint/emulator";
import { operationDetails } from "@defender-endpoint/types/operation-details";
import { decodeJwt, UnsecuredJWT } from "jose";
import { afterAll, expect, test } from "vitest";
import { readConnection } from "../../connection/connection.ts";
import { runCli } from "../../program.ts";
import { checkAuth, describeAuth, describeNoToken } from "./auth-check.ts";

const baseUrl = "http://127.0.0.1:4010";
const emulator = createEmulator();
afterAll(() => emulator.close());

const everyRole = [...new Set(Object.values(operationDetails).flatMap(({ permissions }) => permissions.application))];

const demo = {
  AZURE_TENANT_ID: "demo",
  AZURE_CLIENT_ID: "emulator",
  AZURE_CLIENT_SECRET: "emulator-secret",
  AZURE_AUTHORITY_HOST: baseUrl,
  MDE_BASE_URL: baseUrl,
};

function authCheck(env: Record<string, string>, ...args: string[]) {
  return authCheckOn((request) => emulator.fetch(request), env, ...args);
}

async function authCheckOn(
  answer: (request: Request) => Promise<Response>,
  env: Record<string, string>,
  ...args: string[]
) {
  const [stdout, stderr]: [string[], string[]] = [[], []];
  const exitCode = await runCli(["auth", "check", ...args], {
    stdin: Readable.from([]),
    stdout: { write: (text) => stdout.push(String(text)) },
    stderr: { write: (text) => stderr.push(text) },
    env,
    fetch: (input, init) => answer(new Request(input, init)),
  });
  return { exitCode, stdout: stdout.join(""), stderr: stderr.join("") };
}

test("it tells the credential, the token's tenant, application and roles, and what they allow", async () => {
  const { exitCode, stdout, stderr } = await authCheck(demo);
  expect(stdout.split("\n")).toEqual(
    expect.arrayContaining([
      "credential:   the client secret in AZURE_CLIENT_SECRET",
      `service:      ${baseUrl}`,
      "application:  emulator",
      "audience:     https://api.securitycenter.microsoft.com",
      `roles:        ${everyRole.join(", ")}`,
      "may call:     every operation",
    ]),
  );
  expect(stdout).not.toContain("emulator-secret");
  expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: "" });
});

test("a role that is missing is named with the way out, and the exit code is 1", async () => {
  const env = { ...demo, AZURE_CLIENT_ID: "emulator-no-roles" };
  const { exitCode, stdout } = await authCheck(env);
  expect(stdout).toMatch(/^roles: +none$/m);
  expect(stdout).toMatch(/^missing: +Ip\.Read\.All, for .*getIPStatistics/m);
  expect(stdout).toMatch(/^missing: +Alert\.ReadWrite\.All, for listAlerts, getAlert, /m);
  expect(stdout).toMatch(/grant the application what is missing, and consent as an administrator\.\n$/);
  expect(exitCode).toBe(1);
});

test("a token that allows one operation will do, and what it does not allow is named", async () => {
  const withOneRole = async (request: Request) => {
    const answer: { access_token: string } = JSON.parse(await (await emulator.fetch(request)).text());
    const claims = { ...decodeJwt(answer.access_token), roles: ["Ip.Read.All"] };
    return Response.json({ ...answer, access_token: new UnsecuredJWT(claims).encode() });
  };
  const { exitCode, stdout } = await authCheckOn(withOneRole, demo);
  expect(stdout).toMatch(/^may call: +.*getIPStatistics$/m);
  expect(stdout).toMatch(/^missing: +File\.Read\.All, for .*getFile, getFileStatistics$/m);
  expect(exitCode).toBe(0);
});

test("what a command or an operation needs is told alone, and all of it must be there", async () => {
  const all = await authCheck(demo, "--for", "machines isolate", "--for", "getIPStatistics");
  expect(all.stdout).toMatch(
    /^may call: +.*isolateMachine.*getIPStatistics|^may call: +.*getIPStatistics.*isolateMachine/m,
  );
  expect(all.stdout).not.toContain("getFile");
  expect(all.exitCode).toBe(0);
  const none = await authCheck({ ...demo, AZURE_CLIENT_ID: "emulator-no-roles" }, "--for", "mde machines isolate");
  expect(none.stdout).toMatch(/^missing: +Machine\.Isolate, for isolateMachine$/m);
  expect(none.exitCode).toBe(1);
});

test("--for takes nothing else", async () => {
  const { exitCode, stderr } = await authCheck(demo, "--for", "isolate");
  expect(stderr).toContain('"isolate" is neither');
  expect(exitCode).toBe(2);
});

test("json is the whole report, without the token", async () => {
  const { stdout } = await authCheck(demo, "--format", "json");
  expect(JSON.parse(stdout)).toMatchObject({
    roles: everyRole,
    operations: Object.entries(operationDetails).map(([operationId, { permissions }]) => ({
      operationId,
      allowed: true,
      needsOneOf: permissions.application,
    })),
  });
  expect(stdout).not.toMatch(/eyJ/);
});

test("a wrong secret is one line that says what to check, without the secret", async () => {
  const { exitCode, stdout, stderr } = await authCheck({ ...demo, AZURE_CLIENT_SECRET: "s3cret-sentinel" });
  expect(stderr).toMatch(
    /^mde: the client secret .* refused the application \(401, invalid_client, AADSTS7000215\).*\n$/,
  );
  expect(stderr).not.toContain("sentinel");
  expect({ exitCode, stdout }).toEqual({ exitCode: 1, stdout: "" });
});

test("another cloud has another service and sign-in host, unless variables name them", async () => {
  const { AZURE_AUTHORITY_HOST: _a, MDE_BASE_URL: _b, ...plain } = demo;
  expect(await readConnection({ env: plain }, "gccHigh")).toMatchObject({
    baseUrl: expect.stringContaining("gov"),
    authorityHost: "https://login.microsoftonline.us",
  });
  expect(await readConnection({ env: demo }, "gccHigh")).toMatchObject({ baseUrl, authorityHost: baseUrl });
});

test("without a client secret @azure/identity's default chain is asked, and what it goes by is named", async () => {
  const hosts: string[] = [];
  const chain = async ({ authorityHost }: { authorityHost: string }) => {
    hosts.push(authorityHost);
    return { getToken: async () => ({ token: "token", expiresOnTimestamp: 0 }) };
  };
  const names = [];
  for (const env of [{ AZURE_CLIENT_CERTIFICATE_PATH: "/c.pem" }, { AZURE_FEDERATED_TOKEN_FILE: "/t" }, {}]) {
    names.push((await readConnection({ env }, "global", chain)).credentialName);
  }
  expect(names).toEqual([
    "the client certificate in AZURE_CLIENT_CERTIFICATE_PATH",
    "workload identity, by AZURE_FEDERATED_TOKEN_FILE",
    expect.stringContaining("default chain"),
  ]);
  expect(new Set(hosts)).toEqual(new Set(["https://login.microsoftonline.com"]));
});

test("nothing that a token holds is obeyed by a terminal", () => {
  const hostile = "\u001b]0;x\u0007\u202eadmin\r\n";
  const operations = [{ operationId: "getIPStatistics", allowed: true, needsOneOf: [] }];
  const claims = { tenant: hostile, application: hostile, audience: hostile, roles: [hostile], scopes: [] };
  const told = { credential: "c", baseUrl: "b", authorityHost: "a", expires: undefined, operations };
  expect(describeAuth({ ...told, ...claims })).not.toMatch(/[^\n\P{Cc}]|\p{Cf}/u);
});

test("a certificate that is not trusted comes with a word on how to trust it", async () => {
  const refuse = () => Promise.reject(Object.assign(new Error(), { code: "SELF_SIGNED_CERT_IN_CHAIN" }));
  const connection = await readConnection({ env: demo, fetch: refuse }, "global");
  const error = await checkAuth(connection).catch((reason: unknown) => reason);
  expect(describeNoToken(error)).toMatch(
    /^the sign-in host .*\(SELF_SIGNED_CERT_IN_CHAIN\).* in NODE_EXTRA_CA_CERTS\.$/,
  );
});
