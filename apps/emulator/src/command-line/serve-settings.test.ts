import { once } from "node:events";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { get } from "node:https";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { applicationCertificate, tlsCertificate } from "../../test/certificate.ts";
import { serve } from "../../test/serving.ts";
import { testTerminal } from "../../test/terminal.ts";
import { runCommandLine } from "./run-command-line.ts";

function folderForTest(files: Record<string, string>): string {
  const folder = mkdtempSync(join(tmpdir(), "serve-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content);
  return folder;
}

const inMemory = ["--port", "0", "--database", ":memory:"];

test("hash-secret makes of a secret what --applications takes, whose secret then signs in", async () => {
  const hashing = testTerminal({
    stdin: (async function* () {
      yield Buffer.from("hunter2\n");
    })(),
  });
  expect(await runCommandLine(["hash-secret"], hashing)).toBe(0);
  const application = {
    clientId: "own",
    roles: ["Ip.Read.All"],
    secretHashes: [hashing.output().trim()],
    certificateFiles: ["own.pem"],
  };
  const folder = folderForTest({
    "own.json": JSON.stringify({ applications: [application] }),
    "own.pem": (await applicationCertificate()).cert,
  });
  const { url, terminal, stop } = await serve([
    ...inMemory,
    "--applications",
    join(folder, "own.json"),
    "--host",
    "::",
  ]);
  expect(terminal.errors()).toBe("");
  const body = new URLSearchParams({
    grant_type: "client_credentials",
    client_id: "own",
    client_secret: "hunter2",
    scope: "https://api.securitycenter.microsoft.com/.default",
  });
  const port = new URL(url).port;
  expect((await fetch(`http://127.0.0.1:${port}/demo/oauth2/v2.0/token`, { method: "POST", body })).status).toBe(200);
  expect(await stop()).toBe(0);
});

test("hash-secret without a secret, or with one that is too long, is a usage error", async () => {
  expect(await runCommandLine(["hash-secret"], testTerminal())).toBe(2);
  const stdin = (async function* () {
    yield Buffer.alloc(2000, "x");
  })();
  expect(await runCommandLine(["hash-secret"], testTerminal({ stdin }))).toBe(2);
});

test.each([
  ["missing.json", /The file \S+missing\.json, which --applications names, cannot be used: ENOENT\.\n$/],
  ["text.json", /text\.json, which --applications names, cannot be used: it is not JSON\.\n$/],
  ["array.json", /array\.json, which --applications names, cannot be used: expected \{ "applications": \[\.\.\.\] \}/],
  ["plain.json", /The applications cannot be used: \[0\]: Unrecognized key: "secret"\.\n$/],
  ["certificate.json", /which --applications names, cannot be used: ENOENT\.\n$/],
])("%s names no applications, in one line and exit code 1", async (name, message) => {
  const folder = folderForTest({
    "text.json": "hunter2",
    "array.json": "[]",
    "plain.json": JSON.stringify({ applications: [{ clientId: "a", roles: [], secretHashes: [], secret: "hunter2" }] }),
    "certificate.json": JSON.stringify({
      applications: [{ clientId: "a", roles: [], certificateFiles: ["none.pem"] }],
    }),
  });
  const terminal = testTerminal();
  expect(await runCommandLine(["serve", ...inMemory, "--applications", join(folder, name)], terminal)).toBe(1);
  expect(terminal.errors()).toMatch(message);
  expect(terminal.errors()).not.toContain("hunter2");
});

test("--tls-cert and --tls-key serve HTTPS", async () => {
  const { cert, key } = await tlsCertificate();
  const folder = folderForTest({ "cert.pem": cert, "key.pem": key });
  const files = ["--tls-cert", join(folder, "cert.pem"), "--tls-key", join(folder, "key.pem")];
  const { url, stop } = await serve([...inMemory, ...files]);
  expect(url).toMatch(/^https:/);
  const [response] = await once(get(`${url}/healthz`, { ca: cert, agent: false }), "response");
  response.resume();
  expect(response.statusCode).toBe(200);
  expect(await stop()).toBe(0);
});

test("a certificate that is none, or not the key's, is one line and exit code 1", async () => {
  const [own, other] = await Promise.all([tlsCertificate(), tlsCertificate()]);
  const folder = folderForTest({ "cert.pem": own.cert, "key.pem": other.key, "text.pem": "hunter2" });
  for (const cert of ["cert.pem", "text.pem"]) {
    const terminal = testTerminal();
    const files = ["--tls-cert", join(folder, cert), "--tls-key", join(folder, "key.pem")];
    expect(await runCommandLine(["serve", ...inMemory, ...files], terminal)).toBe(1);
    expect(terminal.errors()).toMatch(/^defender-endpoint-emulator: The certificate cannot be used for TLS: .*\n$/);
    expect(terminal.errors()).not.toContain("hunter2");
  }
});

test("--log json writes one line for each request, without its address, query or token", async () => {
  const { url, terminal, stop } = await serve([...inMemory, "--log", "json"]);
  const headers = { Authorization: "Bearer SENTINEL" };
  await fetch(`${url}/api/ips/203.0.113.77/stats?lookBackHours=48`, { headers });
  expect(await stop()).toBe(0);
  const [line = "", ...others] = terminal.errors().trim().split("\n");
  expect(others).toEqual([]);
  expect(JSON.parse(line)).toEqual({
    time: expect.any(String),
    requestId: expect.any(String),
    method: "GET",
    template: "/api/ips/{ip}/stats",
    status: 401,
    ms: expect.any(Number),
  });
  expect(line).not.toMatch(/SENTINEL|203\.0\.113|lookBack/);
});

test("--quota takes other limits than the documented ones", async () => {
  const { url, stop } = await serve([...inMemory, "--quota", "2/60"]);
  const body = new URLSearchParams({
    grant_type: "client_credentials",
    client_id: "emulator",
    client_secret: "emulator-secret",
    scope: "https://api.securitycenter.microsoft.com/.default",
  });
  const signIn = await fetch(`${url}/demo/oauth2/v2.0/token`, { method: "POST", body });
  const { access_token: token }: { access_token: string } = JSON.parse(await signIn.text());
  const headers = { Authorization: `Bearer ${token}` };
  const statuses = [];
  for (const _ of [1, 2, 3]) statuses.push((await fetch(`${url}/api/ips/8.8.8.8/stats`, { headers })).status);
  expect(statuses).toEqual([200, 200, 429]);
  expect(await stop()).toBe(0);
});
