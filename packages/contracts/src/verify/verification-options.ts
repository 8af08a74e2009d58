import { Broker, type BrokerOptions } from "../broker/broker.ts";
import type { ProviderVersion } from "../broker/provider-pacts.ts";
import { VerificationOptionError } from "../errors.ts";
import { type NamesOf, refuseUnknown } from "../known-options.ts";
import { type PactDocument, readPactDocument } from "../pact/pact-document.ts";
import { pactFiles } from "../pact/pact-files.ts";
import type { Selection } from "../pact/selection.ts";
import { isSendable, whyNotSendable } from "../states/sendable-token.ts";
import { type StateSource, statesFromHandlers, statesFromUrl } from "../states/state-source.ts";
import type { ProviderStateHandlers } from "../states/states.ts";

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
  /** Where the pacts to verify are fetched, in place of `pactFiles`. */
  readonly broker?: BrokerOptions;
  /** The provider's version. The broker is told, pact by pact, whether it passed; without it the broker is told nothing. */
  readonly providerVersion?: string;
  /** The provider's branch. Pacts of consumers' branches of the same name are verified as well. */
  readonly providerBranch?: string;
  /** Only the interactions of these resources, which are the API's tags: `"machine-action"`, or as the contract has it, `"Machine action"`. */
  readonly resource?: string | readonly string[];
  /** Only the interactions of these operations, or one scenario of an operation: `"getIPStatistics"`, `"getIPStatistics throttled"`. */
  readonly only?: string | readonly string[];
  /** Milliseconds that the provider has for one answer, and the states URL for one change. Default 10,000. */
  readonly timeout?: number;
}

const optionNames = {
  providerUrl: true,
  statesUrl: true,
  stateHandlers: true,
  token: true,
  pactFiles: true,
  broker: true,
  providerVersion: true,
  providerBranch: true,
  resource: true,
  only: true,
  timeout: true,
} satisfies NamesOf<VerifyProviderOptions>;

/** The options of a verification, read and found to fit together. */
export interface VerificationRun {
  readonly provider: URL;
  readonly timeout: number;
  readonly token: string | undefined;
  readonly selection: Selection;
  readonly states: StateSource | undefined;
  /** The pacts themselves, or the broker that has them. */
  readonly pacts: readonly PactDocument[] | Broker;
  readonly version: ProviderVersion | undefined;
  readonly branch: string | undefined;
}

/** @throws VerificationOptionError | PactFileError */
export function readOptions(options: VerifyProviderOptions) {
  refuseUnknown("verifyProvider", options, optionNames);
  const { providerUrl, token, resource, only, timeout = 10_000, ...rest } = options;
  if (!Number.isSafeInteger(timeout) || timeout < 1 || timeout > longestTimeout) {
    throw new VerificationOptionError(`timeout must be 1 to ${longestTimeout} milliseconds, but was ${timeout}.`);
  }
  if (token === "") throw new VerificationOptionError("token is empty; leave it out to verify without one.");
  if (token !== undefined && !isSendable(token)) throw new VerificationOptionError(`token is one ${whyNotSendable}.`);
  const selection = { resource: readNames("resource", resource), only: readNames("only", only) };
  return {
    provider: httpUrl("providerUrl", providerUrl),
    timeout,
    token,
    selection,
    states: readStates(rest, timeout),
    pacts: rest.broker === undefined ? readPactFiles(rest.pactFiles) : readBroker(rest.broker, rest.pactFiles),
    version: readVersion(rest, selection),
    branch: rest.providerBranch,
  } satisfies VerificationRun;
}

type Rest = Omit<VerifyProviderOptions, "providerUrl" | "token" | "resource" | "only" | "timeout">;

function readStates({ statesUrl, stateHandlers }: Rest, timeout: number): StateSource | undefined {
  if (statesUrl !== undefined && stateHandlers !== undefined) {
    throw new VerificationOptionError(
      "statesUrl and stateHandlers were both given; the states can come from only one.",
    );
  }
  if (stateHandlers !== undefined) return statesFromHandlers(stateHandlers);
  return statesUrl === undefined ? undefined : statesFromUrl(httpUrl("statesUrl", statesUrl), timeout);
}

function readPactFiles(files: Rest["pactFiles"] = pactFiles): PactDocument[] {
  if (files.length === 0) throw new VerificationOptionError("pactFiles is empty; leave it out for the package's own.");
  return files.map(readPactDocument);
}

function readBroker(options: BrokerOptions, files: Rest["pactFiles"]): Broker {
  if (files === undefined) return new Broker(options);
  throw new VerificationOptionError("broker and pactFiles were both given; the pacts can come from only one.");
}

function readVersion(
  { broker, providerVersion, providerBranch }: Rest,
  { resource, only }: Selection,
): ProviderVersion | undefined {
  if (broker === undefined && (providerVersion ?? providerBranch) !== undefined) {
    throw new VerificationOptionError("providerVersion and providerBranch are for a broker, and none was given.");
  }
  if (providerVersion === undefined) return undefined;
  if (providerVersion === "")
    throw new VerificationOptionError("providerVersion is empty; leave it out to publish nothing.");
  // A broker keeps one result for a whole pact.
  if (resource !== undefined || only !== undefined)
    throw new VerificationOptionError(
      "With resource or only, a pact is not verified as a whole: leave out providerVersion.",
    );
  return { number: providerVersion, branch: providerBranch };
}

function readNames(option: string, names: string | readonly string[] | undefined): readonly string[] | undefined {
  if (names === undefined) return undefined;
  const list = [names].flat();
  if (list.length > 0 && list.every((name) => typeof name === "string")) return list;
  throw new VerificationOptionError(`${option} takes a name or several; leave it out to verify everything.`);
}

function httpUrl(option: string, value: string | URL): URL {
  const url = URL.parse(String(value)) ?? undefined;
  if (url === undefined || !/^https?:$/.test(url.protocol)) {
    const shown = String(value).replace(/\/\/[^/]*@/, "//");
    throw new VerificationOptionError(`${option} must be an http or https URL, but was ${shown}.`);
  }
  return url;
}
