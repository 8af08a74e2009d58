import "@defender-endpoint/types/answer-validation";
import { scenarios } from "@defender-endpoint/types/scenario-catalogue";
import { expect, test, vi } from "vitest";
import { setUp } from "../../test/set-up.ts";
import { type StubAnswer, statistics } from "../../test/stub-service.ts";

const answered = Object.values(scenarios.getIPStatistics).filter(({ response }) => response.status === 200);

test.each(answered)("the answer of the scenario $name comes as it is, and fits the contract", async ({ response }) => {
  const { call } = setUp({ answers: [{ body: response.body }], validate: "throw" });
  expect(await call()).toEqual(response.body);
});

test("unknown members are kept, and times keep all their digits", async () => {
  const body = { ...statistics, orgFirstSeen: "2021-08-02T10:18:39.9233319Z", orgPrevalence: "0", unknown: { a: [1] } };
  expect(await setUp({ answers: [{ body }], validate: "throw" }).call()).toEqual(body);
});

test("a byte order mark does no harm", async () => {
  const { call } = setUp({ answers: [{ body: `\ufeff${JSON.stringify(statistics)}` }] });
  expect(await call()).toEqual(statistics);
});

test("what the media type says does not matter, if it is JSON", async () => {
  const headers = { "content-type": "application/json; odata.metadata=minimal; odata.streaming=true; charset=utf-8" };
  expect(await setUp({ answers: [{ headers }] }).call()).toEqual(statistics);
  expect(await setUp({ answers: [{ body: JSON.stringify(statistics) }] }).call()).toEqual(statistics);
});

test.each<[what: string, html: boolean, StubAnswer]>([
  ["an empty body", false, { body: "" }],
  ["an empty body", false, { body: null }],
  ["something that is not JSON", false, { body: '{"ipAddress":"8.8.' }],
  ["something that is not JSON", false, { body: "OK" }],
  ["an HTML page", true, { body: " <!DOCTYPE html>" }],
  ["an HTML page", true, { body: "Sign in", headers: { "content-type": "text/html; charset=utf-8" } }],
  ["an empty body", false, { body: "\ufeff" }],
  ["something that is not JSON", false, { body: "[".repeat(100_000) }],
])("a success with %s (HTML: %j) did not come from the service", async (what, html, answer) => {
  const { failure, service } = setUp({ answers: [answer] });
  expect(await failure()).toMatchObject({
    kind: "not-json",
    status: 200,
    html,
    attempts: 1,
    message: `getIPStatistics was answered 200 with ${what}, not by the service. Look for a proxy or gateway in between, and check \`baseUrl\`.`,
  });
  expect(service.requests).toHaveLength(1);
});

const misfit = { ipAddress: 7, organizationPrevalence: -1, orgFirstSeen: "yesterday" };

test("answers are not checked unless asked for, and the validators are not loaded", async () => {
  vi.doMock("@defender-endpoint/types/answer-validation", () => {
    throw new Error("The validators were loaded.");
  });
  const { call } = setUp({ answers: [{ body: misfit }] });
  expect(await call()).toEqual(misfit);
  vi.doUnmock("@defender-endpoint/types/answer-validation");
});

test("a warning says where an answer does not fit, and by which rule, and the answer comes as it is", async () => {
  const warnings: string[] = [];
  const { call } = setUp({
    answers: [{ body: misfit }],
    validate: "warn",
    logger: { warn: (message) => warnings.push(message) },
  });
  expect(await call()).toEqual(misfit);
  expect(warnings).toEqual([
    expect.stringMatching(/^getIPStatistics: the answer does not fit the contract at \/\w+ \(\w+\)/),
  ]);
});

test("an answer that fits is no reason to warn", async () => {
  const warnings: string[] = [];
  const { call } = setUp({ validate: "warn", logger: { warn: (message) => warnings.push(message) } });
  await call();
  expect(warnings).toEqual([]);
});

test("a misfit can be an error, which holds the places and no value", async () => {
  const body = { ipAddress: "8.8.8.8", organizationPrevalence: "many" };
  const { failure } = setUp({ answers: [{ body }], validate: "throw" });
  expect(await failure()).toMatchObject({
    name: "InvalidAnswerError",
    kind: "invalid-answer",
    status: 200,
    operationId: "getIPStatistics",
    issues: [{ path: "/organizationPrevalence", rule: "type" }],
    message:
      'getIPStatistics was answered with a body that does not fit the contract at /organizationPrevalence (type). Take a newer version of the client, or use `validate: "warn"`.',
  });
});

const noObject = { path: "", rule: "type" };
const missing = (...names: string[]) => names.map((name) => ({ path: `/${name}`, rule: "required" }));
const both = missing("ipAddress", "organizationPrevalence");

