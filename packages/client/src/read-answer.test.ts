import "@defender-endpoint/types/validators";
import { scenarios } from "@defender-endpoint/types/scenarios";
import { expect, test, vi } from "vitest";
import { setUp } from "../test/set-up.ts";
import { type StubAnswer, statistics } from "../test/stub-service.ts";

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

test("an answer that has no body by its status is undefined", async () => {
  expect(await setUp({ answers: [{ status: 204, body: null }] }).call()).toBeUndefined();
});

test.each<[what: string, html: boolean, StubAnswer]>([
  ["an empty body", false, { body: "" }],
  ["an empty body", false, { body: null }],
  ["something that is not JSON", false, { body: '{"ipAddress":"8.8.' }],
  ["something that is not JSON", false, { body: "OK" }],
  ["an HTML page", true, { body: " <!DOCTYPE html>" }],
  ["an HTML page", true, { body: "Sign in", headers: { "content-type": "text/html; charset=utf-8" } }],
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
  vi.doMock("@defender-endpoint/types/validators", () => {
    throw new Error("The validators were loaded.");
  });
  const { call } = setUp({ answers: [{ body: misfit }] });
  expect(await call()).toEqual(misfit);
  vi.doUnmock("@defender-endpoint/types/validators");
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
  const { failure } = setUp({ answers: [{ body: { organizationPrevalence: "many" } }], validate: "throw" });
  const error = await failure();
  expect(error).toMatchObject({
    name: "InvalidAnswerError",
    kind: "invalid-answer",
    status: 200,
    operationId: "getIPStatistics",
    message: expect.stringMatching(
      /^getIPStatistics was answered with a body that does not fit the contract at .*\(\w+\)\. Take a newer version of the client, or use `validate: "warn"`\.$/,
    ),
  });
  expect(Reflect.get(error as object, "issues")).toContainEqual({ path: "", rule: "required" });
});

test.each([
  ["null", null],
  ["a list", []],
  ["a text", '"text"'],
])("%s in place of an object does not fit", async (_, body) => {
  const answer = { body: typeof body === "string" ? body : JSON.stringify(body) };
  const { failure } = setUp({ answers: [answer], validate: "throw" });
  expect(await failure()).toMatchObject({ kind: "invalid-answer", issues: [{ path: "", rule: "type" }] });
  expect(String(await failure())).toContain("at the body (type)");
});

test("an answer under a status that the contract does not document is not checked", async () => {
  const { call } = setUp({ answers: [{ status: 203, body: misfit }], validate: "throw" });
  expect(await call()).toEqual(misfit);
});
