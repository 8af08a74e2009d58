import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { expectedOutcome } from "../generate/outcome.ts";
import { listScenarios, normalisedPact, pactFileName } from "../generate/pact-file.ts";
import { recordScenario } from "../generate/record.ts";
import { pactFiles } from "../src/index.ts";

const folder = mkdtempSync(join(tmpdir(), "defender-endpoint-pacts-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test.each(listScenarios())("the client understands the answer to $operationId $name", async (scenario) => {
  expect(await recordScenario(scenario, folder)).toEqual(expectedOutcome(scenario));
});

test("the committed pact is, byte for byte, the one that was just recorded", () => {
  const committed = readFileSync(new URL(`../pacts/${pactFileName}`, import.meta.url), "utf8");
  expect(normalisedPact(folder)).toBe(committed);
});

test("the package names the pact file that it publishes", () => {
  expect(pactFiles.map((file) => file.pathname.split("/").at(-1))).toEqual([pactFileName]);
});
