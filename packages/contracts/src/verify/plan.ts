import { isRecord, type JsonRecord } from "../json.ts";
import type { PactDocument, PactInteraction } from "../pact/pact-document.ts";

/** Names the interaction in requests to the provider's gateway, which takes it off again. */
export const interactionHeader = "x-pact-interaction";
/** Names the interaction in state changes to the state server, which takes it off again. */
export const interactionParam = "$interaction";

/** An interaction that is to be verified, under the number that stands for it while Pact's verifier has it. */
export interface PlannedInteraction extends PactInteraction {
  readonly id: number;
  /** The pact that it belongs to. */
  readonly pact: string;
  /** Why it cannot be verified with what was given. Absent when it can. */
  readonly obstacle?: string;
}

/** Where the states of a verification come from. */
export interface StateSources {
  /** A states URL or handlers were given: any state can be asked for. */
  readonly provider: boolean;
  /** A token was given, which is all that `callerAuthorized` needs. */
  readonly token: boolean;
}

/** Numbers the interactions of a pact, and says which of them cannot be verified. */
export function planInteractions(document: PactDocument, sources: StateSources): PlannedInteraction[] {
  return document.interactions.map((interaction, id) => {
    const missing = interaction.states.map(({ name }) => name).filter((name) => !isAvailable(name, sources));
    const planned = { ...interaction, id, pact: document.file };
    return missing.length === 0 ? planned : { ...planned, obstacle: explain(missing, sources) };
  });
}

/**
 * The pact as Pact's verifier gets it: only the interactions that can be verified, each marked with its number.
 * Pact repeats descriptions in its results, headers to the provider and parameters to the states. So whatever arrives
 * can be told apart without relying on an order.
 */
export function markedPact(document: PactDocument, planned: readonly PlannedInteraction[]): JsonRecord {
  return {
    ...document.source,
    interactions: planned.filter(({ obstacle }) => obstacle === undefined).map(mark),
  };
}

/** The number in a description that {@link markedPact} wrote. */
export function readMark(description: string): number | undefined {
  const [, digits] = /^#(\d+) /.exec(description) ?? [];
  return digits === undefined ? undefined : Number(digits);
}

function mark({ id, description, states, source }: PlannedInteraction): JsonRecord {
  const { providerState: _single, request, ...rest } = source;
  const headers = isRecord(request) && isRecord(request["headers"]) ? request["headers"] : {};
  return {
    ...rest,
    description: `#${id} ${description}`,
    providerStates: states.map(({ name, params }) => ({ name, params: { ...params, [interactionParam]: id } })),
    request: { ...(isRecord(request) ? request : {}), headers: { ...headers, [interactionHeader]: String(id) } },
  };
}

function isAvailable(state: string, { provider, token }: StateSources): boolean {
  return provider || (token && state === "callerAuthorized");
}

function explain(missing: readonly string[], { token }: StateSources): string {
  const states = missing.length === 1 ? `the state ${missing[0]}` : `the states ${missing.join(", ")}`;
  const onlyToken = !token && missing.every((name) => name === "callerAuthorized");
  return `needs ${states}: pass ${onlyToken ? "--token or --states-url" : "--states-url"}`;
}
