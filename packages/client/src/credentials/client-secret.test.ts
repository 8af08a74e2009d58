import { inspect } from "node:util";
import { expect, test, vi } from "vitest";
import { setUp as setUpClient } from "../../test/set-up.ts";
import { createStubService, type StubServiceOptions } from "../../test/stub-service.ts";
import { thrown } from "../../test/thrown.ts";
import { createVirtualRuntime } from "../../test/virtual-runtime.ts";
import { isDefenderError } from "../errors/any-error.ts";
import { clientSecret } from "./client-secret.ts";
import { TokenRequestError } from "./credential-failure.ts";

const application = { tenantId: "contoso.example", clientId: "client-1", clientSecret: "SECRET-SENTINEL" };
const scopes = ["https://api.securitycenter.microsoft.com/.default"];

function setUp(service: StubServiceOptions = {}, options = {}) {
  const runtime = createVirtualRuntime();
  const stub = createStubService(runtime, service);
  const credential = clientSecret({ ...application, ...options });
  const getToken = () => runtime.settle(credential.getToken(scopes, { fetch: stub.fetch, runtime }));
  /** What becomes of a token request that is expected to fail. */
  const failure = () =>
    getToken().then(
      () => "a token",
      (error: unknown) => error,
    );
  return { runtime, stub, credential, getToken, failure };
}

function answer(status: number, body: unknown, headers = {}) {
  return { signIn: [{ status, body, headers }] };
}

test("the application asks the sign-in host for a token of the scope, with its secret in the body alone", async () => {
  const { getToken, stub, runtime } = setUp();
  expect(await getToken()).toEqual({ token: "TOKEN-SENTINEL-1", expiresOnTimestamp: runtime.now() + 3_599_000 });
  const [request] = stub.tokenRequests;
  expect(request).toMatchObject({
    method: "POST",
    url: "https://login.microsoftonline.com/contoso.example/oauth2/v2.0/token",
  });
  expect(request?.headers.get("content-type")).toMatch("application/x-www-form-urlencoded");
  expect(Object.fromEntries(new URLSearchParams(request?.body))).toEqual({
    grant_type: "client_credentials",
    client_id: "client-1",
    client_secret: "SECRET-SENTINEL",
    scope: scopes[0],
  });
});

test("the sign-in host is the credential's own, or that of the client's cloud", async () => {
  const { runtime, stub, credential } = setUp();
  const cloud = { fetch: stub.fetch, runtime, authorityHost: "https://login.microsoftonline.us" };
  await credential.getToken(scopes, cloud);
  await clientSecret({ ...application, authorityHost: "http://127.0.0.1:4010/" }).getToken(scopes, cloud);
  expect(stub.tokenRequests.map(({ url }) => url)).toEqual([
    "https://login.microsoftonline.us/contoso.example/oauth2/v2.0/token",
    "http://127.0.0.1:4010/contoso.example/oauth2/v2.0/token",
  ]);
});

test("without a fetch of its own the credential uses the global one", async () => {
  const { stub, credential } = setUp();
  vi.stubGlobal("fetch", stub.fetch);
  try {
    expect(await credential.getToken(scopes)).toMatchObject({ token: "TOKEN-SENTINEL-1" });
  } finally {
    vi.unstubAllGlobals();
  }
});

test("a life that is written as a string is a number as well", async () => {
  const { getToken, runtime } = setUp(answer(200, { access_token: "A", expires_in: "60" }));
  expect(await getToken()).toEqual({ token: "A", expiresOnTimestamp: runtime.now() + 60_000 });
});

test("several scopes are asked for with a space between them", async () => {
  const { credential, stub, runtime } = setUp();
  await credential.getToken(["one", "two"], { fetch: stub.fetch, runtime });
  expect(new URLSearchParams(stub.tokenRequests[0]?.body).get("scope")).toBe("one two");
});

test("a refusal says why, by the codes alone", async () => {
  const { failure } = setUp(
    answer(401, {
      error: "invalid_client",
      error_description: "AADSTS7000215: Invalid client secret provided: SECRET-SENTINEL",
      error_codes: [7_000_215],
    }),
  );
  const error = await failure();
  expect(error).toBeInstanceOf(TokenRequestError);
  expect(error).toMatchObject({
    message:
      "the sign-in host refused the application (401, invalid_client, AADSTS7000215). Check `tenantId`, `clientId` and `clientSecret`.",
    details: { status: 401, code: "invalid_client", aadsts: "AADSTS7000215", temporary: false },
  });
});

