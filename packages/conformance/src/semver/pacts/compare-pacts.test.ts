import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import type { Release } from "../release.ts";
import { edited, pointersIn } from "../spec/edited.ts";
import { comparePacts } from "./compare-pacts.ts";
import { type PactRule, pactRules } from "./rules.ts";

const matching = (match: string) => ({ combine: "AND", matchers: [{ match }] });

const pact = {
  consumer: { name: "client" },
  provider: { name: "service" },
  interactions: [
    {
      description: "getItem seen: There is one.",
      providerStates: [{ name: "itemExists", params: { id: "1", count: 5 } }],
      request: {
        method: "GET",
        path: "/items/1",
        query: { limit: ["5"] },
        headers: { Accept: ["application/json"] },
        matchingRules: { header: { Accept: matching("type") } },
      },
      response: {
        status: 200,
        headers: { "Content-Type": ["application/json"] },
        body: { content: { id: "1", count: 5, code: "A", list: [{ "a b": null }] }, contentType: "application/json" },
        matchingRules: {
          header: { "Content-Type": matching("regex") },
          body: { "$.id": matching("type"), "$.count": matching("equality"), "$.code": matching("equality") },
        },
      },
    },
    { description: "getItem noToken: None was sent.", request: {}, response: { status: 401 } },
  ],
};

const seen = "/interactions/0";
const body = `${seen}/response/body/content`;
const rules = `${seen}/response/matchingRules/body`;

/** What drifts, the edit that makes it drift, and what must be found, then and when it is undone. */
const drifts: readonly (readonly [
  name: string,
  pointer: string,
  value: unknown,
  rules: readonly PactRule[],
  undone: readonly PactRule[],
])[] = [
  ["an interaction", "/interactions/1", undefined, ["interaction-removed"], ["interaction-added"]],
  ["its text", `${seen}/description`, "getItem seen: One.", ["values-changed"], ["values-changed"]],
  [
    "its name",
    `${seen}/description`,
    "getItem one: There is one.",
    ["interaction-removed", "interaction-added"],
    ["interaction-removed", "interaction-added"],
  ],
  ["a state", `${seen}/providerStates/1`, { name: "other" }, ["states-changed"], ["states-changed"]],
  [
    "a parameter of a state",
    `${seen}/providerStates/0/params/asOf`,
    "now",
    ["state-parameters-changed"],
    ["state-parameters-changed"],
  ],
  ["a value of a state", `${seen}/providerStates/0/params/id`, "2", ["values-changed"], ["values-changed"]],

  ["the method", `${seen}/request/method`, "POST", ["request-changed"], ["request-changed"]],
  ["the path", `${seen}/request/path`, "/items/1/parts", ["request-changed"], ["request-changed"]],
  ["a value in the path", `${seen}/request/path`, "/items/2", ["values-changed"], ["values-changed"]],
  ["a query parameter", `${seen}/request/query/top`, ["1"], ["request-changed"], ["request-changed"]],
  ["the value of one", `${seen}/request/query/limit`, ["6"], ["values-changed"], ["values-changed"]],
  ["a header of the request", `${seen}/request/headers/Accept`, undefined, ["request-changed"], ["request-changed"]],
  ["its matcher", `${seen}/request/matchingRules/header/Accept`, undefined, ["matcher-changed"], ["matcher-changed"]],
  ["what is made up for it", `${seen}/request/generators`, { header: {} }, ["not-understood"], ["not-understood"]],

  ["the status", `${seen}/response/status`, 201, ["status-changed"], ["status-changed"]],
  ["a header", `${seen}/response/headers/ETag`, ["x"], ["promise-added"], ["promise-removed"]],
  ["a member", `${body}/count`, undefined, ["promise-removed"], ["promise-added"]],
  [
    "a member of an element",
    `${body}/list/0/a b`,
    undefined,
    ["promise-removed", "promise-added"],
    ["promise-removed", "promise-added"],
  ],
  ["the type of a value", `${body}/id`, 1, ["promise-changed"], ["promise-changed"]],
  ["null", `${body}/list/0/a b`, {}, ["promise-changed"], ["promise-changed"]],
  ["a value of which the type counts", `${body}/id`, "2", ["values-changed"], ["values-changed"]],
  ["a value that counts", `${body}/code`, "B", ["promise-changed"], ["promise-changed"]],
  ["a value without a matcher", `${body}/list`, [{ "a b": null }, 1], ["promise-added"], ["promise-removed"]],
  ["a matcher", `${rules}/$.id`, matching("regex"), ["matcher-changed"], ["matcher-changed"]],
  ["no matcher", `${rules}/$.id`, undefined, ["matcher-changed"], ["matcher-changed"]],
  ["a matcher of a list", `${rules}/$.list[*]`, matching("type"), ["matcher-changed"], ["matcher-changed"]],
  ["the content type", `${seen}/response/body/contentType`, "text/html", ["not-understood"], ["not-understood"]],
  ["who asks", "/consumer/name", "other", ["not-understood"], ["not-understood"]],
  ["whether it counts", `${seen}/pending`, true, ["not-understood"], ["not-understood"]],
];

