import { inspect } from "node:util";
import { type Operation, operationTable } from "@defender-endpoint/types";
import { expect, test } from "vitest";
import { setUp } from "../../test/set-up.ts";
import { someCall } from "../../test/some-call.ts";
import type { StubAnswer } from "../../test/stub-service.ts";
import { createVirtualRuntime } from "../../test/virtual-runtime.ts";
import { createDefenderClient } from "../create-client.ts";
import { AnswerError } from "../errors/answer-error.ts";
import { isDefenderError } from "../errors/any-error.ts";
import { DefenderError } from "../errors/defender-error.ts";
import { errorOfAnswer } from "./error-of-answer.ts";

const envelope = (code: string, message: string, target?: string) => ({ error: { code, message, target } });
const page = { body: "<!DOCTYPE html><title>Sign in</title>", headers: { "content-type": "text/html" } };

function failureOf(answer: StubAnswer): Promise<unknown> {
  return setUp({ answers: [answer], retry: false }).failure();
}

test.each<[status: number, body: unknown, name: string, kind: string, message: string]>([
  [
    400,
    envelope("InvalidIpAddress", "IP address x is invalid."),
    "BadRequestError",
    "bad-request",
    "getIPStatistics was refused (400, InvalidIpAddress): an argument is invalid. `serviceMessage` says which.",
  ],
  [
    401,
    envelope("Unauthorized", "Denied"),
    "UnauthorizedError",
    "unauthorized",
    "getIPStatistics was refused (401, Unauthorized): the service does not take the token. Check that the credential is for the right tenant and cloud.",
  ],
  [
    401,
    envelope("Unauthorized", "No Tvm license"),
    "LicenceError",
    "licence",
    "getIPStatistics was refused (401, Unauthorized): the tenant lacks a licence or is inactive. Signing in again does not help; ask the tenant's administrator.",
  ],
  [
    403,
    envelope("Forbidden", "Missing application roles. API required roles: Ip.Read.All, application roles: ."),
    "ForbiddenError",
    "forbidden",
    "getIPStatistics is not allowed (403, Forbidden). Grant the application one of: Ip.Read.All, and consent to it as an administrator.",
  ],
  [
    403,
    envelope("Forbidden", "Access denied"),
    "ForbiddenError",
    "forbidden",
    "getIPStatistics is not allowed (403, Forbidden). Check the application's permissions, and that the token is for the audience of the client's cloud.",
  ],
  [
    404,
    envelope("ResourceNotFound", "No"),
    "NotFoundError",
    "not-found",
    "getIPStatistics found nothing (404, ResourceNotFound). Check the arguments, and that `baseUrl` does not end in /api, which the client adds itself.",
  ],
  [
    404,
    null,
    "NotFoundError",
    "not-found",
    "getIPStatistics found nothing (404). Check that `baseUrl` does not end in /api, which the client adds itself.",
  ],
  [
    429,
    envelope("TooManyRequests", "Slow down"),
    "ThrottledError",
    "throttled",
    "getIPStatistics was throttled by the service (429, TooManyRequests). Call again later, or allow a longer wait with `maxWait`.",
  ],
  [
    500,
    envelope("InternalServerError", ""),
    "ServerError",
    "server",
    "getIPStatistics failed in the service (500, InternalServerError). Try again later.",
  ],
  [503, null, "ServerError", "server", "getIPStatistics failed in the service (503). Try again later."],
  [
    418,
    envelope("Teapot", "No"),
    "UnexpectedStatusError",
    "unexpected-status",
    "getIPStatistics was answered with a status that the client does not know (418, Teapot). `serviceMessage` may say why.",
  ],
  [
    304,
    null,
    "UnexpectedStatusError",
    "unexpected-status",
    "getIPStatistics was redirected (304), which is not followed, since the token is for one host. Set `baseUrl` to where it leads, if that is the service.",
  ],
])("status %i with %j is a %s", async (status, body, name, kind, message) => {
  const error = await failureOf({ status, body });
  expect(error).toMatchObject({
    name,
    kind,
    status,
    message,
    operationId: "getIPStatistics",
    urlTemplate: "/api/ips/{ip}/stats",
  });
  expect(error).toBeInstanceOf(AnswerError);
  expect(error).toBeInstanceOf(DefenderError);
  expect(error).toBeInstanceOf(Error);
  expect(isDefenderError(error)).toBe(true);
});

