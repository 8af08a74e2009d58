import { expect, test } from "vitest";
import { edited } from "../../../test/edited.ts";
import { smallContract } from "../../../test/small-contract.ts";
import { byLevel } from "../finding.ts";
import { compareSpec } from "./compare-spec.ts";
import { type SpecRule, specRules } from "./rules.ts";

/** What drifts, the edit that makes it drift, and the worst rule that must be found there, then and when it is undone. */
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
  ["an operation", post, undefined, "offer-removed", "offer-added"],
  ["a path with its operations", path, undefined, "offer-removed", "offer-added"],
  ["an operationId", `${get}/operationId`, "readItem", "fixed-changed", "fixed-changed"],
  ["an operation is deprecated", `${get}/deprecated`, true, "deprecated", "text"],

  ["a parameter", limit, undefined, "given-removed", "given-optional"],
  ["a required parameter", `${path}/parameters/0`, undefined, "given-removed", "given-required"],
  ["a parameter is required", `${limit}/required`, true, "given-required", "given-optional"],
  ["a parameter is written otherwise", `${limit}/style`, "pipeDelimited", "unknown", "unknown"],
  ["an error code", `${limit}/x-invalid/code`, "Invalid", "fixed-changed", "fixed-changed"],
  ["the text of an error", `${limit}/x-invalid/message`, "No.", "text", "text"],

  ["a request body", `${post}/requestBody`, undefined, "given-removed", "given-optional"],
  ["a required body", `${get}/requestBody`, { required: true }, "given-required", "given-removed"],
  ["a body is required", `${post}/requestBody/required`, true, "given-required", "given-optional"],
  ["CSV is taken", `${post}/requestBody/content/text~1csv`, {}, "offer-added", "offer-removed"],

  ["a status", `${get}/responses/404`, undefined, "offer-removed", "offer-added"],
  ["CSV is answered", `${answer}/content/text~1csv`, {}, "offer-added", "offer-removed"],
  ["a header", `${answer}/headers/ETag`, undefined, "received-removed", "received-added"],
  ["a required header", `${answer}/headers/Age`, { required: true }, "received-required", "received-removed"],
  ["a header is required", `${answer}/headers/ETag/required`, true, "received-required", "received-optional"],
  ["a header has a format", `${answer}/headers/ETag/schema/format`, "uuid", "guarantee-changed", "guarantee-changed"],

  ["a member is answered", `${received}/properties/new`, string, "received-added", "received-removed"],
  ["a member is taken", `${given}/properties/new`, string, "given-optional", "given-removed"],
  ["an answer must have it", `${received}/required`, ["id", "kind"], "received-required", "received-optional"],
  ["a request must have it", `${given}/required`, ["id", "note"], "given-required", "given-optional"],
  ["it is not described", `${given}/required`, ["id", "new"], "given-required", "given-removed"],
  ["further members are refused", `${given}/additionalProperties`, false, "demand-tightened", "demand-loosened"],
  ["further members are strings", `${given}/additionalProperties`, string, "demand-tightened", "demand-loosened"],
  [
    "no further members are answered",
    `${received}/additionalProperties`,
    false,
    "guarantee-changed",
    "guarantee-changed",
  ],

  ["null is answered", `${received}/properties/id/type`, ["string", "null"], "guarantee-changed", "guarantee-changed"],
  ["null is taken", `${given}/properties/id/type`, ["string", "null"], "demand-loosened", "demand-tightened"],
  ["a number is an integer", `${received}/properties/count/type`, "integer", "guarantee-changed", "guarantee-changed"],
  ["any type is answered", `${received}/properties/id/type`, undefined, "guarantee-changed", "guarantee-changed"],
  [
    "one more is answered",
    `${received}/properties/kind/enum`,
    ["a", "b", "c"],
    "guarantee-changed",
    "guarantee-changed",
  ],
  ["one more is taken", `${given}/properties/kind/enum`, ["a", "b", "c"], "demand-loosened", "demand-tightened"],
  ["any is taken", `${given}/properties/kind/enum`, undefined, "demand-loosened", "demand-tightened"],
  ["one is taken", `${given}/properties/kind/enum`, ["a"], "demand-tightened", "demand-loosened"],
  ["only one is taken", `${given}/properties/note/const`, "a", "demand-tightened", "demand-loosened"],
  ["an upper bound", `${limit}/schema/maximum`, 9, "demand-tightened", "demand-loosened"],
  ["a lower bound", `${limit}/schema/minimum`, 2, "demand-tightened", "demand-loosened"],
  ["a bound of an answer", `${received}/properties/count/minimum`, undefined, "guarantee-changed", "guarantee-changed"],
  ["a length", `${given}/properties/note/maxLength`, 5, "demand-tightened", "demand-loosened"],
  ["a bound that is no number", `${limit}/schema/maximum`, "9", "demand-tightened", "demand-tightened"],
  ["a step", `${limit}/schema/multipleOf`, 2, "demand-tightened", "demand-loosened"],
  ["a pattern", `${given}/properties/note/pattern`, "^a", "demand-tightened", "demand-loosened"],
  ["a format", `${received}/properties/id/format`, "uuid", "guarantee-changed", "guarantee-changed"],
  ["no element twice", `${received}/properties/parts/uniqueItems`, true, "guarantee-changed", "guarantee-changed"],
  ["a type of several", `${given}/anyOf`, [string, { type: "object" }], "demand-tightened", "demand-loosened"],
  ["a condition more", `${given}/allOf`, [{ minProperties: 1 }], "demand-tightened", "demand-loosened"],
  ["a default", `${limit}/schema/default`, 6, "fixed-changed", "fixed-changed"],
  ["any default", `${limit}/schema/default`, undefined, "fixed-changed", "fixed-added"],
  ["a default of an answer", `${received}/properties/id/default`, "a", "text", "text"],
  ["a component that nobody uses", "/components/schemas/Other", string, "offer-added", "offer-removed"],
  [
    "a keyword that is not understood",
    `${received}/not`,
    { required: ["a"] },
    "guarantee-changed",
    "guarantee-changed",
  ],

  ["a scope of every operation", "/security/0/application", ["read"], "offer-removed", "offer-removed"],
  ["a way to sign in", "/security/1", { key: [] }, "offer-added", "offer-removed"],
  ["anybody may call", `${get}/security`, [], "offer-removed", "offer-removed"],
  ["a sign-in works otherwise", `${scheme}/scheme`, "basic", "fixed-changed", "fixed-changed"],
  ["a sign-in is described otherwise", `${scheme}/description`, "Any.", "text", "text"],
  ["a scheme", "/components/securitySchemes/key", { type: "apiKey" }, "offer-added", "offer-removed"],
  ["a permission", `${get}/x-permissions/application`, [], "offer-removed", "offer-added"],
  ["a role", `${get}/x-permissions/role`, "Manage", "demand-tightened", "demand-tightened"],
  ["a quota", `${get}/x-rate-limits/0/calls`, 90, "demand-tightened", "demand-loosened"],
  ["one more quota", `${get}/x-rate-limits/1`, { calls: 9, perSeconds: 1 }, "demand-tightened", "demand-loosened"],
  ["a class of quotas", "/x-rate-limit-classes/few/0/calls", 11, "demand-loosened", "demand-tightened"],
  ["a request is not to be repeated", `${post}/x-retry`, "safe", "fixed-changed", "fixed-changed"],
  ["pages are linked", `${post}/x-paging`, "link", "fixed-changed", "fixed-changed"],
  ["the most in a batch", `${post}/x-batch/max`, 100, "demand-tightened", "demand-loosened"],
  ["a member to filter by", `${post}/x-odata/filter/kind`, undefined, "offer-removed", "offer-added"],
  ["its type in a filter", `${post}/x-odata/filter/kind`, "guid", "fixed-changed", "fixed-changed"],
  ["a member to sort by", `${post}/x-odata/orderby/0`, undefined, "offer-removed", "offer-added"],
  ["the most on a page", `${post}/x-odata/top/max`, 50, "demand-tightened", "demand-loosened"],
  ["what the emulator does", `${post}/x-behaviour/by`, "name", "text", "text"],
  ["a server", "/servers/0", undefined, "offer-removed", "offer-added"],
  ["the address of a server", "/servers/0/url", "https://b.test", "fixed-changed", "fixed-changed"],
  ["the audience of a server", "/servers/0/x-cloud/audience", "https://b.test", "fixed-changed", "fixed-changed"],

  ["a scenario", seen, undefined, "offer-removed", "offer-added"],
  ["a scenario ends otherwise", `${seen}/response/status`, 404, "fixed-changed", "fixed-changed"],
  ["a scenario starts otherwise", `${seen}/given/other`, {}, "fixed-changed", "fixed-changed"],
  ["a scenario has another caller", `${seen}/caller`, "anonymous", "fixed-changed", "fixed-changed"],
  ["a scenario has other values", `${seen}/request/id`, "2", "text", "text"],
  ["the window of a common scenario", "/x-scenarios/throttled/limit", 3600, "offer-removed", "offer-added"],
  ["a common scenario", "/x-scenarios/noToken", undefined, "offer-removed", "offer-added"],
  ["an operation without a common scenario", `${get}/x-without`, ["noToken"], "offer-removed", "offer-added"],
  ["a state", state, undefined, "offer-removed", "offer-added"],
  ["a parameter of a state", `${state}/params/id`, undefined, "offer-removed", "offer-added"],
  ["its type", `${state}/params/id/type`, ["string", "null"], "guarantee-changed", "guarantee-changed"],
  ["what a state provides", `${state}/provides`, [], "demand-loosened", "demand-tightened"],

  ["the version", "/info/version", "1.1.0", null, null],
  ["a title", "/info/title", "Smaller", "text", "text"],
  ["a contact", "/info/contact", { name: "Us" }, "text", "text"],
  ["a description", `${answer}/description`, "It.", "text", "text"],
  ["an example", `${received}/properties/id/examples`, ["a"], "text", "text"],
  ["an unknown extension", `${get}/x-other`, 1, "unknown", "unknown"],
  ["the version of OpenAPI", "/openapi", "3.2.0", "unknown", "unknown"],
];

