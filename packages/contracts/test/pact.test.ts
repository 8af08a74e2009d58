import { readFileSync } from "node:fs";
import { basename } from "node:path";
import { describe, expect, test } from "vitest";
import { listScenarios, scenariosByResource } from "../generate/catalogue.ts";
import { follow, responseSchema } from "../generate/contract.ts";
import { describeScenario } from "../generate/exchange.ts";
import { pactFiles } from "../src/index.ts";
import { readPactDocument } from "../src/pact/pact-document.ts";

const pacts = pactFiles.map(readPactDocument);

test.each([...scenariosByResource()])(
  "the pact of %s has an interaction for every scenario of the catalogue, in its order",
  (resource, scenarios) => {
    const pact = pacts.find(({ file }) => basename(file, ".json") === resource);
    expect(pact?.interactions.map(({ description }) => description)).toEqual(scenarios.map(describeScenario));
  },
);

describe.each(pacts)("a change of $file can be reviewed", ({ file, source }) => {
  test("every object's members are in alphabetical order", () => {
    expect(unordered(source)).toEqual([]);
  });

  test("nothing in it tells when, where or by which version of Pact it was recorded", () => {
    expect(Object.keys(source)).toEqual(["consumer", "interactions", "metadata", "provider"]);
    expect(source["metadata"]).toEqual({ pactSpecification: { version: "4.0" } });
    expect(readFileSync(file, "utf8")).not.toMatch(/127\.0\.0\.1|localhost|user-agent/i);
    expect([source["interactions"]].flat().filter((interaction) => "key" in Object(interaction))).toEqual([]);
  });
});

// A null must be null at the provider as well. So it must be known where it comes from.

const successes = listScenarios().filter(({ response }) => response.status < 300);
const operationsOf = (state: string) =>
  new Set(successes.filter(({ states }) => states.some(({ name }) => name === state)).map((one) => one.operationId));
/** Those whose answer says whether there was anything at all. */
const contactedOrNot = [...operationsOf("contacted")].filter((one) => operationsOf("notContacted").has(one));
const statistics = new Set(contactedOrNot);

/** Each nullable member of their answers, and whether a scenario's answer has it as null. */
const nullable = successes.flatMap((scenario) => {
  if (!statistics.has(scenario.operationId)) return [];
  const properties = Object.entries(follow(responseSchema(scenario)["properties"]));
  const body: unknown = scenario.response.body;
  return properties
    .filter(([, schema]) => [follow(schema)["type"]].flat().includes("null"))
    .map(([name]) => ({ member: `${scenario.operationId} ${name}`, isNull: follow(body)[name] === null }));
});

test("all operations that answer with statistics are looked at", () => {
  const named = listScenarios().map(({ operationId }) => operationId);
  expect(statistics).toEqual(new Set(named.filter((operationId) => operationId.endsWith("Statistics"))));
});

test.each([...new Set(nullable.map(({ member }) => member))])(
  "%s is null where nothing was contacted, and filled where something was",
  (member) => {
    const variants = nullable.filter((one) => one.member === member).map(({ isNull }) => isNull);
    expect(new Set(variants)).toEqual(new Set([true, false]));
  },
);

/** Of entities, a null is one of the entity that the provider was given. */
const entitiesRead = successes.filter(
  ({ operationId, request, states }) =>
    request.method === "GET" && !statistics.has(operationId) && states.some(({ name }) => name === "entityExists"),
);

test.each(entitiesRead)("each null of $operationId $name was put there by a state", ({ states, response }) => {
  const given = nullsIn(states.map(({ params }) => params));
  expect([...nullsIn(response.body)].filter((name) => !given.has(name))).toEqual([]);
});

/** The names of members that are null, however deep. */
function nullsIn(value: unknown): Set<string> {
  if (typeof value !== "object" || value === null) return new Set();
  const members = Object.entries(value);
  const own = members.filter(([, member]) => member === null).map(([name]) => name);
  return new Set([...own, ...members.flatMap(([, member]) => [...nullsIn(member)])]);
}

/** The paths of objects whose members are in another order than the alphabet's. */
function unordered(value: unknown, path = "$"): string[] {
  if (typeof value !== "object" || value === null) return [];
  const names = Object.keys(value);
  const own = Array.isArray(value) || names.join() === [...names].sort().join() ? [] : [path];
  return [...own, ...Object.entries(value).flatMap(([name, member]) => unordered(member, `${path}.${name}`))];
}