test("a redirect as a browser shows it, without a status, is told as one", async () => {
  const fetch = async () => Response.error();
  const client = createDefenderClient({ credential: null, baseUrl: "https://api.example", retry: false, fetch });
  await expect(client.getIPStatistics({ ip: "10.0.0.1" })).rejects.toMatchObject({
    kind: "unexpected-status",
    status: 0,
    message: expect.stringMatching(/^getIPStatistics was redirected \(no status\), which is not followed/),
  });
});

test.each([
  ["a GUID", "9a8b7c6d-1234-4abc-9def-0123456789ab"],
  ["the older form", "|76dce355-471ae6d819782413."],
])("the correlation id is kept for support: %s", async (_, target) => {
  for (const status of [401, 403, 404, 418, 500]) {
    const error = await failureOf({ status, body: envelope("Code", "No", target) });
    expect(error).toMatchObject({
      target,
      message: expect.stringMatching(/`target` is the id to quote to support\.$/),
    });
  }
});

test("arguments are to be checked only where the contract documents that nothing may be found", () => {
  const body = new TextEncoder().encode(JSON.stringify(envelope("ResourceNotFound", "No")));
  const answer = { status: 404, statusText: "", ok: false, headers: new Headers(), body };
  const documented = operationTable.getIPStatistics;
  const undocumented = { ...documented, answers: { 200: ["ipAddress"] } };
  const words = (operation: Operation | undefined) =>
    errorOfAnswer(answer, { ...someCall(), operation }, createVirtualRuntime()).message;
  expect(words(documented)).toContain("Check the arguments, and that `baseUrl`");
  for (const operation of [undocumented, undefined]) expect(words(operation)).toContain("Check that `baseUrl`");
});

test.each([
  "203.0.113.77",
  "203.0.113.77:443",
  "10.0.0.1",
  "2001:db8::77",
  "2001:db8:0:0:0:0:0:77",
  "::ffff:203.0.113.77",
  "::1",
  "::",
  "fe80::1",
  "2001:db8::77.443",
  "NotFound:203.0.113.77",
  "id-2001:db8::77|1",
  "ip.203.0.113.77.invalid",
])("an address in the place of a code or an id is left out: %s", async (address) => {
  for (const status of [400, 401, 403, 404, 418, 429, 500]) {
    const error = await failureOf({ status, body: envelope(address, `IP address ${address} is invalid.`, address) });
    const printed = [inspect(error, { showHidden: true, getters: true }), JSON.stringify(error), String(error)].join();
    expect(printed).toContain(`${status}`);
    expect(printed).not.toContain(address);
    expect([Reflect.has(error as object, "code"), Reflect.has(error as object, "target")]).toEqual([false, false]);
  }
});

test.each(["InvalidIpAddress", "429", "Request_ResourceNotFound", "Microsoft.OData.Error", "BadRequest:1", "1.2"])(
  "what codes look like is kept: %s",
  async (code) => {
    expect(await failureOf({ status: 500, body: envelope(code, "No") })).toMatchObject({ code });
  },
);

test("what has not the form of a code or an id is left out, since it might quote the request", async () => {
  const error = await failureOf({ status: 500, body: envelope("GET https://a.example", "No", "<script>") });
  expect(error).not.toHaveProperty("code");
  expect(error).not.toHaveProperty("target");
});

test.each([
  ["an array", []],
  ["a text", "no"],
  ["null as error", { error: null }],
  ["a text as error", { error: "no" }],
  ["numbers as members", { error: { code: 429, message: 7, target: 9 } }],
])("an error whose body is %s has its status alone", async (_, body) => {
  const error = await failureOf({ status: 500, body });
  expect(error).toMatchObject({ kind: "server", status: 500 });
  expect(error).not.toHaveProperty("code");
});

