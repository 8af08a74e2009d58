import { expect, test } from "vitest";
import { setUp } from "../../test/set-up.ts";
import { someOperations } from "../../test/some-operations.ts";
import { statistics } from "../../test/stub-service.ts";
import { createClient } from "../create-client.ts";

const path = "/api/ips/{ip}/stats";
const asked = { params: { path: { ip: "2001:db8::1" }, query: { lookBackHours: 48 } } };

test("the raw client answers with data, error and response", async () => {
  const { defender, runtime, service } = setUp({
    answers: [{}, { status: 400, body: { error: { code: "InvalidIpAddress" } } }],
  });
  const { data, error, response } = await runtime.settle(defender.raw.GET(path, asked));
  expect([data, error, response.status]).toEqual([statistics, undefined, 200]);
  expect(service.requests[0]?.url).toBe(
    "https://api.security.microsoft.com/api/ips/2001%3Adb8%3A%3A1/stats?lookBackHours=48",
  );
  const refused = await runtime.settle(defender.raw.GET(path, asked));
  expect([refused.data, refused.error, refused.response.status]).toEqual([
    undefined,
    { error: { code: "InvalidIpAddress" } },
    400,
  ]);
});

test("a raw call goes through the same pipeline: token, quota, retries", async () => {
  const { defender, runtime, service } = setUp({ answers: [{ status: 503 }, { status: 401 }, {}] });
  const { data } = await runtime.settle(defender.raw.GET(path, asked));
  expect(data).toEqual(statistics);
  expect(service.requests.map(({ headers }) => headers.get("authorization"))).toEqual([
    "Bearer TOKEN-SENTINEL-1",
    "Bearer TOKEN-SENTINEL-1",
    "Bearer TOKEN-SENTINEL-2",
  ]);
  expect(defender.quota.snapshot()).toMatchObject({
    getIPStatistics: { inFlight: 0, windows: [{ remaining: 97 }, {}] },
  });
});

test("a raw call throws what no answer explains, as a typed error that names the operation", async () => {
  const { defender, runtime } = setUp({ answers: [{ fault: "reset" }], retry: false });
  await expect(runtime.settle(defender.raw.GET(path, asked))).rejects.toMatchObject({
    kind: "network",
    operationId: "getIPStatistics",
    urlTemplate: path,
  });
});

test("a raw call can be aborted", async () => {
  const { defender, runtime } = setUp({ answers: [{ latency: 1_000 }] });
  const controller = new AbortController();
  runtime.after(100, () => controller.abort("enough"));
  const call = defender.raw.GET(path, { ...asked, signal: controller.signal });
  await expect(runtime.settle(call)).rejects.toMatchObject({ kind: "aborted", phase: "request", reason: "enough" });
  expect(defender.quota.snapshot()).toMatchObject({ getIPStatistics: { inFlight: 0 } });
});

test("a raw call has the client's time-out and deadline", async () => {
  const stalled = [{ fault: "stalled body" as const }];
  const timed = setUp({ answers: stalled, timeout: 100, retry: false });
  await expect(timed.runtime.settle(timed.defender.raw.GET(path, asked))).rejects.toMatchObject({ kind: "timeout" });
  const bounded = setUp({ answers: stalled, deadline: 100 });
  await expect(bounded.runtime.settle(bounded.defender.raw.GET(path, asked))).rejects.toMatchObject({
    kind: "deadline",
  });
});

test("middleware of the raw client sees request and response, and may change them", async () => {
  const { defender, runtime, service } = setUp();
  const seen: unknown[] = [];
  defender.raw.use({
    onRequest({ request }) {
      request.headers.set("x-correlation", "7");
    },
    onResponse({ response }) {
      seen.push(response.status);
    },
  });
  await runtime.settle(defender.raw.GET(path, asked));
  expect(service.requests[0]?.headers.get("x-correlation")).toBe("7");
  expect(seen).toEqual([200]);
});