test.each(drifts)("%s drifts, and back", (_, pointer, value, found, undone) => {
  const after = release(edited(pact, [[pointer, value]]));
  expect(rulesOf(release(pact), after)).toEqual(found);
  expect(rulesOf(after, release(pact))).toEqual(undone);
});

test("a value that counts may change with the state that sets it up", () => {
  const after = edited(pact, [
    [`${body}/count`, 6],
    [`${seen}/providerStates/0/params/count`, 6],
  ]);
  expect(rulesOf(release(pact), release(after))).toEqual(["values-changed"]);
});

test("a pact comes and goes", () => {
  const none = { ...release(pact), pacts: {} };
  expect(rulesOf(release(pact), none)).toEqual(["pact-removed"]);
  expect(rulesOf(none, release(pact))).toEqual(["pact-added"]);
});

test("interactions that begin alike are told apart by all of their text", () => {
  const [first, second] = ["getItem: one", "getItem: two"].map((description) => ({
    description,
    request: {},
    response: {},
  }));
  const both = { ...pact, interactions: [first, second] };
  expect(
    comparePacts(release(both), release({ ...pact, interactions: [first, { ...second, description: "getItem: 2" }] })),
  ).toMatchObject([
    { rule: "interaction-removed", place: "getItem: two" },
    { rule: "interaction-added", place: "getItem: 2" },
  ]);
});

test("a finding names the interaction and the place in it", () => {
  const after = release(edited(pact, [[`${body}/code`, "B"]]));
  expect(comparePacts(release(pact), after)).toMatchObject([
    { package: "@defender-endpoint/contracts", place: "getItem seen: response body $.code", change: '"B", was "A"' },
  ]);
});

test("every rule has a drift", () => {
  const tried = new Set<string>(drifts.flatMap(([, , , found, undone]) => [...found, ...undone]));
  expect(Object.keys(pactRules).filter((rule) => !tried.has(rule))).toEqual(["pact-removed", "pact-added"]);
});

test("nothing in the published pacts can change or go without being found", () => {
  const folder = join(import.meta.dirname, "../../../../contracts/pacts");
  const interactions = globSync("*.json", { cwd: folder }).flatMap((file): unknown[] => {
    return JSON.parse(readFileSync(join(folder, file), "utf8")).interactions;
  });
  const silent = interactions.flatMap((interaction) => {
    const one = { interactions: [interaction] };
    return pointersIn(one).filter(
      (pointer) => rulesOf(release(one), release(edited(one, [[pointer, undefined]]))).length === 0,
    );
  });
  expect(interactions.length).toBeGreaterThan(10);
  expect(silent).toEqual([]);
});

function release(document: unknown): Release {
  return { document: { paths: { "/items/{id}": {} } }, pacts: { "a.json": document }, packages: new Map() };
}

function rulesOf(before: Release, now: Release): string[] {
  return [...new Set(comparePacts(before, now).map(({ rule }) => rule))];
}
