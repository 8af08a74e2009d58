import type { OperationId } from "@defender-endpoint/types";
import { validateAnswer } from "@defender-endpoint/types/answer-validation";
import { scenarios as catalogue } from "@defender-endpoint/types/scenario-catalogue";
import type { Scenario } from "@defender-endpoint/types/scenarios";
import { getResponse, type HttpHandler } from "msw";
import { afterAll, afterEach, beforeAll, expect, test, vi } from "vitest";
import { requestOf } from "../../test/scenario-request.ts";
import { createHandlers, defaultBaseUrl, scenarios, UndocumentedAnswerError } from "../index.ts";
import { setupDefenderServer } from "../node.ts";

const server = setupDefenderServer({ hooks: { beforeAll, afterEach, afterAll } });
const everyScenario = Object.values(catalogue).flatMap((named): Scenario[] => Object.values(named));

function handlerOf({ operationId, name }: Scenario): HttpHandler {
  const factories: Readonly<Record<OperationId, Readonly<Record<string, () => HttpHandler>>>> = scenarios;
  const factory = factories[operationId][name];
  if (!factory) throw new Error(`There is no factory for ${operationId}.${name}.`);
  return factory();
}

test.each(everyScenario)("$operationId: $name answers as the contract has it", async (scenario) => {
  const { operationId, response: expected } = scenario;
  server.use(handlerOf(scenario));
  const response = await fetch(requestOf(scenario));
  const text = await response.text();
  const isText = typeof expected.body === "string" || expected.body === undefined;
  const body = isText ? text || undefined : JSON.parse(text);
  expect(response.status).toBe(expected.status);
  expect(body).toEqual(expected.body);
  expect(validateAnswer(operationId, response.status, body)).toEqual([]);
});

test.each(everyScenario)("$operationId: $name has the documented headers", async (scenario) => {
  const { response: expected } = scenario;
  server.use(handlerOf(scenario));
  const { headers } = await fetch(requestOf(scenario));
  const contentType = headers.get("content-type");
  const isEntity = expected.status < 300 && expected.mediaType === "application/json";
  expect(contentType?.split(";")[0]).toBe(expected.mediaType);
  expect(contentType?.includes("odata.metadata=minimal; odata.streaming=true; charset=utf-8") ?? false).toBe(isEntity);
  expect(headers.get("odata-version")).toBe(isEntity ? "4.0" : null);
  expect(headers.get("retry-after")).toBe(expected.headers["Retry-After"] ?? null);
});

const ipUrl = (ip: string) => `${defaultBaseUrl}/api/ips/${ip}/stats`;

async function prevalence(ip: string): Promise<number> {
  const body = (await (await fetch(ipUrl(ip))).json()) as { organizationPrevalence: number };
  return body.organizationPrevalence;
}

test("a success repeats the address that was asked for", async () => {
  server.use(scenarios.getIPStatistics.seen());
  const response = await fetch(ipUrl("8.8.8.8"));
  expect(await response.json()).toMatchObject({ ipAddress: "8.8.8.8", organizationPrevalence: 63515 });
});

test("a success does not answer an invalid request", async () => {
  const response = await getResponse([scenarios.getIPStatistics.seen()], new Request(ipUrl("999.1.1.1")));
  expect(response?.status).toBe(400);
  expect(await response?.json()).toMatchObject({ error: { message: "IP address 999.1.1.1 is invalid." } });
});

test("a fault answers whatever is asked", async () => {
  server.use(scenarios.getIPStatistics.serverError());
  expect((await fetch(ipUrl("999.1.1.1"))).status).toBe(500);
});

test("members of the body can be changed", async () => {
  server.use(scenarios.getIPStatistics.seen({ body: { organizationPrevalence: 7 } }));
  const response = await fetch(ipUrl("10.209.67.177"));
  expect(await response.json()).toMatchObject({ organizationPrevalence: 7, orgFirstSeen: "2017-07-30T13:36:06Z" });
});

test("a body that is text is replaced", async () => {
  server.use(scenarios.getIPStatistics.gatewayHtml({ body: "<h1>Down</h1>" }));
  expect(await (await fetch(ipUrl("10.209.67.177"))).text()).toBe("<h1>Down</h1>");
});

test("a change that leaves the contract throws where it is made", () => {
  const change = () => scenarios.getIPStatistics.seen({ body: { organizationPrevalence: -1 } });
  expect(change).toThrow(UndocumentedAnswerError);
  expect(change).toThrow("getIPStatistics: the body of status 200 is wrong at /organizationPrevalence");
});

