import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { PactVerifierError } from "../errors.ts";
import { type PactDocument, writePact } from "../pact/pact-document.ts";
import { type StateSource, withToken } from "../states/state-source.ts";
import type { Journal } from "./journal.ts";
import { type PactInteractionResult, parsePactResult } from "./pact-result.ts";
import { runPactVerifier } from "./pact-verifier.ts";
import { markedPact, type PlannedInteraction } from "./plan.ts";
import { startProviderGateway } from "./provider-gateway.ts";
import { startStateServer } from "./state-server.ts";
import type { VerificationRun } from "./verification-options.ts";

/** Lets Pact's verifier ask the provider what was planned, with gateway and state server between the two. */
export async function verifyPlanned(
  document: PactDocument,
  planned: readonly PlannedInteraction[],
  { provider, timeout, token, states = noStates }: Pick<VerificationRun, "provider" | "timeout" | "token" | "states">,
  journal: Journal,
): Promise<PactInteractionResult[]> {
  const folder = await mkdtemp(join(tmpdir(), "defender-endpoint-contracts-"));
  const gateway = await startProviderGateway(provider, timeout, journal);
  const stateServer = await startStateServer(token === undefined ? states : withToken(token, states), journal);
  try {
    const pactFile = join(folder, "pact.json");
    await writeFile(pactFile, writePact(markedPact(document, planned), document.file));
    const calls = planned.reduce((sum, interaction) => sum + 1 + 2 * interaction.states.length, 0);
    // Pact waits a little longer than the gateway, which has the better explanation.
    const job = { pactFile, providerUrl: gateway.url, statesUrl: stateServer.url, timeout: timeout + 5_000 };
    const text = await runPactVerifier(job, 60_000 + calls * (timeout + 1_000));
    const results = parsePactResult(text);
    if (results === undefined) throw new PactVerifierError(`Pact's verifier could not run: ${text}`);
    return results;
  } catch (error) {
    if (error instanceof PactVerifierError)
      throw new PactVerifierError(journal.redact(error.message), { cause: error.cause });
    throw error;
  } finally {
    await Promise.all([gateway.close(), stateServer.close(), rm(folder, { recursive: true, force: true })]);
  }
}

const noStates: StateSource = async () => ({});