test.each([
  ["an HTML page", answer(200, "<html>SECRET-SENTINEL</html>"), "(200)"],
  ["JSON without a token", answer(200, { hello: "SECRET-SENTINEL" }), "(200)"],
  ["a token without a life", answer(200, { access_token: "A" }), "(200)"],
  ["a token that is no text", answer(200, { access_token: 7, expires_in: 60 }), "(200)"],
  ["a token under an error", answer(400, { access_token: "A", expires_in: 60 }), "(400)"],
  ["a token that has ended", answer(200, { access_token: "A", expires_in: 0 }), "(200)"],
  ["JSON that is no object", answer(200, 7), "(200)"],
  ["not found", answer(404, "SECRET-SENTINEL"), "(404)"],
  ["a code that is none", answer(400, { error: "SECRET-SENTINEL", error_codes: ["SECRET-SENTINEL"] }), "(400)"],
  ["a code that is a list", answer(400, { error: ["invalid_client"] }), "(400)"],
  ["a code among other words", answer(400, { error: "SENTINEL invalid_client" }), "(400)"],
  ["a code before other words", answer(400, { error: "invalid_client SENTINEL" }), "(400)"],
  ["a redirect whose status a browser does not tell", answer(0, null), "(a redirect)"],
])("what answers with %s is not a sign-in host", async (_, service, said) => {
  const error = await setUp(service).failure();
  expect(error).toMatchObject({
    message: `what answered is not a sign-in host of Entra ID ${said}. Check \`authorityHost\`.`,
    details: { temporary: false },
  });
  expect(inspect(error, { depth: 10 })).not.toContain("SENTINEL");
});

test.each([408, 429, 500, 503])("a sign-in host that answers %i is busy or broken", async (status) => {
  const { failure } = setUp(answer(status, { error: "temporarily_unavailable" }, { "retry-after": "7" }));
  expect(await failure()).toMatchObject({
    message: `the sign-in host is busy or broken (${status}, temporarily_unavailable). Try again later.`,
    details: { status, code: "temporarily_unavailable", temporary: true, retryAfterMs: 7_000 },
  });
});

test("a redirect is not followed, since the secret would go with it", async () => {
  const { failure, stub } = setUp(answer(307, null, { location: "https://elsewhere.example/oauth2/v2.0/token" }));
  expect(await failure()).toMatchObject({ details: { status: 307, temporary: false } });
  expect(stub.tokenRequests).toHaveLength(1);
});

test("the runtime's own fetch is told not to follow redirects", async () => {
  const { runtime, credential } = setUp();
  const redirects: string[] = [];
  const fetch: typeof globalThis.fetch = async (input, init) => {
    redirects.push(new Request(input, init).redirect);
    return Response.json({ access_token: "A", expires_in: 60 });
  };
  await credential.getToken(scopes, { fetch, runtime });
  expect(redirects).toEqual(["manual"]);
});

test.each([
  ["cannot be reached", { fault: "reset" } as const, "ECONNRESET"],
  ["breaks off within its answer", { fault: "reset in the body" } as const, "UND_ERR_SOCKET"],
  ["does not answer", { fault: "stalled head" } as const, undefined],
  ["does not finish its answer", { fault: "stalled body" } as const, undefined],
])("a sign-in host that %s may do better next time", async (_, fault, code) => {
  const { runtime, failure } = setUp({ signIn: [fault] });
  const start = runtime.elapsed();
  expect(await failure()).toMatchObject({
    message: `the sign-in host cannot be reached${code ? ` (${code})` : ""}. Check the network, and \`authorityHost\`.`,
    details: { code, temporary: true },
  });
  expect(runtime.elapsed() - start).toBeLessThanOrEqual(15_000);
  expect(runtime.armed).toBe(0);
});

/** What Node's fetch throws. */
const broken = (code: string) =>
  new TypeError("fetch failed", { cause: Object.assign(new Error("SENTINEL"), { code }) });

test.each([
  ["ENOTFOUND", true],
  ["ECONNREFUSED", true],
  ["EAI_AGAIN", true],
  ["DEPTH_ZERO_SELF_SIGNED_CERT", false],
  ["SELF_SIGNED_CERT_IN_CHAIN", false],
  ["UNABLE_TO_VERIFY_LEAF_SIGNATURE", false],
  ["UNABLE_TO_GET_ISSUER_CERT_LOCALLY", false],
  ["CERT_HAS_EXPIRED", false],
  ["ERR_TLS_CERT_ALTNAME_INVALID", false],
])("the network's code is told, and a word on certificates where it is about one: %s", async (code, temporary) => {
  const fetch = () => Promise.reject(broken(code));
  const { defender, runtime } = setUpClient({ fetch, credential: clientSecret(application), retry: false });
  const error = await runtime.settle(defender.getIPStatistics({ ip: "8.8.8.8" }).catch((reason: unknown) => reason));
  const advice =
    " The certificate is not trusted: if a proxy or an authority of your own issued it, name that in NODE_EXTRA_CA_CERTS.";
  expect(error).toMatchObject({
    kind: "credential",
    code,
    temporary,
    message: `getIPStatistics was not sent, because there is no token: the sign-in host cannot be reached (${code}). Check the network, and \`authorityHost\`.${temporary ? "" : advice}`,
  });
  expect(inspect(error, { depth: 10 })).not.toContain("SENTINEL");
});

