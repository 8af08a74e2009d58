import { operationDetails } from "@defender-endpoint/types/operation-details";
import { createRemoteJWKSet, customFetch, decodeJwt, jwtVerify } from "jose";
import { expect, test } from "vitest";
import { patience } from "../../../../vitest.base.ts";
import { askForToken, emulatorForTest, readJson, send, tokenFor } from "../../test/caller.ts";
import { hashSecret } from "./secrets/secret-hash.ts";

interface TokenAnswer {
  access_token: string;
  token_type: string;
  expires_in: number;
}

interface EntraAnswer {
  error: string;
  error_description: string;
  error_codes: number[];
}

const now = Date.UTC(2026, 0, 2, 3, 4, 5);
const everyRole = [...new Set(Object.values(operationDetails).flatMap(({ permissions }) => permissions.application))];

test("a client gets a token for an hour, with the roles it was granted", async () => {
  const emulator = emulatorForTest({ realTime: () => now });
  const response = await askForToken(emulator, {}, "contoso.example");
  expect(response.status).toBe(200);
  expect(response.headers.get("Cache-Control")).toBe("no-store");
  const { access_token: token, ...rest } = await readJson<TokenAnswer>(response);
  expect(rest).toEqual({ token_type: "Bearer", expires_in: 3599, ext_expires_in: 3599 });
  const iat = now / 1000;
  expect(decodeJwt(token)).toMatchObject({
    iss: "http://emulator.test/contoso.example/v2.0",
    aud: "https://api.securitycenter.microsoft.com",
    appid: "emulator",
    roles: everyRole,
    iat,
    nbf: iat,
    exp: iat + 3599,
  });
});

test("the secret may come in a Basic header instead", async () => {
  const emulator = emulatorForTest();
  const response = await send(emulator, "/demo/oauth2/v2.0/token", {
    method: "POST",
    headers: { Authorization: `Basic ${btoa("emulator:emulator%2Dsecret")}` },
    body: new URLSearchParams({
      grant_type: "client_credentials",
      scope: "https://api.securitycenter.microsoft.com/.default",
    }),
  });
  expect(response.status).toBe(200);
});

const v1Form = {
  grant_type: "client_credentials",
  client_id: "emulator",
  client_secret: "emulator-secret",
  resource: "https://api.securitycenter.microsoft.com",
};

function askV1(form: Record<string, string>, emulator = emulatorForTest()): Promise<Response> {
  return send(emulator, "/demo/oauth2/token", { method: "POST", body: new URLSearchParams(form) });
}

test("the first endpoint is asked for a resource, and writes its numbers as strings", async () => {
  const at = Date.now();
  const emulator = emulatorForTest({ realTime: () => at });
  const response = await askV1(v1Form, emulator);
  expect([response.status, response.headers.get("Cache-Control")]).toEqual([200, "no-store"]);
  const { access_token: token, ...rest } = await readJson<TokenAnswer>(response);
  const { iat = 0 } = decodeJwt(token);
  expect(rest).toEqual({
    token_type: "Bearer",
    expires_in: "3599",
    ext_expires_in: "3599",
    expires_on: String(iat + 3599),
    not_before: String(iat),
    resource: v1Form.resource,
  });
  const headers = { Authorization: `Bearer ${token}` };
  expect((await send(emulator, "/api/ips/8.8.8.8/stats", { headers })).status).toBe(200);
});

test.each([
  "https://api.securitycenter.windows.com",
  "https://api.securitycenter.windows.com/",
  "https://securitycenter.onmicrosoft.com/windowsatpservice",
  "https://api-gcc.securitycenter.microsoft.us",
  "https://api-gov.securitycenter.microsoft.us",
])("%s is a name of the API too, at both endpoints, and the token's audience", async (name) => {
  const emulator = emulatorForTest();
  const answers = [
    await askV1({ ...v1Form, resource: name }, emulator),
    await askForToken(emulator, { scope: `${name}/.default` }),
  ];
  for (const answer of answers) {
    const { access_token: token } = await readJson<TokenAnswer>(answer);
    expect(decodeJwt(token)).toMatchObject({ aud: name, roles: everyRole });
    const headers = { Authorization: `Bearer ${token}` };
    expect((await send(emulator, "/api/ips/8.8.8.8/stats", { headers })).status).toBe(200);
  }
});

test.each([
  "https://api.security.microsoft.com",
  "https://securitycenter.onmicrosoft.com",
  "https://api.securitycenter.windows.com//",
  "http://api.securitycenter.windows.com",
])("%s is another resource", async (name) => {
  const emulator = emulatorForTest();
  const { access_token: token } = await readJson<TokenAnswer>(await askV1({ ...v1Form, resource: name }, emulator));
  expect(decodeJwt(token)["roles"]).toBeUndefined();
  const headers = { Authorization: `Bearer ${token}` };
  expect((await send(emulator, "/api/ips/8.8.8.8/stats", { headers })).status).toBe(403);
});

test.each([
  ["the first endpoint without a resource", () => askV1({ ...v1Form, resource: "" }), 900_144],
  ["the second with one", () => askForToken(emulatorForTest(), { resource: "https://graph.microsoft.com" }), 901_002],
  ["a GET", () => send(emulatorForTest(), "/demo/oauth2/v2.0/token"), 900_561],
])("%s is an invalid request", async (_, ask, code) => {
  const response = await ask();
  expect(response.status).toBe(400);
  expect(await readJson<object>(response)).toMatchObject({ error: "invalid_request", error_codes: [code] });
});

