import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { listScenarios, scenariosByResource } from "../generate/catalogue.ts";
import { exchangeOf } from "../generate/exchange.ts";
import { expectedOutcome } from "../generate/outcome.ts";
import { pactOf } from "../generate/pact-file.ts";
import { recordScenario } from "../generate/record.ts";
import { pactFiles } from "../src/index.ts";

const folder = mkdtempSync(join(tmpdir(), "defender-endpoint-pacts-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test.each(listScenarios())("the client understands the answer to $operationId $name", async (scenario) => {
  expect(await recordScenario(scenario, folder)).toEqual(expectedOutcome(exchangeOf(scenario)));
});

test.each([...scenariosByResource()])(
  "the committed pact of %s is, byte for byte, the one that was just recorded",
  (resource, scenarios) => {
    const committed = readFileSync(new URL(`../pacts/${resource}.json`, import.meta.url), "utf8");
    expect(pactOf(scenarios.map(exchangeOf), folder)).toBe(committed);
  },
);

test("the package has a pact file for each resource, and no other", () => {
  const resources = [...scenariosByResource().keys()].sort();
  expect(pactFiles.map((file) => basename(file.pathname, ".json")).sort()).toEqual(resources);
});
