import { specVersion } from "@defender-endpoint/types";
import { afterEach, expect, test, vi } from "vitest";
import { setUp, someCredential } from "../../test/set-up.ts";
import { createStubService, type StubAnswer, statistics } from "../../test/stub-service.ts";
import { createVirtualRuntime } from "../../test/virtual-runtime.ts";
import { createDefenderClient } from "../create-client.ts";
import { isDefenderError } from "../errors/any-error.ts";

afterEach(() => void vi.unstubAllGlobals());

test("the request asks for JSON below the base URL", async () => {
  const { call, service } = setUp({ baseUrl: "https://gateway.example/defender/" });
  await call();
  expect(service.requests[0]).toMatchObject({
    method: "GET",
    url: "https://gateway.example/defender/api/ips/8.8.8.8/stats",
  });
  expect(service.requests[0]?.headers.get("accept")).toBe("application/json");
});

test("a body is sent as it was made, and none where there is none", async () => {
  const { defender, runtime, service } = setUp({ answers: [{ status: 404 }] });
  const isolation = { id: "1", Comment: "Alert 1", IsolationType: "Full" } as const;
  await runtime.settle(Promise.allSettled([defender.isolateMachine(isolation)]));
  await runtime.settle(Promise.allSettled([defender.getMachine({ id: "1" })]));
  const sent = service.requests.map(({ method, body, headers }) => [method, body, headers.get("content-type")]);
  expect(sent).toEqual([
    ["POST", '{"Comment":"Alert 1","IsolationType":"Full"}', "application/json"],
    ["GET", "", null],
  ]);
});

test("fetch is handed a URL and what to send, of which it makes the one request there is", async () => {
  const inputs: unknown[] = [];
  const { call, service } = setUp({
    fetch: (input, init) => {
      inputs.push(input);
      return service.fetch(input, init);
    },
  });
  await call();
  expect(inputs).toEqual([
    expect.stringMatching(/\/oauth2\/v2\.0\/token$/),
    "https://api.security.microsoft.com/api/ips/8.8.8.8/stats",
  ]);
});

test("the global fetch is looked up for each request, so that mocks may come later than the client", async () => {
  const runtime = createVirtualRuntime();
  const defender = createDefenderClient({ credential: someCredential(), runtime });
  const service = createStubService(runtime);
  vi.stubGlobal("fetch", service.fetch);
  expect(await runtime.settle(defender.getIPStatistics({ ip: "8.8.8.8" }))).toEqual(statistics);
  expect([service.requests.length, service.tokenRequests.length]).toEqual([1, 1]);
});

test.each<[phase: string, code: string, what: string, StubAnswer]>([
  ["request", "ECONNRESET", "no connection to the service", { fault: "reset" }],
  ["body", "UND_ERR_SOCKET", "the connection broke off within the answer", { fault: "reset in the body" }],
])("a connection that breaks is told with its code (phase: %s)", async (phase, code, what, answer) => {
  const { failure } = setUp({ answers: [answer], retry: false });
  const error = await failure();
  expect(error).toMatchObject({
    name: "NetworkError",
    kind: "network",
    phase,
    code,
    attempts: 1,
    operationId: "getIPStatistics",
    message: `getIPStatistics failed: ${what} (${code}). Check the network and \`baseUrl\`; \`reason\` holds what fetch threw.`,
  });
  expect(isDefenderError(error, "network") && error.reason).toBeInstanceOf(TypeError);
});

test("where the certificate is not trusted, the way to trust it is told", async () => {
  const untrusted = new TypeError("fetch failed", {
    cause: Object.assign(new Error(), { code: "UNABLE_TO_VERIFY_LEAF_SIGNATURE" }),
  });
  const { failure } = setUp({ fetch: () => Promise.reject(untrusted), retry: false, credential: null });
  expect(await failure()).toMatchObject({
    code: "UNABLE_TO_VERIFY_LEAF_SIGNATURE",
    message: expect.stringMatching(
      /what fetch threw\. The certificate is not trusted: if a proxy or an authority of your own issued it, name that in NODE_EXTRA_CA_CERTS\.$/,
    ),
  });
});

test("a fetch that throws at once, and without a code, is a broken connection too", async () => {
  const fetch = () => {
    throw new TypeError("SENTINEL");
  };
  const { failure } = setUp({ fetch, retry: false, credential: null });
  const error = await failure();
  expect(error).toMatchObject({
    kind: "network",
    phase: "request",
    attempts: 1,
    message:
      "getIPStatistics failed: no connection to the service. Check the network and `baseUrl`; `reason` holds what fetch threw.",
  });
  expect(error).not.toHaveProperty("code");
});

const stub = {
  status: 200,
  statusText: "",
  headers: new Headers(),
  body: {},
  arrayBuffer: async () => new ArrayBuffer(0),
};

