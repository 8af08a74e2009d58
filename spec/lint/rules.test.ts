import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { bundledPath, type OpenApiDocument, resolve } from "../document.ts";
import type { Problem } from "./rule.ts";
import * as rules from "./rules/index.ts";

// Edited as plain JSON on purpose: the edits make documents that the types forbid.
// biome-ignore lint/suspicious/noExplicitAny: see above
type Editable = any;

/** What the rules say of the contract after an edit to one of its operations (or to the whole document). */
function problemsAfter(edit: (operation: Editable, document: Editable) => void): string[] {
  const document = JSON.parse(readFileSync(bundledPath, "utf8"));
  const operation = document.paths["/api/ips/{ip}/stats"].get;
  // One that several operations have is a reference in the document. An edit is to one operation's alone.
  operation.parameters = operation.parameters.map((parameter: Editable) => resolve(document, parameter));
  edit(operation, document);
  return Object.values(rules).flatMap((rule) => rule(document as OpenApiDocument).map(say));
}

function say({ where, message }: Problem): string {
  return `${where}: ${message}`;
}

test("the contract breaks no house rule", () => {
  expect(problemsAfter(() => {})).toEqual([]);
});

describe("a house rule names the place and the way out", () => {
  const edits: [string, (operation: Editable, document: Editable) => void, RegExp][] = [
    [
      "an operationId without a verb",
      (o) => (o.operationId = "ip_stats"),
      /operationId 'ip_stats' must be a verb and a noun/,
    ],
    ["a missing 500", (o) => delete o.responses["500"], /does not document 500/],
    [
      "a missing 400 where a parameter can be invalid",
      (o) => delete o.responses["400"],
      /does not document 400, although ip can be invalid/,
    ],
    [
      "a 429 without Retry-After",
      (_, d) => delete d.components.responses.TooManyRequests.headers,
      /429: does not document Retry-After/,
    ],
    ["an error without a body", (o) => delete o.responses["400"].content, /400: documents no body/],
    [
      "an unnamed example",
      (o) => (o.responses["400"].content["application/json"].example = {}),
      /400 application\/json: has an unnamed example/,
    ],
    [
      "a response without examples",
      (o) => delete o.responses["400"].content["application/json"].examples,
      /has no examples/,
    ],
    [
      "an example that is not in camelCase",
      (o) => (o.responses["400"].content["application/json"].examples["Bad one"] = { value: { error: { code: "x" } } }),
      /names an example 'Bad one'/,
    ],
    [
      "a body example that does not fit",
      (o) => (o.responses["200"].content["application/json"].examples.seen.value.organizationPrevalence = "63515"),
      /example 'seen': does not fit its schema: value\/organizationPrevalence must be integer/,
    ],
    [
      "a member's example that does not fit",
      (_, d) => (d.components.schemas.InOrgIPStats.properties.orgFirstSeen.examples = ["yesterday"]),
      /orgFirstSeen example "yesterday": does not fit/,
    ],
    [
      "a parameter without an error",
      (o) => delete o.parameters[0]["x-invalid"],
      /parameter 'ip': does not say which error/,
    ],
    [
      "a parameter without a description",
      (o) => delete o.parameters[1].description,
      /parameter 'lookBackHours': has no description/,
    ],
    [
      "a parameter without an example",
      (o) => delete o.parameters[1].examples,
      /parameter 'lookBackHours': has no examples/,
    ],
    [
      "a parameter with an unnamed example",
      (o) => (o.parameters[1].example = 48),
      /parameter 'lookBackHours': has an unnamed example/,
    ],
    [
      "a parameter whose example has no good name",
      (o) => (o.parameters[1].examples = { "2 days": { value: 48 } }),
      /parameter 'lookBackHours': names an example '2 days'/,
    ],
    [
      "a parameter's example that does not fit",
      (o) => (o.parameters[1].examples.twoDays.value = 721),
      /parameter 'lookBackHours' example 'twoDays': does not fit its schema: value must be <= 720/,
    ],
    [
      "a parameter with examples within its schema",
      (o) => (o.parameters[1].schema.examples = [48]),
      /parameter 'lookBackHours': has examples within its schema/,
    ],
    [
      "an operation without quotas",
      (o) => delete o["x-rate-limits"],
      /has quotas of the class 'undefined'.*Known: default, /,
    ],
    [
      "quotas of an unknown class",
      (o) => (o["x-rate-limits"] = "generous"),
      /has quotas of the class 'generous', which common.yaml does not have/,
    ],
    ["an operation without permissions", (o) => delete o["x-permissions"], /does not state its permissions/],
    ["a scenario with an unknown member", (o) => (o["x-scenarios"].seen.expect = 1), /scenario 'seen': is malformed/],
    [
      "a scenario with an unknown state",
      (o) => (o["x-scenarios"].seen.given = { sunny: {} }),
      /'sunny', which is no provider state/,
    ],
    [
      "a scenario with other parameters than its state has",
      (o) => (o["x-scenarios"].unseen.given = { notContacted: {} }),
      /gives 'notContacted' other parameters than it has. Expected exactly: kind, key/,
    ],
    ["a scenario with an unknown caller", (o) => (o["x-scenarios"].seen.caller = "nobody"), /has the caller 'nobody'/],
    [
      "a scenario with an unknown parameter",
      (o) => (o["x-scenarios"].seen.request.top = 1),
      /asks with 'top', which is no parameter/,
    ],
    [
      "a scenario without a required parameter",
      (o) => delete o["x-scenarios"].seen.request.ip,
      /leaves out 'ip', which is required/,
    ],
    [
      "a scenario with an undocumented status",
      (o) => (o["x-scenarios"].seen.response.status = 418),
      /answers 418, which the operation does not document/,
    ],
    [
      "a scenario with an unknown example",
      (o) => (o["x-scenarios"].seen.response.example = "sight"),
      /with the example 'sight'/,
    ],
    [
      "a scenario with an undocumented header",
      (o) => (o["x-scenarios"].unseen.response.headers = { ETag: "1" }),
      /header 'ETag', which the response does not document/,
    ],
    [
      "an example that no scenario uses",
      (o) => delete o["x-scenarios"].ipv6,
      /200 example 'ipv6': belongs to no scenario/,
    ],
  ];
  test.each(edits)("%s", (_, edit, message) => {
    expect(problemsAfter(edit)).toContainEqual(expect.stringMatching(message));
  });
});
