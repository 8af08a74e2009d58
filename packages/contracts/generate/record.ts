import { join } from "node:path";
import type { Scenario } from "@defender-endpoint/types/scenarios";
import { PactV4 } from "@pact-foundation/pact";
import { consumer, provider } from "../src/participants.ts";
import { callScenario } from "./client-call.ts";
import { addInteraction } from "./interaction.ts";
import type { Outcome } from "./outcome.ts";

/**
 * Lets the client talk to Pact's mock server as a scenario has it, records the interaction within a folder, and returns what
 * the client made of the answer. One at a time: Pact cannot record two.
 */
export async function recordScenario(scenario: Scenario, folder: string): Promise<Outcome> {
  const dir = recordingOf(scenario.operationId, folder);
  // A new PactV4 for each interaction: reused, it keeps what an interaction that failed has left behind.
  const pact = new PactV4({ consumer, provider, dir, logLevel: "error" });
  const outcome = await addInteraction(pact, scenario).executeTest(({ url }) => callScenario(scenario, url));
  if (outcome === undefined) throw new Error("Pact's mock server gave no outcome.");
  return outcome;
}

/**
 * Where the interactions of an operation are recorded. Pact reads and writes its whole file for each interaction, so one file
 * for all would take the square of their number.
 */
export function recordingOf(operationId: string, folder: string): string {
  return join(folder, operationId);
}

/** The file that Pact writes into the folder that it is given. */
export const recordedFile = `${consumer}-${provider}.json`;