test("the service's own words are reachable, and are not in the message", async () => {
  const error = await failureOf({ status: 400, body: envelope("InvalidIpAddress", "IP address 1.2.3 is invalid.") });
  expect(isDefenderError(error, "bad-request") && error.serviceMessage).toBe("IP address 1.2.3 is invalid.");
  expect(String(error)).not.toContain("1.2.3");
  const silent = await failureOf({ status: 500, body: null });
  expect(isDefenderError(silent, "server") && silent.serviceMessage).toBeUndefined();
});

test.each<[string, string[]]>([
  ["Missing application roles. API required roles: Ip.Read.All, application roles: Machine.Read.All.", ["Ip.Read.All"]],
  [
    "Missing application roles. API required roles: Machine.Read.All,Machine.ReadWrite.All, application roles: .",
    ["Machine.Read.All", "Machine.ReadWrite.All"],
  ],
  ["Missing application roles. API required roles: Machine.Read.All", ["Machine.Read.All"]],
  ["Missing application roles. API required roles: Machine.Read.All.", ["Machine.Read.All"]],
  ["missing. api REQUIRED ROLES: Ip.Read.All", ["Ip.Read.All"]],
  ["Required roles:Ip.Read.All ,  File.Read.All,application roles: URL.Read.All", ["Ip.Read.All", "File.Read.All"]],
  ["Required roles:  Ip.Read.All,  application roles: URL.Read.All", ["Ip.Read.All"]],
  ["Required roles: <script>, https://x.example/a, Ip.Read.All<b>, <b>Ip.Read.All", []],
  ["Access denied", []],
  ["", []],
])("a 403 that says %j lacks %j", async (message, missingRoles) => {
  expect(await failureOf({ status: 403, body: envelope("Forbidden", message) })).toMatchObject({ missingRoles });
});

test("a throttled call knows when it may come again, and what is used up", async () => {
  const message = "API calls quota exceeded! maximum allowed 1500 per 01:00:00";
  const { failure, runtime } = setUp({ answers: [{ status: 429, body: envelope("429", message) }], retry: false });
  const retryAt = new Date(runtime.now() + 3_600_000);
  expect(await failure()).toMatchObject({
    retryAfterMs: 3_600_000,
    retryAt,
    pausedUntil: retryAt,
    window: { limit: 1_500, perMs: 3_600_000 },
    message: `getIPStatistics was throttled by the service (429, 429). Call again at ${retryAt.toISOString()}, or allow a longer wait with \`maxWait\`.`,
  });
});

test("a header goes before the length of the window", async () => {
  const body = envelope("429", "maximum allowed 100 per 00:01:00");
  const error = await failureOf({ status: 429, headers: { "retry-after": "7" }, body });
  expect(error).toMatchObject({ retryAfterMs: 7_000, window: { limit: 100, perMs: 60_000 } });
});

test("only a throttled answer speaks of windows", async () => {
  const error = await failureOf({ status: 500, body: envelope("Code", "maximum allowed 100 per 00:01:00") });
  expect(error).not.toHaveProperty("retryAfterMs");
});

test("any other error that says how long to wait is believed too", async () => {
  expect(await failureOf({ status: 503, headers: { "retry-after": "7" } })).toMatchObject({ retryAfterMs: 7_000 });
});

test.each([400, 403, 404, 500, 502, 504])(
  "an HTML page under status %i comes from a proxy or gateway",
  async (status) => {
    const error = await failureOf({ status, ...page });
    expect(error).toMatchObject({
      name: "NotJsonError",
      kind: "not-json",
      html: true,
      status,
      message: `getIPStatistics was answered with an HTML page (${status}), not by the service. Look for a proxy or gateway in between, and check \`baseUrl\`.`,
    });
  },
);

test("a page is one by its looks as well, where its type is wrong or missing", async () => {
  expect(await failureOf({ status: 502, body: "\n <html>" })).toMatchObject({ kind: "not-json", html: true });
});

test("a 401 that is a page comes from a proxy, after one other token was tried", async () => {
  expect(await failureOf({ status: 401, ...page })).toMatchObject({ kind: "not-json", html: true, attempts: 2 });
});

test("whoever answers 429 wants the caller to wait, in whatever form", async () => {
  expect(await failureOf({ status: 429, ...page })).toMatchObject({ kind: "throttled", status: 429 });
});
