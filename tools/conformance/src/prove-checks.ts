import type { Output } from "./command-line.ts";
import { mutations } from "./mutations/mutations.ts";
import { runMutation } from "./mutations/run-mutation.ts";
import { proveScenarioHoles } from "./mutations/scenario-holes.ts";
import type { Subject } from "./subject/subject.ts";

/**
 * Lets everything drift that is on the list, and takes every scenario out of the contract, one at a time. Returns what was
 * not caught by the check that is named for it.
 */
export async function proveChecks(subject: Subject, output: Output): Promise<string[]> {
  return [...(await proveDrifts(subject, output)), ...proveHoles(subject, output)];
}

async function proveDrifts(subject: Subject, { out }: Output): Promise<string[]> {
  const survivors: string[] = [];
  for (const mutation of mutations) {
    const { part, drift, caughtBy } = mutation;
    const { isCaught, caughtInstead } = await runMutation(subject, mutation);
    out(`${isCaught ? "caught  " : "SURVIVED"}  ${part}: ${drift} (${caughtBy})`);
    if (!isCaught) {
      const instead = caughtInstead.join(", ") || "nothing";
      survivors.push(`${part}: ${drift}: ${caughtBy} must catch this. Red instead: ${instead}.`);
    }
  }
  out(`${mutations.length - survivors.length} of ${mutations.length} drifts were caught by the check named for them.`);
  return survivors;
}

function proveHoles(subject: Subject, { out }: Output): string[] {
  const { takenOut, unnoticed } = proveScenarioHoles(subject);
  out(`${takenOut - unnoticed.length} of ${takenOut} scenarios, taken out of the contract, left a hole in the matrix.`);
  return unnoticed.map((scenario) => `${scenario}: taken out of the contract, it leaves no hole in the matrix.`);
}
