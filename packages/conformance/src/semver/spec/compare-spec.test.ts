import { expect, test } from "vitest";
import { compareSpec } from "./compare-spec.ts";
import { edited } from "./edited.ts";
import { type SpecRule, specRules } from "./rules.ts";
import { smallContract } from "./small-contract.ts";

/** What drifts, the edit that makes it drift, and the one rule that must be found there, then and when it is undone. */
type Drift = readonly [name: string, pointer: string, value: unknown, rule: SpecRule | null, undone: SpecRule | null];

const path = "/paths/~1items~1{id}";
const get = `${path}/get`;
const post = `${path}/post`;
const limit = `${get}/parameters/0`;
const answer = `${get}/responses/200`;
const given = "/components/schemas/Change";
const received = "/components/schemas/Item";
const scheme = "/components/securitySchemes/application";
const seen = `${get}/x-scenarios/seen`;
const state = "/x-provider-states/itemExists";
const string = { type: "string" };
const idParameter = { name: "id", in: "path", required: true, schema: { type: "string", maxLength: 9 } };

const drifts: readonly Drift[] = [
  ["an operation", post, undefined, "operation-removed", "operation-added"],
  ["a path with its operations", path, undefined, "operation-removed", "operation-added"],
  ["an operationId", `${get}/operationId`, "readItem", "operation-renamed", "operation-renamed"],
  ["an operation is deprecated", `${get}/deprecated`, true, "deprecated", "documentation"],

  ["a parameter", limit, undefined, "parameter-removed", "optional-parameter-added"],
  ["a required parameter", `${path}/parameters/0`, undefined, "parameter-removed", "required-parameter-added"],
  ["a parameter is required", `${limit}/required`, true, "parameter-became-required", "parameter-became-optional"],
  ["a parameter is written otherwise", `${limit}/style`, "pipeDelimited", "not-understood", "not-understood"],
  ["an error code", `${limit}/x-invalid/code`, "Invalid", "error-code-changed", "error-code-changed"],
  ["the text of an error", `${limit}/x-invalid/message`, "No.", "documentation", "documentation"],

  ["a request body", `${post}/requestBody`, undefined, "request-body-removed", "optional-request-body-added"],
  ["a required body", `${get}/requestBody`, { required: true }, "required-request-body-added", "request-body-removed"],
  [
    "a body is required",
    `${post}/requestBody/required`,
    true,
    "request-body-became-required",
    "request-body-became-optional",
  ],
  [
    "CSV is taken",
    `${post}/requestBody/content/text~1csv`,
    {},
    "request-media-type-added",
    "request-media-type-removed",
  ],

  ["a status", `${get}/responses/404`, undefined, "status-removed", "status-added"],
  ["CSV is answered", `${answer}/content/text~1csv`, {}, "answer-media-type-added", "answer-media-type-removed"],
  ["a header", `${answer}/headers/ETag`, undefined, "header-removed", "optional-header-added"],
  ["a required header", `${answer}/headers/Age`, { required: true }, "required-header-added", "header-removed"],
  ["a header is required", `${answer}/headers/ETag/required`, true, "header-became-required", "header-became-optional"],
  ["a header has a format", `${answer}/headers/ETag/schema/format`, "uuid", "answer-narrowed", "answer-widened"],

  ["a member is answered", `${received}/properties/new`, string, "optional-member-added", "member-removed"],
  ["a member is taken", `${given}/properties/new`, string, "optional-member-added", "member-removed"],
  [
    "an answer must have it",
    `${received}/required`,
    ["id", "kind"],
    "member-became-required",
    "answer-member-became-optional",
  ],
  [
    "a request must have it",
    `${given}/required`,
    ["id", "note"],
    "member-became-required",
    "request-member-became-optional",
  ],
  [
    "it is not described",
    `${given}/required`,
    ["id", "new"],
    "member-became-required",
    "request-member-became-optional",
  ],
  ["further members are refused", `${given}/additionalProperties`, false, "request-narrowed", "request-widened"],
  ["further members are strings", `${given}/additionalProperties`, string, "request-narrowed", "request-widened"],
  ["no further members are answered", `${received}/additionalProperties`, false, "answer-narrowed", "answer-opened"],

  [
    "null is answered",
    `${received}/properties/id/type`,
    ["string", "null"],
    "answer-nullable-added",
    "answer-narrowed",
  ],
  ["null is taken", `${given}/properties/id/type`, ["string", "null"], "request-widened", "request-narrowed"],
  ["a number is an integer", `${received}/properties/count/type`, "integer", "answer-narrowed", "answer-widened"],
  ["any type is answered", `${received}/properties/id/type`, undefined, "answer-widened", "answer-narrowed"],
  ["one more is answered", `${received}/properties/kind/enum`, ["a", "b", "c"], "answer-widened", "answer-narrowed"],
  ["one more is taken", `${given}/properties/kind/enum`, ["a", "b", "c"], "request-widened", "request-narrowed"],
  ["any is taken", `${given}/properties/kind/enum`, undefined, "request-widened", "request-narrowed"],
  ["one is taken", `${given}/properties/kind/enum`, ["a"], "request-narrowed", "request-widened"],
  ["only one is taken", `${given}/properties/note/const`, "a", "request-narrowed", "request-widened"],
  ["an upper bound", `${limit}/schema/maximum`, 9, "request-narrowed", "request-widened"],
  ["a lower bound", `${limit}/schema/minimum`, 2, "request-narrowed", "request-widened"],
  ["a bound of an answer", `${received}/properties/count/minimum`, undefined, "answer-widened", "answer-narrowed"],
  ["a length", `${given}/properties/note/maxLength`, 5, "request-narrowed", "request-widened"],
  ["a length that forbids nothing", `${given}/properties/note/minLength`, 0, null, null],
  ["a bound that is no number", `${limit}/schema/maximum`, "9", "not-understood", "not-understood"],
  ["a step", `${limit}/schema/multipleOf`, 2, "request-narrowed", "request-widened"],
  ["a pattern", `${given}/properties/note/pattern`, "^a", "request-narrowed", "request-widened"],
  ["a format", `${received}/properties/id/format`, "uuid", "answer-narrowed", "answer-widened"],
  ["no element twice", `${received}/properties/parts/uniqueItems`, true, "answer-narrowed", "answer-widened"],
  ["a type of several", `${given}/anyOf`, [string, { type: "object" }], "request-narrowed", "request-widened"],
  ["a condition more", `${given}/allOf`, [{ minProperties: 1 }], "request-narrowed", "request-widened"],
  ["a default", `${limit}/schema/default`, 6, "default-changed", "default-changed"],
  ["any default", `${limit}/schema/default`, undefined, "default-changed", "default-added"],
  ["a default of an answer", `${received}/properties/id/default`, "a", "documentation", "documentation"],
  ["a component that nobody uses", "/components/schemas/Other", string, null, "component-removed"],
  ["a keyword that is not understood", `${received}/not`, { required: ["a"] }, "not-understood", "not-understood"],

  ["a scope of every operation", "/security/0/application", ["read"], "sign-in-added", "sign-in-removed"],
  ["a way to sign in", "/security/1", { key: [] }, "sign-in-added", "sign-in-removed"],
  ["anybody may call", `${get}/security`, [], "sign-in-added", "sign-in-removed"],
  ["a sign-in works otherwise", `${scheme}/scheme`, "basic", "sign-in-scheme-changed", "sign-in-scheme-changed"],
  ["a sign-in is described otherwise", `${scheme}/description`, "Any.", "documentation", "documentation"],
  ["a scheme", "/components/securitySchemes/key", { type: "apiKey" }, "sign-in-added", "sign-in-scheme-changed"],
  ["a permission", `${get}/x-permissions/application`, [], "permission-removed", "permission-added"],
  ["a role", `${get}/x-permissions/role`, "Manage", "role-changed", "role-changed"],
  ["a quota", `${get}/x-rate-limits/0/calls`, 90, "quota-lowered", "quota-raised"],
  ["one more quota", `${get}/x-rate-limits/1`, { calls: 9, perSeconds: 1 }, "quota-lowered", "quota-raised"],
  ["a server", "/servers/0", undefined, "server-removed", "server-added"],
  ["the address of a server", "/servers/0/url", "https://b.test", "server-changed", "server-changed"],
  ["the audience of a server", "/servers/0/x-cloud/audience", "https://b.test", "server-changed", "server-changed"],

  ["a scenario", seen, undefined, "scenario-removed", "scenario-added"],
  ["a scenario ends otherwise", `${seen}/response/status`, 404, "scenario-changed", "scenario-changed"],
  ["a scenario starts otherwise", `${seen}/given/other`, {}, "scenario-changed", "scenario-changed"],
  ["a scenario has another caller", `${seen}/caller`, "anonymous", "scenario-changed", "scenario-changed"],
  ["a scenario has other values", `${seen}/request/id`, "2", "scenario-values-changed", "scenario-values-changed"],
  ["a state", state, undefined, "state-removed", "state-added"],
  ["a parameter of a state", `${state}/params/id`, undefined, "state-parameter-removed", "state-parameter-added"],
  ["its type", `${state}/params/id/type`, ["string", "null"], "answer-nullable-added", "answer-narrowed"],
  ["what a state provides", `${state}/provides`, [], "state-provides-less", "state-provides-more"],

  ["the version", "/info/version", "1.1.0", null, null],
  ["a title", "/info/title", "Smaller", "documentation", "documentation"],
  ["a contact", "/info/contact", { name: "Us" }, "documentation", "documentation"],
  ["a description", `${answer}/description`, "It.", "documentation", "documentation"],
  ["an example", `${received}/properties/id/examples`, ["a"], "documentation", "documentation"],
  ["an unknown extension", `${get}/x-other`, 1, "not-understood", "not-understood"],
  ["the version of OpenAPI", "/openapi", "3.2.0", "not-understood", "not-understood"],
];

