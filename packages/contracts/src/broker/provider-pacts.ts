import { BrokerError } from "../errors.ts";
import { isRecord, type JsonRecord } from "../json.ts";
import { type PactDocument, parsePactDocument } from "../pact/pact-document.ts";
import { provider } from "../pact/participants.ts";
import type { Broker } from "./broker.ts";
import { linkTo } from "./hal.ts";

/** A pact that a broker wants verified, and where it takes the result. */
export interface BrokerPact extends PactDocument {
  readonly resultsUrl: string;
}

/** The version of the provider that is verified, as the broker is to know it. */
export interface ProviderVersion {
  readonly number: string;
  readonly branch?: string | undefined;
}

/**
 * The pacts that the provider must keep: of each consumer the latest one of its main branch and those of the versions that
 * are deployed or released anywhere; and of a branch with the same name as the provider's, if there is one.
 *
 * Pending pacts are not left out: red is red here, and a pact that is published is one that is kept.
 */
export async function fetchProviderPacts(broker: Broker, branch: string | undefined): Promise<BrokerPact[]> {
  const href = await broker.find("pb:provider-pacts-for-verification", { provider });
  const branchSelector = branch === undefined ? [] : [{ matchingBranch: true }];
  const list = await broker.send("POST", href, {
    consumerVersionSelectors: [{ mainBranch: true }, { deployedOrReleased: true }, ...branchSelector],
    includePendingStatus: false,
    ...(branch === undefined ? {} : { providerVersionBranch: branch }),
  });
  const pacts = [];
  for (const entry of embeddedPacts(list)) pacts.push(await fetchPact(broker, entry));
  return pacts;
}

/** Tells the broker that a version of the provider exists, and on which branch. Comes before its results. */
export async function announceVersion(broker: Broker, { number, branch }: ProviderVersion): Promise<void> {
  if (branch === undefined) return;
  const href = await broker.find("pb:pacticipant-branch-version", { pacticipant: provider, branch, version: number });
  await broker.send("PUT", href, {});
}

/** Tells the broker whether a version of the provider keeps a pact. */
export async function publishResult(
  broker: Broker,
  { resultsUrl }: BrokerPact,
  { number }: ProviderVersion,
  success: boolean,
): Promise<void> {
  const verifiedBy = { implementation: "defender-endpoint-contracts" };
  await broker.send("POST", resultsUrl, { success, providerApplicationVersion: number, verifiedBy });
}

function embeddedPacts({ _embedded: embedded }: JsonRecord): JsonRecord[] {
  const pacts = isRecord(embedded) ? embedded["pacts"] : undefined;
  if (!Array.isArray(pacts)) throw new BrokerError("The Pact Broker's list of pacts to verify has no _embedded.pacts.");
  return pacts.filter(isRecord);
}

async function fetchPact(broker: Broker, entry: JsonRecord): Promise<BrokerPact> {
  const self = linkTo(entry, "self");
  if (self === undefined) throw new BrokerError("The Pact Broker lists a pact without a link to it.");
  const resource = await broker.send("GET", self.href);
  const results = linkTo(resource, "pb:publish-verification-results");
  if (results === undefined) throw new BrokerError(`The Pact Broker takes no results of ${self.name ?? self.href}.`);
  // What the broker has added is no part of the pact.
  const { _links, createdAt: _createdAt, ...pact } = resource;
  return { ...parsePactDocument(pact, self.name ?? self.href), resultsUrl: results.href };
}
