import { createRemoteJWKSet, customFetch, decodeJwt, jwtVerify } from "jose";
import { expect, test } from "vitest";
import { askForToken, emulatorForTest, readJson, send, tokenFor } from "../../test/caller.ts";

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
    roles: ["Ip.Read.All"],
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

test("discovery leads to the token endpoint and to the key that tokens are signed with", async () => {
  const emulator = emulatorForTest();
  const found = await readJson<Record<"issuer" | "authorization_endpoint" | "token_endpoint" | "jwks_uri", string>>(
    await send(emulator, "/demo/v2.0/.well-known/openid-configuration"),
  );
  expect(found.token_endpoint).toBe("http://emulator.test/demo/oauth2/v2.0/token");
  expect(found.authorization_endpoint).toBe("http://emulator.test/demo/oauth2/v2.0/authorize");
  const keys = createRemoteJWKSet(new URL(found.jwks_uri), {
    [customFetch]: (url, options) => emulator.fetch(new Request(url, options)),
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

test.each(["Basic !!!", `Basic ${btoa("no-colon")}`, `Basic ${btoa("emulator:%zz")}`])(
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