test("the trace id of a refusal is the request's id, by which the log knows it", async () => {
  const response = await askForToken(emulatorForTest(), { client_secret: "wrong" });
  const { trace_id: trace } = await readJson<{ trace_id: string }>(response);
  expect(trace).toBe(response.headers.get("X-Request-Id"));
});

test("with applications of one's own the demo ones cannot sign in", async () => {
  const hash = await hashSecret("own-secret");
  const own = { clientId: "own", roles: ["Ip.Read.All"], secretHashes: [hash] };
  const emulator = emulatorForTest({ applications: [own] });
  expect((await askForToken(emulator)).status).toBe(400);
  expect((await askForToken(emulator, { client_id: "own", client_secret: "emulator-secret" })).status).toBe(401);
  expect((await askForToken(emulator, { client_id: "own", client_secret: "own-secret" })).status).toBe(200);
});

test.each([
  [{ client_assertion: "x", client_assertion_type: "jwt" }, "invalid_request", 50_027],
  [
    { client_assertion: "x", client_assertion_type: "urn:ietf:params:oauth:client-assertion-type:jwt-bearer" },
    "invalid_client",
    50_027,
  ],
])("the assertion of %j is refused", async (form, error, code) => {
  const answer = await readJson<EntraAnswer>(await askForToken(emulatorForTest(), form));
  expect(answer).toMatchObject({ error, error_codes: [code] });
});

test("discovery leads to the token endpoint and to the key that tokens are signed with", async () => {
  const emulator = emulatorForTest();
  const found = await readJson<Record<"issuer" | "authorization_endpoint" | "token_endpoint" | "jwks_uri", string>>(
    await send(emulator, "/demo/v2.0/.well-known/openid-configuration"),
  );
  expect(found.token_endpoint).toBe("http://emulator.test/demo/oauth2/v2.0/token");
  expect(found.authorization_endpoint).toBe("http://emulator.test/demo/oauth2/v2.0/authorize");
  const keys = createRemoteJWKSet(new URL(found.jwks_uri), {
    [customFetch]: (url, options) => emulator.fetch(new Request(url, options)),
    timeoutDuration: patience,
  });
  const { payload, protectedHeader } = await jwtVerify(await tokenFor(emulator), keys, { issuer: found.issuer });
  expect(protectedHeader).toMatchObject({ alg: "RS256", kid: expect.any(String) });
  expect(payload["appid"]).toBe("emulator");
});

test("the key's private half is not shown", async () => {
  const emulator = emulatorForTest();
  const { keys } = await readJson<{ keys: object[] }>(await send(emulator, "/demo/discovery/v2.0/keys"));
  expect(keys.map((key) => Object.keys(key).sort())).toEqual([["alg", "e", "kid", "kty", "n", "use"]]);
});

test("a tenant's id is always the same for its name, and its name if that is a GUID", async () => {
  const emulator = emulatorForTest();
  const guid = "0f8fad5b-d9cb-469f-a165-70867728950e";
  const tenants = ["demo", "DEMO", "other", guid];
  const ids = await Promise.all(tenants.map(async (tenant) => decodeJwt(await tokenFor(emulator, {}, tenant))["tid"]));
  expect(ids[0]).toBe(ids[1]);
  expect(ids[0]).not.toBe(ids[2]);
  expect(ids[3]).toBe(guid);
});

test.each([
  [{ client_id: "nobody" }, 400, "unauthorized_client", 700016],
  [{ client_secret: "wrong" }, 401, "invalid_client", 7000215],
  [{ client_secret: "" }, 401, "invalid_client", 7000216],
  [{ client_id: "" }, 400, "invalid_request", 900144],
  [{ grant_type: "" }, 400, "invalid_request", 900144],
  [{ grant_type: "password" }, 400, "unsupported_grant_type", 70003],
  [{ scope: "" }, 400, "invalid_request", 900144],
  [{ scope: "Ip.Read.All" }, 400, "invalid_scope", 1002012],
])("a token request with %o is answered %i %s", async (form, status, error, code) => {
  const response = await askForToken(emulatorForTest(), form);
  expect(response.status).toBe(status);
  const answer = await readJson<EntraAnswer>(response);
  expect(answer).toMatchObject({ error, error_codes: [code] });
  expect(answer.error_description).toMatch(
    new RegExp(`^AADSTS${code}: .* Trace ID: .* Correlation ID: .* Timestamp: `),
  );
});

// As two headers arrive.
const twoBasic = Array(2)
  .fill(`Basic ${btoa("emulator:emulator-secret")}`)
  .join(", ");

test.each(["Basic !!!", `Basic ${btoa("no-colon")}`, `Basic ${btoa("emulator:%zz")}`, "Basic", twoBasic])(
  "the malformed header %s is an invalid client",
  async (header) => {
    const response = await send(emulatorForTest(), "/demo/oauth2/v2.0/token", {
      method: "POST",
      headers: { Authorization: header },
      body: "grant_type=client_credentials",
    });
    expect(response.status).toBe(401);
    expect((await readJson<EntraAnswer>(response)).error).toBe("invalid_client");
  },
);

test("a wrong secret is not repeated in the answer", async () => {
  const response = await askForToken(emulatorForTest(), { client_secret: "hunter2" });
  expect(await response.text()).not.toContain("hunter2");
});

test("a form of more than 64 KiB is refused", async () => {
  const response = await askForToken(emulatorForTest(), { client_secret: "x".repeat(70_000) });
  expect(response.status).toBe(413);
});
