// Writes the pact files, one for each resource, and removes those of resources that are no more:
// `node --conditions=@defender-endpoint/source generate/main.ts`.
import "./do-not-track.ts";
import { deepStrictEqual } from "node:assert/strict";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { scenariosByResource } from "./catalogue.ts";
import { describeScenario, exchangeOf } from "./exchange.ts";
import { expectedOutcome } from "./outcome.ts";
import { pactOf } from "./pact-file.ts";
import { recordScenario } from "./record.ts";

const output = fileURLToPath(new URL("../pacts", import.meta.url));
const scratch = mkdtempSync(join(tmpdir(), "defender-endpoint-pacts-"));
try {
  const pacts = new Map<string, string>();
  for (const [resource, scenarios] of scenariosByResource()) {
    for (const scenario of scenarios) {
      const outcome = await recordScenario(scenario, scratch);
      const misread = `The client misread the answer to: ${describeScenario(scenario)}`;
      deepStrictEqual(outcome, expectedOutcome(exchangeOf(scenario)), misread);
    }
    pacts.set(resource, pactOf(scenarios.map(exchangeOf), scratch));
  }
  rmSync(output, { recursive: true, force: true });
  mkdirSync(output, { recursive: true });
  for (const [resource, pact] of pacts) writeFileSync(join(output, `${resource}.json`), pact);
} finally {
  rmSync(scratch, { recursive: true, force: true });
}