test("middleware may put another request in the place of the first, which goes through the pipeline as well", async () => {
  const { defender, runtime, service } = setUp();
  defender.raw.use({ onRequest: ({ request }) => new Request(request, { headers: { "x-other": "1" } }) });
  const { data } = await runtime.settle(defender.raw.GET(path, asked));
  expect(data).toEqual(statistics);
  expect(service.requests[0]?.headers.get("x-other")).toBe("1");
  // What operation that is, nobody can tell any more: it counts against the service's usual limits.
  expect(defender.quota.snapshot()).toMatchObject({ getIPStatistics: { windows: [{ remaining: 100 }, {}] } });
  expect(service.requests[0]?.headers.get("authorization")).toBe("Bearer TOKEN-SENTINEL-1");
});

test("the body of a raw call is sent in every attempt", async () => {
  const { defender, runtime, service } = setUp({ answers: [{ status: 429 }, {}] });
  // No operation of the contract has a body yet.
  const isolate = defender.raw.POST as unknown as (path: string, init: object) => Promise<unknown>;
  await runtime.settle(isolate("/api/machines/7/isolate", { body: { Comment: "now" } }));
  expect(service.requests.map(({ body }) => body)).toEqual(['{"Comment":"now"}', '{"Comment":"now"}']);
  expect(service.requests[1]?.headers.get("content-type")).toBe("application/json");
});

test("a runtime that does not tell whether a request has a body is no obstacle", async () => {
  const { defender, runtime, service } = setUp();
  defender.raw.use({ onRequest: ({ request }) => Object.defineProperty(request, "body", { value: undefined }) });
  const { data } = await runtime.settle(defender.raw.GET(path, asked));
  expect([data, service.requests[0]?.body]).toEqual([statistics, ""]);
});

test("a redirect whose status a browser does not tell is an error of the raw client as well", async () => {
  const { defender, runtime } = setUp({ answers: [{ status: 0 }] });
  await expect(runtime.settle(defender.raw.GET(path, asked))).rejects.toMatchObject({ kind: "unexpected-status" });
});

test.each([
  ["a page", "<html>", { kind: "not-json", html: true }],
  ["JSON that was cut off", '{"ipAddress":', { kind: "not-json", html: false }],
  ["nothing", "", { kind: "not-json", html: false }],
  ["the envelope of an error", '{"error":{"code":"C"}}', { kind: "invalid-answer" }],
  ["null", "null", { kind: "invalid-answer" }],
])("a success that says %s is no answer of the operation to the raw client either", async (_, body, error) => {
  for (const parseAs of ["json", "text", "stream"] as const) {
    const { defender, runtime } = setUp({ answers: [{ body }, {}] });
    const call = () => runtime.settle(defender.raw.GET(path, { ...asked, parseAs }));
    await expect(call()).rejects.toMatchObject({ ...error, operationId: "getIPStatistics", status: 200, attempts: 1 });
    expect((await call()).response.status).toBe(200);
  }
});

/** What is not in the contract is asked for as JavaScript does. */
type Ask = (path: string, init?: object) => Promise<{ data?: unknown; error?: unknown; response: Response }>;

test("an operation that the contract does not know is answered in any JSON, or in what was asked for", async () => {
  const { defender, runtime } = setUp({
    answers: [{ body: "[]" }, { body: "" }, { status: 204, body: null }, { body: "<html>" }, { body: "<html>" }],
  });
  const get = defender.raw.GET as unknown as Ask;
  const ask = (init?: object) => runtime.settle(get("/api/things", init));
  expect([(await ask()).data, (await ask()).data, (await ask()).data]).toEqual([[], undefined, undefined]);
  expect((await ask({ parseAs: "text" })).data).toBe("<html>");
  await expect(ask()).rejects.toMatchObject({ kind: "not-json", html: true, status: 200, attempts: 1 });
});

test("an answer that is larger than allowed is an error of the raw client, however it is to be read", async () => {
  const body = { ...statistics, padding: "x".repeat(1_000) };
  for (const parseAs of ["json", "text"] as const) {
    const { defender, runtime } = setUp({ answers: [{ body }], maxAnswerSize: 1_000 });
    const get = defender.raw.GET as unknown as Ask;
    await expect(runtime.settle(get(path, { ...asked, parseAs }))).rejects.toMatchObject({ kind: "too-large" });
    await expect(runtime.settle(get("/api/things", { parseAs }))).rejects.toMatchObject({ kind: "too-large" });
  }
  const { defender, runtime } = setUp({ answers: [{ body, status: 500 }], maxAnswerSize: 1_000, retry: false });
  const { error, response } = await runtime.settle(defender.raw.GET(path, asked));
  expect([error, response.status]).toEqual(["", 500]);
});

