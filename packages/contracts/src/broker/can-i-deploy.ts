import { BrokerError } from "../errors.ts";
import { isRecord, type JsonRecord } from "../json.ts";
import type { Broker } from "./broker.ts";

/** What a broker says of a version that is to be deployed or released to an environment. */
export interface Deployability {
  /** True only if the broker says so: neither for a failed result nor for one that is not there yet. */
  readonly deployable: boolean;
  readonly reason: string;
  readonly pairs: readonly VerifiedPair[];
}

/** A version of a consumer, a version of a provider, and whether the second keeps the pact of the first. */
export interface VerifiedPair {
  readonly consumer: string;
  readonly provider: string;
  /** Undefined when nobody has verified it. */
  readonly success: boolean | undefined;
}

export interface DeploymentQuestion {
  readonly pacticipant: string;
  readonly version: string;
  readonly environment: string;
}

/**
 * Asks a broker whether a version has been verified against every version that is recorded in an environment.
 * @throws BrokerError
 */
export async function canIDeploy(broker: Broker, question: DeploymentQuestion): Promise<Deployability> {
  const href = await broker.find("pb:can-i-deploy-pacticipant-version-to-environment", { ...question });
  const { summary, matrix } = await broker.send("GET", href);
  if (!isRecord(summary) || !Array.isArray(matrix)) {
    throw new BrokerError(`The Pact Broker at ${broker.origin} answered without a summary and a matrix.`);
  }
  return {
    deployable: summary["deployable"] === true,
    reason: String(summary["reason"] ?? "The broker gave no reason."),
    pairs: matrix.filter(isRecord).map(readPair),
  };
}

function readPair({ consumer, provider, verificationResult: result }: JsonRecord): VerifiedPair {
  const success = isRecord(result) && typeof result["success"] === "boolean" ? result["success"] : undefined;
  return { consumer: nameVersion(consumer), provider: nameVersion(provider), success };
}

function nameVersion(participant: unknown): string {
  if (!isRecord(participant)) return "unknown";
  const { name, version } = participant;
  const number = isRecord(version) ? ` ${version["number"]}` : "";
  return `${name}${number}`;
}