test("an answer of a megabyte and more is none of a sign-in host, and is not read to its end", async () => {
  let pulled = 0;
  const body = () =>
    new ReadableStream({
      pull(controller) {
        pulled += 1;
        controller.enqueue(new Uint8Array(100_000).fill(0x20));
      },
    });
  for (const [status, temporary] of [
    [200, false],
    [400, false],
    [503, true],
  ] as const) {
    const { credential, runtime } = setUp();
    pulled = 0;
    const fetch = async () => new Response(body(), { status });
    await expect(credential.getToken(scopes, { fetch, runtime })).rejects.toMatchObject({
      details: { status, temporary },
    });
    expect(pulled).toBeLessThanOrEqual(12);
  }
  const { credential, runtime } = setUp();
  const token = JSON.stringify({ access_token: "A", expires_in: 60 });
  const fetch = async () => new Response(token.padEnd(1_000_000));
  expect(await credential.getToken(scopes, { fetch, runtime })).toMatchObject({ token: "A" });
});

test.each<[what: string, response: unknown]>([
  ["nothing", undefined],
  ["an object", {}],
  [
    "a status in letters",
    { status: "200", headers: new Headers(), body: {}, arrayBuffer: async () => new ArrayBuffer(0) },
  ],
])("a fetch that gives %s in place of a response reaches no sign-in host", async (_, response) => {
  const { credential, runtime } = setUp();
  const fetch = (async () => response) as typeof globalThis.fetch;
  await expect(credential.getToken(scopes, { fetch, runtime })).rejects.toBeInstanceOf(TokenRequestError);
});

test("what the network said is the cause", async () => {
  const error = await setUp({ signIn: [{ fault: "reset" }] }).failure();
  expect(error).toHaveProperty("cause", expect.any(TypeError));
});

test("a fetch that takes no notice of its signal is not waited for either", async () => {
  const { runtime, failure } = setUp({ signIn: [{ fault: "stalled head" }], deaf: true });
  const start = runtime.elapsed();
  expect(await failure()).toMatchObject({ details: { temporary: true } });
  expect(runtime.elapsed() - start).toBe(15_000);
});

test.each([
  ["tenantId", "", "be a non-empty string"],
  ["tenantId", "  ", "be a non-empty string"],
  ["tenantId", undefined, "be a non-empty string"],
  ["tenantId", "contoso.example/../common", "be a directory's id or domain"],
  ["tenantId", "a?b", "be a directory's id or domain"],
  ["clientId", "", "be a non-empty string"],
  ["clientId", "  ", "be a non-empty string"],
  ["clientId", undefined, "be a non-empty string"],
  ["clientSecret", "", "be a non-empty string"],
  ["clientSecret", undefined, "be a non-empty string"],
  ["authorityHost", "login.microsoftonline.com", ""],
  ["authorityHost", "http://login.microsoftonline.com", ""],
  ["authorityHost", "https://user:SECRET-SENTINEL@login.microsoftonline.com", ""],
])("an application whose %s is %j is refused", (argument, value, expected) => {
  const refusal = thrown(() => clientSecret({ ...application, [argument]: value }));
  expect(isDefenderError(refusal, "argument")).toBe(true);
  expect(refusal).toMatchObject({ argument, message: expect.stringContaining(`\`${argument}\` must ${expected}`) });
  expect(String(refusal)).not.toContain("SENTINEL");
});

test("a plain http sign-in host is refused when the cloud names it, before the secret is sent", async () => {
  const { runtime, stub, credential } = setUp();
  const ask = () => credential.getToken(scopes, { fetch: stub.fetch, runtime, authorityHost: "http://login.example" });
  expect(thrown(ask)).toMatchObject({
    argument: "authorityHost",
    message: expect.stringContaining("must begin with https://"),
  });
  expect(stub.tokenRequests).toEqual([]);
});

test("the secret is in nothing that prints", () => {
  const credential = clientSecret(application);
  const printed = [
    JSON.stringify(credential),
    inspect(credential, { depth: 10, showHidden: true }),
    String(credential),
  ];
  expect(printed.join()).not.toContain("SENTINEL");
  expect(credential).toMatchObject({ tenantId: "contoso.example", clientId: "client-1" });
});