test.each(drifts)("%s drifts, and back", (_, pointer, value, rule, undone) => {
  const after = edited(smallContract, [[pointer, value]]);
  expect(found(smallContract, after, pointer)).toEqual(rule === null ? [] : [rule]);
  expect(found(after, smallContract, pointer)).toEqual(undone === null ? [] : [undone]);
});

/** Which rules were found, all of them where the edit was made. */
function found(before: unknown, now: unknown, pointer: string): string[] {
  const findings = compareSpec(before, now);
  // What is required is said of the member, and what all operations have in common of each.
  const edit = pointer.startsWith("/security") ? path : pointer.replace(/required$/, "properties");
  const where = [edit, pointer];
  expect(findings.filter(({ place }) => !where.some((one) => place.startsWith(one) || one.startsWith(place)))).toEqual(
    [],
  );
  return [...new Set(findings.map(({ rule }) => rule))];
}

test("a member that is required is missed by requests and answers alike when it comes, and by its readers when it goes", () => {
  for (const schema of [given, received]) {
    const without = edited(smallContract, [
      [`${schema}/properties/id`, undefined],
      [`${schema}/required`, undefined],
    ]);
    expect(rules(smallContract, without)).toEqual(["member-removed"]);
    expect(rules(without, smallContract)).toEqual(["required-member-added"]);
  }
});

