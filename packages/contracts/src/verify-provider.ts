import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { PactVerifierError, VerificationOptionError } from "./errors.ts";
import { Journal } from "./journal.ts";
import { type PactDocument, readPactDocument } from "./pact-document.ts";
import { pactFiles } from "./pact-files.ts";
import { parsePactResult } from "./pact-result.ts";
import { runPactVerifier } from "./pact-verifier.ts";
import { markedPact, type PlannedInteraction, planInteractions } from "./plan.ts";
import { startProviderGateway } from "./provider-gateway.ts";
import { startStateServer } from "./state-server.ts";
import { type StateSource, statesFromHandlers, statesFromUrl, withToken } from "./state-source.ts";
import type { ProviderStateHandlers } from "./states.ts";
import { conclude, judge, type Verification } from "./verification.ts";

/** Ten minutes. */
const longestTimeout = 600_000;

export interface VerifyProviderOptions {
  /** Where the provider's `/api/...` begins. */
  readonly providerUrl: string | URL;
  /** Takes Pact's state changes: `POST {state, params, action}`; a caller state answers `{token}`. */
  readonly statesUrl?: string | URL;
  /** Handlers in this process, in place of `statesUrl`. */
  readonly stateHandlers?: Partial<ProviderStateHandlers>;
  /** A token that carries the permissions. It serves `callerAuthorized`, which then no handler is asked for. */
  readonly token?: string;
  /** The pact files to verify. Default: those of this package. */
  readonly pactFiles?: readonly (string | URL)[];
  /** Only interactions whose description contains this text. */
  readonly only?: string;
  /** Milliseconds that the provider has for one answer, and the states URL for one change. Default 10,000. */
  readonly timeout?: number;
}

/**
 * Verifies a provider against the contract. Resolves for a provider that does not keep it as well: look at `ok`.
 * @throws VerificationOptionError | PactFileError | PactVerifierError
 */
export async function verifyProvider(options: VerifyProviderOptions): Promise<Verification> {
  const run = prepare(options);
  const parts = [];
  for (const document of run.documents) parts.push(await verifyDocument(document, run));
  return conclude(parts);
}

interface Run {
  readonly provider: URL;
  readonly timeout: number;
  readonly token: string | undefined;
  readonly only: string | undefined;
  readonly states: StateSource | undefined;
  readonly documents: readonly PactDocument[];
}

function prepare({
  providerUrl,
  statesUrl,
  stateHandlers,
  token,
  only,
  timeout = 10_000,
  ...rest
}: VerifyProviderOptions): Run {
  if (!Number.isSafeInteger(timeout) || timeout < 1 || timeout > longestTimeout) {
    throw new VerificationOptionError(`timeout must be 1 to ${longestTimeout} milliseconds, but was ${timeout}.`);
  }
  if (statesUrl !== undefined && stateHandlers !== undefined) {
    throw new VerificationOptionError(
      "statesUrl and stateHandlers were both given; the states can come from only one.",
    );
  }
  if (token === "") throw new VerificationOptionError("token is empty; leave it out to verify without one.");
  const documents = (rest.pactFiles ?? pactFiles).map(readPactDocument);
  if (documents.length === 0)
    throw new VerificationOptionError("pactFiles is empty; leave it out for the package's own.");
  const url = statesUrl === undefined ? undefined : httpUrl("statesUrl", statesUrl);
  return {
    provider: httpUrl("providerUrl", providerUrl),
    timeout,
    token,
    only,
    states: stateHandlers ? statesFromHandlers(stateHandlers) : url && statesFromUrl(url, timeout),
    documents,
  };
}

function httpUrl(option: string, value: string | URL): URL {
  const url = URL.parse(String(value)) ?? undefined;
  if (url === undefined || !/^https?:$/.test(url.protocol)) {
    const shown = String(value).replace(/\/\/[^/]*@/, "//");
    throw new VerificationOptionError(`${option} must be an http or https URL, but was ${shown}.`);
  }
  return url;
}

async function verifyDocument(
  document: PactDocument,
  run: Run,
): Promise<Pick<Verification, "interactions" | "problems">> {
  const { token, only, states } = run;
  if (document.interactions.length === 0) {
    return { interactions: [], problems: [`The pact file ${document.file} has no interactions.`] };
  }
  const planned = planInteractions(document, { provider: states !== undefined, token: token !== undefined }, only);
  const journal = new Journal();
  if (token !== undefined) journal.keepSecret(token);
  const runnable = planned.some(({ obstacle }) => obstacle === undefined);
  const results = runnable ? await verifyPlanned(document, planned, run, journal) : [];
  return judge(planned, results, journal);
}

async function verifyPlanned(
  document: PactDocument,
  planned: readonly PlannedInteraction[],
  run: Run,
  journal: Journal,
) {
  const { provider, timeout, token } = run;
  const noStates: StateSource = async () => ({});
  const states = run.states ?? noStates;
  const folder = await mkdtemp(join(tmpdir(), "defender-endpoint-contracts-"));
  const gateway = await startProviderGateway(provider, timeout, journal);
  const stateServer = await startStateServer(token === undefined ? states : withToken(token, states), journal);
  try {
    const pactFile = join(folder, "pact.json");
    await writeFile(pactFile, JSON.stringify(markedPact(document, planned)));
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
