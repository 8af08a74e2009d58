import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import type { Exchange } from "../generate/exchange.ts";
import { readForm } from "../generate/form.ts";
import { expectedOutcome } from "../generate/outcome.ts";
import { recordExchange } from "../generate/record.ts";
import { isRecord, type JsonRecord } from "../src/json.ts";
import { ask, exchanges, json, record, scratchFolder, script } from "./some-exchanges.ts";

/** The request and the response of an exchange's interaction. */
async function recordOne(one: Exchange) {
  const { interactions } = JSON.parse(readFileSync(await record(one), "utf8"));
  const [interaction]: JsonRecord[] = interactions;
  const [request, response] = [interaction?.["request"], interaction?.["response"]];
  return { request: isRecord(request) ? request : {}, response: isRecord(response) ? response : {} };
}

test("a JSON body is sent as it is, and an answer's enum is open to its other values", async () => {
  const { request, response } = await recordOne(exchanges.isolated);
  expect(request["body"]).toEqual({
    content: exchanges.isolated.request.body?.members,
    contentType: json,
    encoded: false,
  });
  expect(response).toMatchObject({
    status: 201,
    matchingRules: { body: { "$.status": { matchers: [{ match: "regex" }] } } },
  });
});

test.each([exchanges.deleted, exchanges.updatedWithoutBody])("an answer without a body says so: $name", async (one) => {
  const { response } = await recordOne(one);
  expect(response).toEqual({ status: one.response.status, body: { content: "" } });
});

test.each([
  [exchanges.counted, "3", { $: { combine: "AND", matchers: [{ match: "regex", regex: "^-?[0-9]+$" }] } }],
  [exchanges.noneCounted, "0", undefined],
  [exchanges.told, "line\nline", { $: { combine: "AND", matchers: [{ match: "regex", regex: "^[\\s\\S]+$" }] } }],
])("a text is readable, and open to another of its kind: %j", async (one, content, rules) => {
  const { response } = await recordOne(one);
  expect(response["body"]).toEqual({ content, contentType: "text/plain", encoded: false });
  expect(isRecord(response["matchingRules"]) && response["matchingRules"]["body"]).toEqual(rules);
});

test("options with a $ and repeated parameters are in the query, decoded", async () => {
  const { request } = await recordOne(exchanges.filtered);
  expect(request["query"]).toEqual({
    $filter: ["computerDnsName eq 'O''Neil & co'"],
    $top: ["10"],
    tag: ["a", "b c"],
  });
});

test("a function segment is in the path as it is sent", async () => {
  const { request } = await recordOne(exchanges.foundByAddress);
  expect(request["path"]).toBe(exchanges.foundByAddress.request.path);
});

test("a form has the same boundary each time, whatever was sent", async () => {
  const { request } = await recordOne(exchanges.uploaded);
  expect(await recordOne(exchanges.uploaded)).toMatchObject({ request });
  const { content, contentType } = isRecord(request["body"]) ? request["body"] : {};
  expect(request["headers"]).toEqual({ "Content-Type": [contentType] });
  const written = new Request("http://127.0.0.1", {
    method: "POST",
    body: String(content),
    headers: { "content-type": String(contentType) },
  });
  expect(await readForm(written)).toEqual({ ...script, OverrideIfExists: "true" });
});

const { isolated, uploaded, filtered } = exchanges;

test.each<[string, Exchange, Exchange["request"]]>([
  ["another member", isolated, { ...isolated.request, body: { type: "json", members: { Comment: "Another." } } }],
  ["no body", isolated, { ...filtered.request, method: "POST", path: isolated.request.path, query: {} }],
  ["JSON in place of a form", uploaded, { ...uploaded.request, body: { type: "json", members: { File: "x" } } }],
  ["another filter", filtered, { ...filtered.request, query: { ...filtered.request.query, $filter: "x eq 1" } }],
  ["one value of two", filtered, { ...filtered.request, query: { ...filtered.request.query, tag: "a" } }],
])("a client that sends %s cannot record", async (_, one, request) => {
  const recording = recordExchange(one, scratchFolder(), (url) => ask({ ...one, request }, url));
  await expect(recording).rejects.toThrow("Test failed");
});

describe("what the client must make of an exchange", () => {
  test.each([
    [exchanges.counted, 3],
    [exchanges.noneCounted, 0],
    [exchanges.told, "line\nline"],
    [exchanges.deleted, undefined],
    [exchanges.updatedWithoutBody, undefined],
    [exchanges.isolated, { id: "2", status: "Pending" }],
  ])("the value of %j", (one, value) => {
    expect(expectedOutcome(one)).toEqual({ value, authorizations: [null], forms: [] });
  });

  test("a form is compared by its members", async () => {
    const { form } = await recordExchange(uploaded, scratchFolder(), (url) => ask(uploaded, url));
    expect([form]).toEqual(expectedOutcome(uploaded).forms);
  });

  test("the tenant without a licence has the one 401 that no other token helps against", () => {
    const body = { error: { code: "Unauthorized", message: "Account mode is inactive.", target: "x" } };
    const refused = { status: 401, headers: {}, mediaType: json, body, schema: {} };
    const kindOf = (name: string) => expectedOutcome({ ...exchanges.counted, name, response: refused }).error?.kind;
    expect([kindOf("noLicence"), kindOf("tokenExpired")]).toEqual(["licence", "unauthorized"]);
  });
});