test.each<[what: string, body: string, issues: object[]]>([
  ["null", "null", [noObject]],
  ["a list", "[]", [noObject]],
  ["a list of answers", JSON.stringify([statistics]), [noObject]],
  ["a text", '"OK"', [noObject]],
  ["a number", "7", [noObject]],
  ["true", "true", [noObject]],
  ["an object without members", "{}", both],
  ["members of something else", '{"status":"ok"}', both],
  ["a collection", '{"value":[]}', both],
  ["the former count alone", '{"ipAddress":"8.8.8.8","orgPrevalence":"7"}', missing("organizationPrevalence")],
  ["null for a member", '{"ipAddress":null,"organizationPrevalence":7}', missing("ipAddress")],
  ["the envelope of an error", '{"error":{"code":"TooManyRequests","message":"m"}}', [{ path: "/error", rule: "not" }]],
  [
    "an answer that broke off in an error",
    JSON.stringify({ ...statistics, error: { code: "", message: "m" } }),
    [{ path: "/error", rule: "not" }],
  ],
])("a success that says %s is no answer of the operation, whatever `validate` is", async (_, body, issues) => {
  for (const validate of ["off", "warn", "throw"] as const) {
    const { failure, service } = setUp({ answers: [{ body }], validate });
    const places = issues.map((issue) => `${Reflect.get(issue, "path") || "the body"} (${Reflect.get(issue, "rule")})`);
    expect(await failure()).toMatchObject({
      kind: "invalid-answer",
      status: 200,
      attempts: 1,
      operationId: "getIPStatistics",
      issues,
      message: `getIPStatistics was answered 200 with a body that is no answer of it, by ${places.join(", ")}. Look for a proxy or gateway in between, and check \`baseUrl\`.`,
    });
    expect(service.requests).toHaveLength(1);
  }
});

test("a member that the contract allows to be null may be, and so may a member that happens to be called error", async () => {
  const body = { ...statistics, orgFirstSeen: null, error: null };
  expect(await setUp({ answers: [{ body }] }).call()).toEqual(body);
});

test.each([201, 203, 299])(
  "the documented answer is taken under another success (%i), and nothing else is",
  async (status) => {
    expect(await setUp({ answers: [{ status }] }).call()).toEqual(statistics);
    expect(await setUp({ answers: [{ status, body: {} }] }).failure()).toMatchObject({
      kind: "invalid-answer",
      status,
    });
  },
);

test("a success without a body where the contract documents one is an error", async () => {
  expect(await setUp({ answers: [{ status: 204, body: null }] }).failure()).toMatchObject({
    kind: "not-json",
    status: 204,
    html: false,
    message: expect.stringContaining("was answered 204 with an empty body"),
  });
});

const large = { body: { ...statistics, padding: "x".repeat(1_000) } };

test("a success that is larger than allowed is told with the limit and is not asked for again", async () => {
  const { failure, call, service, defender } = setUp({ answers: [large, {}], maxAnswerSize: 1_000 });
  expect(await failure()).toMatchObject({
    name: "AnswerTooLargeError",
    kind: "too-large",
    status: 200,
    attempts: 1,
    operationId: "getIPStatistics",
    maxAnswerSize: 1_000,
    message:
      "getIPStatistics was answered 200 with more than 1000 bytes. Look for a proxy or gateway in between, and check `baseUrl`, or allow more with `maxAnswerSize`.",
  });
  expect(service.requests).toHaveLength(1);
  // It was answered, so its slot returns like any other.
  expect(defender.quota.snapshot()).toMatchObject({
    getIPStatistics: { inFlight: 0, windows: [{ remaining: 99 }, {}] },
  });
  expect(await call()).toEqual(statistics);
});

test("by default 16 MiB are read", async () => {
  const padding = (size: number) => ({ body: `${JSON.stringify(statistics)}${" ".repeat(size)}` });
  const room = 2 ** 24 - JSON.stringify(statistics).length;
  expect(await setUp({ answers: [padding(room)] }).call()).toEqual(statistics);
  expect(await setUp({ answers: [padding(room + 1)] }).failure()).toMatchObject({
    kind: "too-large",
    maxAnswerSize: 16_777_216,
  });
});

test.each([
  [429, "throttled", 2],
  [503, "server", 2],
  [500, "server", 2],
  [400, "bad-request", 1],
])("of an error (%i) that is larger than allowed, status and headers count: %s", async (status, kind, requests) => {
  const answer = { ...large, status, headers: { "retry-after": "7" } };
  const { failure, service, runtime } = setUp({ answers: [answer], maxAnswerSize: 1_000, retry: { limit: 1 } });
  const start = runtime.elapsed();
  expect(await failure()).toMatchObject({ kind, status, retryAfterMs: 7_000 });
  expect([service.requests.length, runtime.elapsed() - start >= 7_000]).toEqual([requests, requests === 2]);
});

test("an answer under a status that the contract does not document is not checked", async () => {
  const { call } = setUp({ answers: [{ status: 203, body: misfit }], validate: "throw" });
  expect(await call()).toEqual(misfit);
});