test.each<[what: string, response: unknown]>([
  ["nothing", undefined],
  ["a text", "OK"],
  ["an empty object", {}],
  ["a status in letters", { ...stub, status: "200" }],
  ["a body without a way to read it", { ...stub, arrayBuffer: undefined }],
  ["only what a careless double has", { ok: true, status: 200, json: async () => ({}) }],
  [
    "a response whose members throw",
    {
      get status() {
        throw new Error("SENTINEL");
      },
    },
  ],
])("a fetch of the caller's that gives %s is told as what it is", async (_, response) => {
  const { failure, service } = setUp({ fetch: (async () => response) as typeof fetch, retry: false, credential: null });
  const error = await failure();
  expect(error).toMatchObject({
    kind: "network",
    phase: "request",
    attempts: 1,
    message:
      "getIPStatistics failed: `fetch` gave no Response that can be read. Check the network and `baseUrl`; `reason` holds what fetch threw.",
  });
  expect(isDefenderError(error, "network") && error.reason).toBeInstanceOf(Error);
  expect(service.requests).toEqual([]);
});

test.each<[what: string, kind: string, response: unknown]>([
  ["no headers, under 429", "throttled", { ...stub, headers: undefined, status: 429 }],
  ["no headers", "not-json", { ...stub, headers: undefined }],
  ["a body of text", "not-json", { ...stub, arrayBuffer: async () => "abc" }],
  ["a body of nothing", "not-json", { ...stub, arrayBuffer: async () => undefined }],
  ["a body that was read before", "network", await readBefore()],
  ["a stream of text", "network", streamOfText()],
  [
    "a body that cannot be read",
    "network",
    {
      ...stub,
      arrayBuffer: async () => {
        throw "used";
      },
    },
  ],
  ["a status that is none", "server", { ...stub, status: 700 }],
  ["a status below all", "unexpected-status", { ...stub, status: -1 }],
  ["a page", "not-json", new Response("<html>")],
])("a fetch of the caller's that gives %s ends in a typed error: %s", async (_, kind, response) => {
  const { failure, defender, runtime } = setUp({
    fetch: (async () => response) as typeof fetch,
    retry: false,
    quota: false,
    credential: null,
  });
  expect(await failure()).toMatchObject({ kind });
  const raw = defender.raw.GET("/api/ips/{ip}/stats", { params: { path: { ip: "8.8.8.8" } } });
  const outcome = await runtime.settle(raw.catch((error: unknown) => error));
  expect(isDefenderError(outcome) || Reflect.has(outcome as object, "response")).toBe(true);
});

function streamOfText(): Response {
  const stream: ReadableStream<unknown> = new ReadableStream({ start: (controller) => controller.enqueue("abc") });
  return new Response(stream as ReadableStream<Uint8Array<ArrayBuffer>>);
}

async function readBefore(): Promise<Response> {
  const response = Response.json({});
  await response.text();
  return response;
}

test.each([undefined, null, "SENTINEL", 7, Symbol("SENTINEL"), { message: "SENTINEL" }])(
  "whatever a fetch throws (%o), the error has a kind, and holds it unprinted",
  async (thrown) => {
    const { failure } = setUp({ fetch: () => Promise.reject(thrown), retry: false, credential: null });
    const error = await failure();
    expect(error).toMatchObject({
      kind: "network",
      phase: "request",
      message: expect.not.stringContaining("SENTINEL"),
    });
    expect(isDefenderError(error) && error.reason).toBe(thrown);
  },
);

test.each([301, 302, 307, 308])("a redirect (%i) is not followed, since the token would go with it", async (status) => {
  const { failure, service } = setUp({
    answers: [{ status, headers: { location: "https://elsewhere.example/" }, body: null }],
  });
  expect(await failure()).toMatchObject({
    kind: "unexpected-status",
    status,
    message: `getIPStatistics was redirected (${status}), which is not followed, since the token is for one host. Set \`baseUrl\` to where it leads, if that is the service.`,
  });
  expect(service.requests.map(({ redirect }) => redirect)).toEqual(["manual"]);
});

test("a redirect whose status a browser does not tell is told as such", async () => {
  const { failure } = setUp({ answers: [{ status: 0 }] });
  expect(await failure()).toMatchObject({
    kind: "unexpected-status",
    message: expect.stringContaining("was redirected"),
  });
});

async function userAgents(options: Parameters<typeof setUp>[0] = {}): Promise<(string | null)[]> {
  const { call, service } = setUp(options);
  await call();
  return service.requests.map(({ headers }) => headers.get("user-agent"));
}

test("every request names the client and its version", async () => {
  expect(await userAgents()).toEqual([`defender-endpoint/${specVersion}`]);
});

test("the calling program may add its own name", async () => {
  expect(await userAgents({ userAgent: "t" })).toEqual([`defender-endpoint/${specVersion} t`]);
  expect(await userAgents({ userAgent: "triage/2.1 (nightly)" })).toEqual([
    `defender-endpoint/${specVersion} triage/2.1 (nightly)`,
  ]);
});

test.each(["", " triage", "triage\r\nX-Injected: 1", "schön"])(
  "a name that no header can hold is refused: %j",
  (userAgent) => {
    expect(() => setUp({ userAgent })).toThrow("`userAgent` must be printable ASCII, such as triage/2.1.");
  },
);
