import { createPipelineRequest, type HttpClient } from "@azure/core-rest-pipeline";
import { describe, expect, test } from "vitest";
import { azureCredential } from "./azure-credential.ts";

type Answer = () => Promise<Response>;

const url = "https://login.example/tenant/oauth2/v2.0/token";
const imds = "http://169.254.169.254/metadata/identity/oauth2/token";

/** As `@azure/identity` does it: whatever its requests met, it throws something that tells little of it. */
function chainThat(asks: readonly string[], thrown: unknown) {
  return async ({ httpClient }: { httpClient: HttpClient }) => ({
    async getToken() {
      for (const url of asks)
        await httpClient.sendRequest(createPipelineRequest({ url, method: "POST", body: "a=b" })).catch(() => {});
      throw thrown;
    },
  });
}

function error(name: string, message = "SENTINEL", rest: object = {}): Error {
  return Object.assign(new Error(message), { name, ...rest });
}

const absent = error("CredentialUnavailableError");
const hidden = error("AuthenticationError", "SENTINEL", { statusCode: 400 });
const aggregate = (...errors: Error[]) => error("AggregateAuthenticationError", "SENTINEL", { errors });

async function failure(answer: Answer, asks: readonly string[], thrown: unknown = hidden): Promise<unknown> {
  const options = { authorityHost: "https://login.example", fetch: answer };
  const credential = await azureCredential(options, chainThat(asks, thrown));
  return credential.getToken(["scope"]).catch((reason: unknown) => reason);
}

function noConnection(code: string): Answer {
  return () => Promise.reject(new TypeError("SENTINEL", { cause: Object.assign(new Error("SENTINEL"), { code }) }));
}

const refusal = { error: "invalid_client", error_description: "AADSTS700027: SENTINEL", error_codes: [700027] };

describe("what a request met is the cause that is told:", () => {
  test.each([
    ["no host of that name", noConnection("ENOTFOUND"), /^login\.example, .* cannot be reached \(ENOTFOUND\)\. Check/],
    ["nobody there", noConnection("ECONNREFUSED"), /cannot be reached \(ECONNREFUSED\)/],
    [
      "an unknown certificate",
      noConnection("SELF_SIGNED_CERT_IN_CHAIN"),
      /\(SELF_SIGNED_CERT_IN_CHAIN\).* NODE_EXTRA_CA_CERTS\.$/,
    ],
    ["an outage", async () => Response.json({}, { status: 503 }), /busy or broken \(503\)\. Try again later\.$/],
    [
      "an answer without an end",
      async () => new Response(new ReadableStream({ pull: (reader) => reader.enqueue(new Uint8Array(100_000)) })),
      /cannot be reached \(ANSWER_TOO_LARGE\)/,
    ],
    ["too many requests", async () => Response.json({}, { status: 429 }), /busy or broken \(429\)/],
    ["a refusal", async () => Response.json(refusal, { status: 401 }), /\(401, invalid_client, AADSTS700027\)\. Check/],
  ] as const)("%s", async (_, answer, message) => {
    for (const thrown of [hidden, absent, aggregate(absent, hidden), aggregate(absent, absent)]) {
      const reason = await failure(answer, [url], thrown);
      expect(reason).toMatchObject({ kind: "sign-in", message: expect.stringMatching(message) });
      expect(String(reason)).not.toContain("SENTINEL");
    }
  });
});

test("the system's code is kept: by it the client knows whether another try may succeed", async () => {
  expect(await failure(noConnection("DEPTH_ZERO_SELF_SIGNED_CERT"), [url])).toMatchObject({
    code: "DEPTH_ZERO_SELF_SIGNED_CERT",
  });
});

test.each([
  ["nowhere asked", [], noConnection("ENOTFOUND")],
  ["no machine of Azure's", [imds], noConnection("EHOSTUNREACH")],
  ["a machine without an identity", [imds], async () => Response.json({ error: "invalid_request" }, { status: 400 })],
])("where every link of the chain is absent (%s), there is no credential: a usage error", async (_, asks, answer) => {
  const reason = await failure(answer, asks, aggregate(absent, absent));
  expect(reason).toMatchObject({
    kind: "usage",
    message: expect.stringMatching(/^no credential was found\. Set AZURE_TENANT_ID/),
  });
  expect(String(reason)).not.toContain("SENTINEL");
});

test("a machine of Azure's whose identities have an outage is no absence", async () => {
  const reason = await failure(async () => Response.json({}, { status: 503 }), [imds], aggregate(absent, absent));
  expect(reason).toMatchObject({ kind: "sign-in", status: 503 });
});

test("what failed without a request is told by its name, or by Entra's number, and is no mistake on the command line", async () => {
  const never = noConnection("ENOTFOUND");
  expect(await failure(never, [], aggregate(absent, error("AuthenticationRequiredError")))).toMatchObject({
    kind: "sign-in",
    message: "the credential failed (AuthenticationRequiredError). Check it, or sign in again.",
  });
  const expired = error("CredentialUnavailableError", "ERROR: AADSTS700082: SENTINEL");
  expect(await failure(never, [], aggregate(absent, expired))).toMatchObject({
    kind: "sign-in",
    message: "the credential failed (AADSTS700082). Check it, or sign in again.",
  });
});

test("a failure that was overcome is forgotten", async () => {
  const answers = [Response.json({}, { status: 503 })];
  const fetch = async () => answers.pop() ?? Response.json({});
  let asked = 0;
  const credential = await azureCredential(
    { authorityHost: "https://login.example", fetch },
    async ({ httpClient }) => ({
      async getToken() {
        await httpClient.sendRequest(createPipelineRequest({ url }));
        asked += 1;
        if (asked === 1) return { token: "token", expiresOnTimestamp: 0 };
        throw aggregate(absent);
      },
    }),
  );
  expect(await credential.getToken([])).toMatchObject({ token: "token" });
  await expect(credential.getToken([])).rejects.toMatchObject({ kind: "usage" });
});

test("requests carry what they were made of, and answers what came", async () => {
  const seen: unknown[] = [];
  let status = 0;
  const fetch = async (input: string | URL | Request, init?: RequestInit) => {
    const request = new Request(input, init);
    seen.push(request.method, request.url, await request.text());
    return Response.json({ access_token: "a" }, { headers: { "X-Id": "1" } });
  };
  await azureCredential({ authorityHost: "https://login.example", fetch }, async ({ httpClient }) => {
    const answer = await httpClient.sendRequest(createPipelineRequest({ url, method: "POST", body: "a=b" }));
    status = answer.status;
    seen.push(answer.bodyAsText, answer.headers.get("x-id"));
    return { getToken: async () => null };
  });
  expect([...seen, status]).toEqual(["POST", url, "a=b", '{"access_token":"a"}', "1", 200]);
});