test("what middleware puts in the place of a request is looked at as well, by the answer of the service", async () => {
  const { defender, runtime } = setUp({ answers: [{ body: "{}" }] });
  defender.raw.use({
    onRequest: ({ request }) => new Request(request),
    onResponse: () => Response.json(statistics),
  });
  await expect(runtime.settle(defender.raw.GET(path, asked))).rejects.toMatchObject({ kind: "invalid-answer" });
});

test("an error without a body is an empty text to the raw client, so ask its response", async () => {
  const { defender, runtime } = setUp({ answers: [{ status: 500, body: null }], retry: false });
  const { error, response } = await runtime.settle(defender.raw.GET(path, asked));
  expect([error, response.ok, response.status]).toEqual(["", false, 500]);
});

test("a fetch that is given to one call takes the place of the pipeline, and of its checks", async () => {
  const { defender, runtime, service } = setUp();
  const own = async () => Response.json({ own: true });
  const { data } = await runtime.settle(defender.raw.GET(path, { ...asked, fetch: own }));
  expect([data, service.requests, service.tokenRequests]).toEqual([{ own: true }, [], []]);
});

/** What the raw client makes of a response of a foreign fetch. */
async function rawResponse(response: unknown): Promise<Response> {
  const { defender, runtime } = setUp({
    fetch: (async () => response) as typeof fetch,
    credential: null,
    retry: false,
  });
  const get = defender.raw.GET as unknown as Ask;
  return (await runtime.settle(get("/api/things", { parseAs: "stream" }))).response;
}

test("the response can be read, without the headers that were about its journey", async () => {
  const headers = { "content-encoding": "deflate", "content-length": "3", etag: "x" };
  const received = new Response("{}", { status: 201, statusText: "Created", headers });
  const response = await rawResponse(received);
  expect([response.status, response.statusText, await response.json()]).toEqual([201, "Created", {}]);
  expect([...response.headers.keys()].sort()).toEqual(["content-type", "etag"]);
  expect(received.headers.get("content-encoding")).toBe("deflate");
});

const foreign = {
  status: 200,
  statusText: "OK",
  headers: new Headers(),
  body: {},
  arrayBuffer: async () => new ArrayBuffer(2),
};

test.each([204, 205, 304])(
  "a response of status %i is made without a body, which it could not have",
  async (status) => {
    const response = await rawResponse({ ...foreign, status });
    expect([response.status, response.body]).toEqual([status, null]);
  },
);

test.each(["✓", "\u0001", "a\r\nb"])("a status text that no response can have is left out: %j", async (statusText) => {
  expect((await rawResponse({ ...foreign, statusText })).statusText).toBe("");
});

/** The raw client of operations that the contract could have: its paths are any. */
function rawOf(answer: () => Response) {
  const client = createClient(someOperations, { credential: null, fetch: async () => answer(), retry: false });
  return client.raw as unknown as { GET(path: string, init: object): Promise<{ readonly data?: unknown }> };
}

test("a raw download is read by who asked for it, and not before", async () => {
  const file = () => new Response("file", { headers: { "content-type": "application/octet-stream" } });
  const { data } = await rawOf(file).GET("/api/packages/{id}", { params: { path: { id: "7" } }, parseAs: "stream" });
  expect(data).toBeInstanceOf(ReadableStream);
  expect(await new Response(data as ReadableStream).text()).toBe("file");
});

test("a raw answer is looked at as its operation documents it", async () => {
  const init = { params: { path: { id: "m" } } };
  expect(await rawOf(() => new Response("7")).GET("/api/machines/{id}/alerts/$count", init)).toMatchObject({ data: 7 });
  await expect(rawOf(() => new Response("<html>")).GET("/api/machines/{id}/alerts/$count", init)).rejects.toMatchObject(
    { kind: "not-json", html: true },
  );
});
