import { BrokerError, PactFileError } from "../errors.ts";
import { type PactDocument, writePact } from "../pact-document.ts";
import type { Broker } from "./broker.ts";
import { type Link, linksTo } from "./hal.ts";

/** The version of a consumer that pacts are published for. */
export interface ConsumerVersion {
  readonly number: string;
  /** Without it the broker cannot tell which pact is the latest of the main branch. */
  readonly branch?: string | undefined;
}

/**
 * Publishes pacts as those of one version of their consumer, and returns the broker's links to them.
 * @throws PactFileError for a pact without interactions: published, it would count as one that everybody keeps.
 * @throws BrokerError
 */
export async function publishPacts(
  broker: Broker,
  documents: readonly PactDocument[],
  version: ConsumerVersion,
): Promise<Link[]> {
  const empty = documents.find(({ interactions }) => interactions.length === 0);
  if (empty !== undefined)
    throw new PactFileError(`There is nothing to publish in ${empty.file}: it has no interactions.`);
  const href = await broker.find("pb:publish-contracts");
  const links = [];
  for (const consumer of new Set(documents.map((document) => document.consumer))) {
    const own = documents.filter((document) => document.consumer === consumer);
    links.push(...(await publishOf(broker, href, consumer, own, version)));
  }
  return links;
}

/** The broker takes the pacts of one consumer at a time. */
async function publishOf(
  broker: Broker,
  href: string,
  consumer: string,
  documents: readonly PactDocument[],
  { number, branch }: ConsumerVersion,
): Promise<Link[]> {
  const answer = await broker.send("POST", href, {
    pacticipantName: consumer,
    pacticipantVersionNumber: number,
    ...(branch === undefined ? {} : { branch }),
    contracts: documents.map(({ provider, source, file }) => ({
      consumerName: consumer,
      providerName: provider,
      specification: "pact",
      contentType: "application/json",
      content: Buffer.from(writePact(source, file)).toString("base64"),
    })),
  });
  const published = linksTo(answer, "pb:contracts");
  if (published.length !== documents.length) {
    throw new BrokerError(
      `The Pact Broker at ${broker.origin} was sent ${documents.length} pacts and names ${published.length} that it has taken.`,
    );
  }
  return published;
}