test("an operation's own parameter takes the place of its path's", () => {
  const now = edited(smallContract, [[`${get}/parameters/1`, idParameter]]);
  expect(compareSpec(smallContract, now)).toMatchObject([
    { rule: "request-narrowed", place: `${get}/parameters/1/schema/maxLength` },
  ]);
});

test("neither of two patterns allows all that the other does", () => {
  const [before, now] = ["^a", "^b"].map((pattern) =>
    edited(smallContract, [[`${given}/properties/note/pattern`, pattern]]),
  );
  expect(rules(before, now)).toEqual(["constraint-changed"]);
});

test("a reference is what it points to", () => {
  const inline = edited(smallContract, [
    [`${answer}/content/application~1json/schema`, smallContract.components.schemas.Item],
  ]);
  expect(rules(smallContract, inline)).toEqual([]);
  const beside = { $ref: "#/components/schemas/Item", minProperties: 2 };
  expect(
    rules(smallContract, edited(smallContract, [[`${answer}/content/application~1json/schema`, beside]])),
  ).toContain("answer-narrowed");
});

test("branches belong together wherever they stand", () => {
  const branches = (...list: object[]) => edited(smallContract, [[`${given}/properties/note`, { oneOf: list }]]);
  const [text, number, list] = [{ type: "string" }, { type: "integer", maximum: 5 }, { type: "array" }];
  expect(rules(branches(text, number), branches(number, text))).toEqual([]);
  expect(rules(branches(text, number), branches({ ...number, maximum: 4 }, text))).toEqual(["request-narrowed"]);
  expect(rules(branches(text, number), branches(text, number, list))).toEqual(["request-widened"]);
  expect(rules(branches(text, number, list), branches(text, number))).toEqual(["request-narrowed"]);
  // A value that fits two branches of `oneOf` fits none.
  expect(rules(branches(text, number), branches(text, number, { minLength: 1 }))).toEqual([
    "request-widened",
    "not-understood",
  ]);
});

test("an unresolved reference is not understood", () => {
  const now = edited(smallContract, [[`${answer}/content/application~1json/schema`, { $ref: "#/nowhere" }]]);
  expect(rules(smallContract, now)).toContain("not-understood");
});

test("every rule has a drift", () => {
  const tried = new Set(drifts.flatMap(([, , , rule, undone]) => [rule, undone]));
  const elsewhere = new Set(["required-member-added", "constraint-changed"]);
  expect(Object.keys(specRules).filter((rule) => !tried.has(rule as SpecRule) && !elsewhere.has(rule))).toEqual([]);
});

function rules(before: unknown, now: unknown): string[] {
  return [...new Set(compareSpec(before, now).map(({ rule }) => rule))];
}