test.each(drifts)("%s drifts, and back", (_, pointer, value, rule, undone) => {
  const after = edited(smallContract, [[pointer, value]]);
  expect(found(smallContract, after, pointer)).toEqual(rule === null ? [] : [rule]);
  expect(found(after, smallContract, pointer)).toEqual(undone === null ? [] : [undone]);
});

/** The worst rule that was found, after a look that all were found where the edit was made. */
function found(before: unknown, now: unknown, pointer: string): string[] {
  const findings = [...compareSpec(before, now)].sort(byLevel);
  const where = [pointer, pointer.replace(/required$/, "properties"), ...elsewhere(pointer)];
  expect(findings.filter(({ place }) => !where.some((one) => place.startsWith(one) || one.startsWith(place)))).toEqual(
    [],
  );
  return findings.slice(0, 1).map(({ rule }) => rule);
}

/** Where else something is said of it: of each operation, or of what a common thing is taken from. */
function elsewhere(pointer: string): string[] {
  if (pointer.endsWith("/x-without")) return ["/x-scenarios/noToken"];
  return /^\/security|\/security$/.test(pointer) ? [path, "/security"] : [];
}

test("a member that is required is missed by requests and answers alike when it comes, and by its readers when it goes", () => {
  for (const [schema, gone, come] of [
    [given, "given-removed", "given-required"],
    [received, "received-removed", "received-required"],
  ] as const) {
    const without = edited(smallContract, [
      [`${schema}/properties/id`, undefined],
      [`${schema}/required`, undefined],
    ]);
    expect(rules(smallContract, without)).toEqual([gone]);
    expect(rules(without, smallContract)).toEqual([come]);
  }
});

