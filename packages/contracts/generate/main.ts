// Writes the pact files: `node --conditions=@defender-endpoint/source generate/main.ts [folder]`. The folder can also come
// from PACTS_FOLDER; it is pacts/ of this package otherwise.
import "./do-not-track.ts";
import { deepStrictEqual } from "node:assert/strict";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describeScenario } from "./interaction.ts";
import { expectedOutcome } from "./outcome.ts";
import { listScenarios, normalisedPact, pactFileName } from "./pact-file.ts";
import { recordScenario } from "./record.ts";

const output = process.argv[2] ?? process.env["PACTS_FOLDER"] ?? fileURLToPath(new URL("../pacts", import.meta.url));
const scratch = mkdtempSync(join(tmpdir(), "defender-endpoint-pacts-"));
try {
  for (const scenario of listScenarios()) {
    const outcome = await recordScenario(scenario, scratch);
    deepStrictEqual(
      outcome,
      expectedOutcome(scenario),
      `The client misread the answer to: ${describeScenario(scenario)}`,
    );
  }
  mkdirSync(output, { recursive: true });
  writeFileSync(join(output, pactFileName), normalisedPact(scratch));
} finally {
  rmSync(scratch, { recursive: true, force: true });
}