test("with `when` only these arguments are answered", async () => {
  server.use(scenarios.getIPStatistics.seen({ when: { ip: "8.8.8.8" } }));
  expect(await prevalence("8.8.8.8")).toBe(63515);
  expect(await prevalence("8.8.4.4")).toBe(0);
});

test("with `when` a number in the query is compared with what was sent", async () => {
  server.use(scenarios.getIPStatistics.serverError({ when: { lookBackHours: 24 } }));
  expect((await fetch(`${ipUrl("8.8.8.8")}?lookBackHours=24`)).status).toBe(500);
  expect((await fetch(`${ipUrl("8.8.8.8")}?lookBackHours=240`)).status).toBe(200);
});

test("with `once` one request is answered", async () => {
  server.use(scenarios.getIPStatistics.serverError({ once: true }));
  expect((await fetch(ipUrl("8.8.8.8"))).status).toBe(500);
  expect((await fetch(ipUrl("8.8.8.8"))).status).toBe(200);
});

test("with `once`, requests that `when` leaves out do not count", async () => {
  server.use(scenarios.getIPStatistics.serverError({ once: true, when: { ip: "8.8.8.8" } }));
  expect((await fetch(ipUrl("8.8.4.4"))).status).toBe(200);
  expect((await fetch(ipUrl("8.8.8.8"))).status).toBe(500);
});

test("several scenarios that answer once are a sequence", async () => {
  const { throttled, serverError, seen } = scenarios.getIPStatistics;
  server.use(throttled({ once: true }), serverError({ once: true }), seen());
  const statuses = [];
  for (let call = 0; call < 4; call++) statuses.push((await fetch(ipUrl("8.8.8.8"))).status);
  expect(statuses).toEqual([429, 500, 200, 200]);
});

test("with `baseUrl` another host is mocked, and no other", async () => {
  const baseUrl = "https://eu.api.security.microsoft.com";
  server.use(scenarios.getIPStatistics.serverError({ baseUrl }));
  expect((await fetch(`${baseUrl}/api/ips/8.8.8.8/stats`)).status).toBe(500);
  expect((await fetch(ipUrl("8.8.8.8"))).status).toBe(200);
});

test("with `delay` the answer waits", async () => {
  vi.useFakeTimers({ toFake: ["setTimeout"] });
  let isAnswered = false;
  const handlers = [scenarios.getIPStatistics.unseen({ delay: 500 })];
  const answer = getResponse(handlers, new Request(ipUrl("8.8.8.8"))).finally(() => {
    isAnswered = true;
  });
  await vi.advanceTimersByTimeAsync(499);
  expect(isAnswered).toBe(false);
  await vi.advanceTimersByTimeAsync(1);
  vi.useRealTimers();
  expect((await answer)?.status).toBe(200);
});

test("a throttled scenario recovers once its time has passed", async () => {
  let now = 1_000_000;
  server.use(scenarios.getIPStatistics.throttled({ retryAfter: 3, recoverAfter: 3, now: () => now }));
  now += 60_000; // The time starts with the first throttled answer, not when the handler is made.
  const first = await fetch(ipUrl("10.209.67.177"));
  expect([first.status, first.headers.get("retry-after")]).toEqual([429, "3"]);
  now += 2_999;
  expect((await fetch(ipUrl("10.209.67.177"))).status).toBe(429);
  now += 1;
  expect(await prevalence("10.209.67.177")).toBe(63515);
});

test("a throttled scenario that is not told to recover stays", async () => {
  let now = 0;
  server.use(scenarios.getIPStatistics.throttledHour({ now: () => now }));
  expect((await fetch(ipUrl("8.8.8.8"))).status).toBe(429);
  now += 86_400_000;
  expect((await fetch(ipUrl("8.8.8.8"))).status).toBe(429);
});

test("every scenario of the contract has its factory, and nothing else has", () => {
  const names = (value: object) => Object.entries(value).map(([id, named]) => [id, Object.keys(named)]);
  expect(names(scenarios)).toEqual(names(catalogue));
});

test("two sets of handlers do not share what they remember", async () => {
  const [first, second] = [1, 2].map(() => [
    scenarios.getIPStatistics.serverError({ once: true }),
    ...createHandlers(),
  ]);
  const request = () => new Request(ipUrl("8.8.8.8"));
  expect((await getResponse(first ?? [], request()))?.status).toBe(500);
  expect((await getResponse(second ?? [], request()))?.status).toBe(500);
});