test("an operation's own parameter takes the place of its path's", () => {
  const now = edited(smallContract, [[`${get}/parameters/1`, idParameter]]);
  expect(compareSpec(smallContract, now)).toMatchObject([
    { rule: "demand-tightened", place: `${get}/parameters/1/schema/maxLength` },
  ]);
});

test("neither of two patterns allows all that the other does", () => {
  const [before, now] = ["^a", "^b"].map((pattern) =>
    edited(smallContract, [[`${given}/properties/note/pattern`, pattern]]),
  );
  expect(rules(before, now)).toEqual(["demand-tightened"]);
});

test("a reference is what it points to", () => {
  const schema = `${post}/requestBody/content/application~1json/schema`;
  const inline = edited(smallContract, [[schema, smallContract.components.schemas.Change]]);
  expect(rules(smallContract, inline)).toEqual([]);
  const beside = { $ref: "#/components/schemas/Change", minProperties: 2 };
  expect(rules(smallContract, edited(smallContract, [[schema, beside]]))).toEqual(["demand-tightened"]);
  expect(rules(smallContract, edited(smallContract, [[schema, { $ref: "#/nowhere" }]]))).toContain("unknown");
});

test("limits stated by a class are the same as those stated in place", () => {
  const inPlace = edited(smallContract, [[`${post}/x-rate-limits`, [{ calls: 10, perSeconds: 60 }]]]);
  expect(rules(smallContract, inPlace)).toEqual([]);
});

test("a common scenario that an operation states itself is its own", () => {
  const own = edited(smallContract, [[`${get}/x-scenarios/noToken`, smallContract["x-scenarios"].noToken]]);
  expect(rules(smallContract, own)).toEqual([]);
});

test("one branch more lets more through, but for oneOf, where a value may then fit two", () => {
  const branches = (keyword: string, ...list: object[]) =>
    edited(smallContract, [[`${given}/properties/note`, { [keyword]: list }]]);
  const [text, number, list] = [{ type: "string" }, { type: "integer", maximum: 5 }, { type: "array" }];
  const two = branches("anyOf", text, number);
  expect(rules(two, branches("anyOf", text, { ...number, maximum: 4 }))).toEqual(["demand-tightened"]);
  expect(rules(two, branches("anyOf", text, number, list))).toEqual(["offer-added"]);
  expect(rules(branches("anyOf", text, number, list), two)).toEqual(["offer-removed"]);
  expect(rules(branches("oneOf", text, number), branches("oneOf", text, number, list))).toEqual(["guarantee-changed"]);
});

test("both of two bounds count, where several branches of allOf have one", () => {
  const bounded = (...maxima: number[]) => {
    const allOf = maxima.map((maximum) => ({ maximum }));
    return edited(smallContract, [[`${given}/properties/note`, { allOf }]]);
  };
  expect(rules(bounded(5, 3), bounded(5, 2))).toEqual(["demand-tightened"]);
  expect(rules(bounded(5), bounded(5, 3))).toEqual(["demand-tightened"]);
});

test("every rule has a drift", () => {
  const tried = new Set<string | null>(drifts.flatMap(([, , , rule, undone]) => [rule, undone]));
  expect(Object.keys(specRules).filter((rule) => !tried.has(rule))).toEqual([]);
});

function rules(before: unknown, now: unknown): string[] {
  return [...new Set(compareSpec(before, now).map(({ rule }) => rule))];
}
