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

/** Each nullable member of an answer, and whether a scenario's answer has it as null. */
const nullable = listScenarios().flatMap((scenario) => {
  const properties = Object.entries(follow(responseSchema(scenario)["properties"]));
  const body: unknown = scenario.response.body;
  return properties
    .filter(([, schema]) => [follow(schema)["type"]].flat().includes("null"))
    .map(([name]) => ({ member: `${scenario.operationId} ${name}`, isNull: follow(body)[name] === null }));
});

test("there are nullable members to look at", () => {
  expect(new Set(nullable.map(({ member }) => member))).toContain("getIPStatistics orgFirstSeen");
});

test.each([...new Set(nullable.map(({ member }) => member))])(
  "%s is null in one interaction and filled in another",
  (member) => {
    const variants = nullable.filter((one) => one.member === member).map(({ isNull }) => isNull);
    expect(new Set(variants)).toEqual(new Set([true, false]));
  },
);

/** The paths of objects whose members are in another order than the alphabet's. */
function unordered(value: unknown, path = "$"): string[] {
  if (typeof value !== "object" || value === null) return [];
  const names = Object.keys(value);
  const own = Array.isArray(value) || names.join() === [...names].sort().join() ? [] : [path];
  return [...own, ...Object.entries(value).flatMap(([name, member]) => unordered(member, `${path}.${name}`))];
}
