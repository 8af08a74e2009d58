import { getResponse } from "msw";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { ensureLoaded } from "../contract/loaded-operations.ts";
import { defaultBaseUrl, networkError, reply, UndocumentedAnswerError } from "../index.ts";
import { setupDefenderServer } from "../node.ts";

const server = setupDefenderServer({ hooks: { beforeAll, afterEach, afterAll } });
const url = `${defaultBaseUrl}/api/ips/8.8.8.8/stats`;

test("reply answers with the given body, in the media type of the contract", async () => {
  const body = { ipAddress: "8.8.8.8", organizationPrevalence: 3 };
  server.use(reply("getIPStatistics", 200, body));
  const response = await fetch(url);
  expect(await response.json()).toEqual(body);
  expect(response.headers.get("content-type")).toMatch(/^application\/json; odata\.metadata=minimal/);
});

test("a success does not answer an invalid request, a fault does", async () => {
  const ask = async (...handlers: Parameters<typeof getResponse>[0]) =>
    (await getResponse(handlers, new Request(`${defaultBaseUrl}/api/ips/nonsense/stats`)))?.status;
  expect(await ask(reply("getIPStatistics", 200, { ipAddress: "nonsense", organizationPrevalence: 3 }))).toBe(400);
  expect(await ask(reply("getIPStatistics", 404, { error: { code: "ResourceNotFound" } }))).toBe(404);
});

test("reply sends text where the contract has text", async () => {
  server.use(reply("getIPStatistics", 502, "<h1>Bad gateway</h1>"));
  const response = await fetch(url);
  expect([response.status, response.headers.get("content-type")]).toEqual([502, "text/html"]);
  expect(await response.text()).toBe("<h1>Bad gateway</h1>");
});

test("reply adds headers", async () => {
  const error = { code: "TooManyRequests" };
  server.use(reply("getIPStatistics", 429, { error }, { headers: { "Retry-After": "5" } }));
  expect((await fetch(url)).headers.get("retry-after")).toBe("5");
});

test("reply refuses a status that the contract does not have", () => {
  const make = () => reply("getIPStatistics", 418 as 200, { ipAddress: "8.8.8.8", organizationPrevalence: 0 });
  expect(make).toThrow(UndocumentedAnswerError);
  expect(make).toThrow("expected a documented status (200, 400, 401, 403, 404, 429, 500, 502), got 418.");
  expect(make).toThrow("To send it all the same, write a handler with msw's http and HttpResponse.");
});

test("reply refuses a body where the contract has none", async () => {
  await ensureLoaded("deleteIndicator");
  const make = (body: unknown) => () => reply("deleteIndicator", 204, body as undefined);
  expect(make({})).toThrow("Cannot mock deleteIndicator: status 204 has no body. Pass undefined.");
  expect(make({})).toThrow(expect.objectContaining({ kind: "undocumented-answer", name: "UndocumentedAnswerError" }));
  expect(make(undefined)).not.toThrow();
});

test("reply refuses a body that the contract does not have, without showing it", () => {
  const make = () => reply("getIPStatistics", 200, { ipAddress: "8.8.8.8", organizationPrevalence: 1.5 });
  expect(make).toThrow("the body of status 200 is wrong at /organizationPrevalence: it must be integer.");
});

test("reply answers with members that the contract does not name once it is told so", async () => {
  const body = { ipAddress: "8.8.8.8", organizationPrevalence: 3, newMember: { of: ["a", "newer", "service"] } };
  server.use(reply("getIPStatistics", 200, body, { unknownMembers: true }));
  expect(await (await fetch(url)).json()).toEqual(body);
});

test("networkError lets the call fail", async () => {
  server.use(networkError("getIPStatistics", { once: true }));
  await expect(fetch(url)).rejects.toThrow(TypeError);
  expect((await fetch(url)).status).toBe(200);
});
