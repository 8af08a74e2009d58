import type { OperationId } from "@defender-endpoint/types";
import { scenarios } from "@defender-endpoint/types/scenario-catalogue";
import type { Scenario } from "@defender-endpoint/types/scenarios";
import { getResponse } from "msw";
import { expect, onTestFinished, test, vi } from "vitest";
import { requestOf } from "../test/scenario-request.ts";
import { createHandlers, defaultBaseUrl, type HandlersOptions, handlers, InvalidBaseUrlError } from "./index.ts";

interface Asked {
  status: number;
  body: unknown;
}

function ask(path: string, options: HandlersOptions = {}): Promise<Asked> {
  return send(new Request((options.baseUrl ?? defaultBaseUrl) + path), options);
}

async function send(request: Request, options: HandlersOptions = {}): Promise<Asked> {
  const response = await getResponse(createHandlers(options), request);
  if (!response) throw new Error(`Nothing answers ${request.url}.`);
  const text = await response.text();
  return { status: response.status, body: text === "" ? undefined : JSON.parse(text) };
}

const everyScenario = Object.values(scenarios).flatMap((named): Scenario[] => Object.values(named));
const successes = everyScenario.filter(({ response }) => response.status < 300);
const asksTheSame = (one: Scenario) => (other: Scenario) =>
  JSON.stringify(other.request) === JSON.stringify(one.request);
/** What an operation refuses by itself. Where the same call may succeed, or the operation is made to answer so, it takes more to be refused. */
const refusals = everyScenario.filter(
  (scenario) =>
    [400, 404].includes(scenario.response.status) &&
    !successes.some(asksTheSame(scenario)) &&
    !scenario.states.some(({ name }) => name === "operationAnswers"),
);

test.each(successes)("what $operationId: $name asks is answered as in that scenario", async (scenario) => {
  const { status, body } = scenario.response;
  expect(await send(requestOf(scenario))).toEqual({ status, body });
});

test.each(refusals)("what $operationId: $name asks is refused in its words", async (scenario) => {
  const { status, body } = scenario.response as { status: number; body: { error: { target?: string } } };
  const error = "target" in body.error ? { ...body.error, target: expect.any(String) } : body.error;
  expect(await send(requestOf(scenario))).toEqual({ status, body: { error } });
});

test("the same invalid request always has the same correlation id, another has another", async () => {
  const [first, again, other] = await Promise.all(["1.1.1", "1.1.1", "2.2.2"].map((ip) => ask(`/api/ips/${ip}/stats`)));
  expect(first).toEqual(again);
  expect(first).not.toEqual(other);
  const target = expect.stringMatching(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);
  expect([first, other]).toMatchObject([{ body: { error: { target } } }, { body: { error: { target } } }]);
});

test("an address that the contract does not know was never contacted", async () => {
  expect((await ask("/api/ips/8.8.8.8/stats")).body).toMatchObject({
    ipAddress: "8.8.8.8",
    organizationPrevalence: 0,
    orgFirstSeen: null,
  });
});

test("an address of the contract keeps its answer under another look-back", async () => {
  const { body } = await ask("/api/ips/10.209.67.177/stats?lookBackHours=720");
  expect(body).toEqual(scenarios.getIPStatistics.seen.response.body);
});

test("an IPv6 address needs no encoding in the path", async () => {
  expect((await ask("/api/ips/2001:db8::1/stats")).body).toMatchObject({ ipAddress: "2001:db8::1" });
});

test("a path is read without regard to case, as the service reads it", async () => {
  expect((await ask("/API/Ips/8.8.8.8/Stats")).status).toBe(200);
});

test("the version of the API can be pinned in the path", async () => {
  expect((await ask("/api/v1.0/ips/8.8.8.8/stats")).status).toBe(200);
  expect((await ask("/api/v2.0/ips/8.8.8.8/stats")).status).toBe(501);
});

test.each(["/api/ipz/8.8.8.8/stats", "/api/ips/8.8.8.8/stats/", "/api/ips//stats", "/"])(
  "%s is nobody's, and answered 501 with an error envelope",
  async (path) => {
    const onUnanswered = vi.fn();
    expect(await ask(path, { onUnanswered })).toEqual({
      status: 501,
      body: { error: { code: "NotImplemented", message: expect.stringContaining(path), target: expect.any(String) } },
    });
    expect(onUnanswered).toHaveBeenCalledExactlyOnceWith({ method: "GET", path, reason: expect.any(String) });
  },
);

test("a base URL may have a port, a path and a slash at its end", async () => {
  const baseUrl = "http://localhost:5173/defender";
  expect((await ask("/api/ips/8.8.8.8/stats", { baseUrl })).status).toBe(200);
  const request = new Request(`${baseUrl}/api/ips/8.8.8.8/stats`);
  expect((await getResponse(createHandlers({ baseUrl: `${baseUrl}/` }), request))?.status).toBe(200);
});

test.each([
  "https://api.security.microsoft.com.example/api/ips/8.8.8.8/stats",
  "http://api.security.microsoft.com/api/ips/8.8.8.8/stats",
  "https://apixsecurity.microsoft.com/api/ips/8.8.8.8/stats",
  "https://eu.api.security.microsoft.com/api/ips/8.8.8.8/stats",
])("%s is another host, and left alone", async (url) => {
  expect(await getResponse([...handlers], new Request(url))).toBeUndefined();
});

test("of the page's own origin only what is below /api is taken", async () => {
  vi.stubGlobal("location", { origin: "http://localhost:5173" });
  onTestFinished(() => void vi.unstubAllGlobals());
  const own = createHandlers({ baseUrl: "http://localhost:5173" });
  const status = async (path: string) => (await getResponse(own, new Request(`http://localhost:5173${path}`)))?.status;
  expect(await status("/api/ips/8.8.8.8/stats")).toBe(200);
  expect(await status("/api/unknown")).toBe(501);
  expect(await status("/assets/main.js")).toBeUndefined();
  expect(await status("/api-docs")).toBeUndefined();
});

test.each(["/", "/defender", "/defender/"])("in a page the base URL %j is one of its own origin", async (baseUrl) => {
  vi.stubGlobal("location", { origin: "http://localhost:5173" });
  onTestFinished(() => void vi.unstubAllGlobals());
  const own = createHandlers({ baseUrl });
  const prefix = `http://localhost:5173${baseUrl.replace(/\/$/, "")}`;
  const status = async (path: string) => (await getResponse(own, new Request(prefix + path)))?.status;
  expect(await status("/api/ips/8.8.8.8/stats")).toBe(200);
  expect(await status("/api/unknown")).toBe(501);
  expect(await status("/assets/main.js")).toBeUndefined();
});

test.each([
  "",
  "/api",
  "//example.com",
  "https://*.microsoft.com",
  "ftp://example.com",
  "https://example.com?a=b",
  "*",
])("the base URL %j is refused with the way out", (baseUrl) => {
  expect(() => createHandlers({ baseUrl })).toThrow(InvalidBaseUrlError);
  expect(() => createHandlers({ baseUrl })).toThrow("such as https://api.security.microsoft.com");
});

test("what may be secret in a base URL is not in the error", () => {
  const make = () => createHandlers({ baseUrl: "https://user:hunter2@example.com/a?code=hunter2#hunter2" });
  expect(make).toThrow('"https://example.com/a"');
  expect(make).not.toThrow("hunter2");
});

test("there is one handler per operation, one for files, and the one that takes the rest", () => {
  const operations: OperationId[] = Object.keys(scenarios) as OperationId[];
  expect(handlers).toHaveLength(operations.length + 2);
});
