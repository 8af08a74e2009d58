import type { Scenario } from "@defender-endpoint/types/scenarios";
import { PactV4 } from "@pact-foundation/pact";
import { consumer, provider } from "../src/participants.ts";
import { callScenario } from "./client-call.ts";
import { addInteraction } from "./interaction.ts";
import type { Outcome } from "./outcome.ts";

/**
 * Lets the client talk to Pact's mock server as a scenario has it, adds the interaction to the pact in a folder, and
 * returns what the client made of the answer. One at a time: Pact cannot record two.
 */
export async function recordScenario(scenario: Scenario, folder: string): Promise<Outcome> {
  // A new PactV4 for each interaction: reused, it keeps what an interaction that failed has left behind.
  const pact = new PactV4({ consumer, provider, dir: folder, logLevel: "error" });
  const outcome = await addInteraction(pact, scenario).executeTest(({ url }) => callScenario(scenario, url));
  if (outcome === undefined) throw new Error("Pact's mock server gave no outcome.");
  return outcome;
}
