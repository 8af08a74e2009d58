import { clientSecret } from "@defender-endpoint/client";
import { networkError, scenarios } from "@defender-endpoint/mocks";
import { expect, test } from "vitest";
import { baseUrl, page, triageOnMocks } from "../../test/triage-on-mocks.ts";
import { createTriage } from "./create-triage.ts";

const answers = scenarios.getIPStatistics;
const secret = "the-secret-of-the-application";

test("the service's refusal goes to the browser as it came, with its correlation id", async () => {
  const { get, log } = triageOnMocks(answers.invalidAddress({ baseUrl }));
  const response = await get("/api/ips/256.1.1.1/stats");
  expect(response.status).toBe(400);
  expect(await response.json()).toEqual({
    error: {
      code: "InvalidIpAddress",
      message: "IP address 256.1.1.1 is invalid.",
      target: "3e2d1c0b-9a8f-4e7d-a6c5-b4a392817065",
    },
  });
  expect(log).toEqual([]);
});

test("a throttled lookup is answered at once, with how long to wait, and the next one without asking the service", async () => {
  const { get, sent, log } = triageOnMocks(answers.throttled({ baseUrl }));
  const response = await get("/api/ips/8.8.8.8/stats");
  expect([response.status, response.headers.get("retry-after")]).toEqual([429, "17"]);
  expect(await response.json()).toMatchObject({
    error: { code: "TooManyRequests", message: expect.stringMatching(/100 per 00:01:00/) },
  });
  const next = await get("/api/ips/8.8.4.4/stats");
  expect(next.status).toBe(429);
  expect(Number(next.headers.get("retry-after"))).toBeGreaterThan(0);
  expect(Number(next.headers.get("retry-after"))).toBeLessThanOrEqual(17);
  // Nothing failed that could be quoted to anyone.
  expect(await next.json()).toEqual({ error: { code: "TooManyRequests" } });
  expect(sent).toHaveLength(1);
  const { freeInMs } = (await (await get("/quota")).json()) as { freeInMs: number };
  expect(freeInMs).toBeGreaterThan(0);
  expect(freeInMs).toBeLessThanOrEqual(17_000);
  expect(log).toEqual([
    expect.stringMatching(/^\S+ The service takes no more lookups of this application until 20\S+Z\.$/),
  ]);
});

test("lookups that wait for the quota by this server's own count are no failures, and are not logged", async () => {
  const { get, log } = triageOnMocks();
  const statuses = await Promise.all(
    Array.from({ length: 110 }, async (_, n) => (await get(`/api/ips/10.0.0.${n}/stats`)).status),
  );
  expect(statuses.filter((status) => status === 200)).toHaveLength(100);
  expect(statuses.filter((status) => status === 429)).toHaveLength(10);
  expect(log).toEqual([]);
});

test("without Retry-After the wait is the window that the message names", async () => {
  const { get } = triageOnMocks(answers.throttledWithoutRetryAfter({ baseUrl }));
  const response = await get("/api/ips/8.8.8.8/stats");
  expect([response.status, response.headers.get("retry-after")]).toEqual([429, "60"]);
});

test.each([
  ["noLicence", 401, { code: "Unauthorized", message: "No Tvm license" }],
  ["missingRole", 403, { code: "Forbidden", message: expect.stringContaining("Ip.Read.All") }],
  ["notFound", 404, { code: "ResourceNotFound" }],
  ["serverError", 500, { code: "InternalServerError", target: "|76dce355-471ae6d819782413." }],
  ["gatewayHtml", 502, { code: "UnreadableAnswer" }],
] as const)("the scenario %s reaches the browser as a %i in the envelope", async (scenario, status, error) => {
  const { get } = triageOnMocks(answers[scenario]({ baseUrl }));
  const response = await get("/api/ips/8.8.8.8/stats");
  expect(response.status).toBe(status);
  expect(response.headers.get("content-type")).toMatch(/^application\/json/);
  expect(await response.json()).toMatchObject({ error });
});

test("a service that cannot be reached is told apart from one that fails", async () => {
  const { get } = triageOnMocks(networkError("getIPStatistics", { baseUrl }));
  const response = await get("/api/ips/8.8.8.8/stats");
  expect(response.status).toBe(502);
  expect(await response.json()).toMatchObject({ error: { code: "ServiceUnreachable" } });
});

test("an answer that lost its count is a failure, not an address that was not seen", async () => {
  const log: string[] = [];
  const app = createTriage({
    page,
    baseUrl,
    credential: () => "a-token",
    onFailure: (line) => log.push(line),
    client: { fetch: async () => Response.json({ ipAddress: "8.8.8.8", orgPrevalence: "7" }) },
  });
  const response = await app.request("http://localhost/api/ips/8.8.8.8/stats");
  expect(response.status).toBe(502);
  expect(await response.json()).toMatchObject({ error: { code: "UnreadableAnswer" } });
  expect(log).toEqual([expect.stringContaining("InvalidAnswerError")]);
});

test("a failure that is somebody else's to mend is logged with the id that the browser shows, and without the address", async () => {
  const { get, log } = triageOnMocks(answers.missingRole({ baseUrl }));
  const response = await get("/api/ips/203.0.113.99/stats");
  const { error } = (await response.json()) as { error: { target: string } };
  expect(log).toHaveLength(1);
  expect(log[0]).toContain(error.target);
  expect(log[0]).toContain("Ip.Read.All");
  expect(log.join()).not.toMatch(/203\.0\.113\.99|a-token/);
});

test.each([
  [() => Response.json({ error: "invalid_client", error_codes: [7000215] }, { status: 401 }), "SignInFailed"],
  [() => new Response("busy", { status: 503 }), "ServiceUnreachable"],
  [() => Promise.reject(new TypeError(`fetch failed for ${secret}`)), "ServiceUnreachable"],
])("a sign-in that fails (%#) is told apart, and tells nothing of the secret", async (signIn, code) => {
  const log: string[] = [];
  const credential = clientSecret({ tenantId: "contoso", clientId: "triage", clientSecret: secret });
  const app = createTriage({
    page,
    baseUrl,
    credential,
    client: { fetch: async () => await signIn() },
    onFailure: (line) => log.push(line),
  });
  const response = await app.request("http://localhost/api/ips/203.0.113.99/stats");
  const text = await response.text();
  expect(response.status).toBe(502);
  expect(JSON.parse(text)).toMatchObject({ error: { code, target: expect.stringMatching(/^[0-9a-f-]{36}$/) } });
  expect(log).toHaveLength(1);
  expect(text + log.join()).not.toMatch(/the-secret|203\.0\.113\.99/);
});
