import { Broker } from "../broker/broker.ts";
import { announceVersion, fetchProviderPacts, publishResult } from "../broker/provider-pacts.ts";
import type { PactDocument } from "../pact/pact-document.ts";
import { provider } from "../pact/participants.ts";
import { select } from "../pact/selection.ts";
import { Journal } from "./journal.ts";
import { planInteractions } from "./plan.ts";
import { verifyPlanned } from "./planned-verification.ts";
import { conclude, judge, type Verification } from "./verification.ts";
import { readOptions, type VerificationRun, type VerifyProviderOptions } from "./verification-options.ts";

type PactVerification = Pick<Verification, "interactions" | "problems">;

/**
 * Verifies a provider against the contract. Resolves for a provider that does not keep it as well: look at `ok`.
 * @throws VerificationOptionError | PactFileError | PactVerifierError | BrokerError
 */
export async function verifyProvider(options: VerifyProviderOptions): Promise<Verification> {
  const run = readOptions(options);
  if (run.pacts instanceof Broker) return verifyFromBroker(run.pacts, run);
  const parts = [];
  for (const document of select(run.pacts, run.selection)) parts.push(await verifyDocument(document, run));
  return conclude(parts);
}

async function verifyFromBroker(broker: Broker, run: VerificationRun): Promise<Verification> {
  const { version, branch, selection } = run;
  const pacts = await fetchProviderPacts(broker, branch);
  if (pacts.length === 0) {
    const advice = "publish one with the name of its consumer's main branch, or record what is deployed or released";
    const problem = `The Pact Broker at ${broker.origin} has no pact that ${provider} must keep: ${advice}.`;
    return conclude([{ interactions: [], problems: [problem] }]);
  }
  if (version !== undefined) await announceVersion(broker, version);
  const parts = [];
  for (const pact of select(pacts, selection)) {
    const part = await verifyDocument(pact, run);
    if (version !== undefined) await publishResult(broker, pact, version, conclude([part]).ok);
    parts.push(part);
  }
  return conclude(parts);
}

async function verifyDocument(document: PactDocument, run: VerificationRun): Promise<PactVerification> {
  const { token, states } = run;
  if (document.interactions.length === 0) {
    return { interactions: [], problems: [`There is nothing to verify in ${document.file}: it has no interactions.`] };
  }
  const planned = planInteractions(document, { provider: states !== undefined, token: token !== undefined });
  const journal = new Journal();
  if (token !== undefined) journal.keepSecret(token);
  const runnable = planned.some(({ obstacle }) => obstacle === undefined);
  const results = runnable ? await verifyPlanned(document, planned, run, journal) : [];
  return judge(planned, results, journal);
}
