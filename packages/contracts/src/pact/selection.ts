import { operationFinder } from "@defender-endpoint/types/operation-path";
import { VerificationOptionError } from "../errors.ts";
import { isRecord } from "../json.ts";
import type { PactDocument, PactInteraction } from "./pact-document.ts";
import { resourceName, resourceOf } from "./resource.ts";

/** What of the pacts is to be verified. Each list narrows what the other leaves; one that is not there leaves everything. */
export interface Selection {
  readonly resource: readonly string[] | undefined;
  readonly only: readonly string[] | undefined;
}

/**
 * The pacts with the interactions that were selected. Those without any are left out, unless they never had one.
 * @throws VerificationOptionError for a resource or an operation that no interaction has.
 */
export function select<Pact extends PactDocument>(
  pacts: readonly Pact[],
  { resource, only }: Selection,
): readonly Pact[] {
  // What is wrong with a pact without interactions is told by its verification.
  if (pacts.every(({ interactions }) => interactions.length === 0)) return pacts;
  const ofResources = resource === undefined ? pacts : narrow(pacts, byResource, resource.map(resourceName));
  return only === undefined ? ofResources : narrow(ofResources, byOperation, only);
}

/** A way to name interactions. */
interface Naming {
  /** The names that an interaction goes by. */
  readonly namesOf: (interaction: PactInteraction) => readonly string[];
  /** Why a name cannot be used, of which no interaction has it. */
  readonly explain: (name: string, known: readonly string[]) => string;
}

const byResource: Naming = {
  namesOf: (interaction) => operationsOf(interaction).map(resourceOf),
  explain: (name, known) => `There is no resource ${name} to verify. ${thereIs(known)}`,
};

const byOperation: Naming = {
  namesOf: (interaction) => operationsOf(interaction).flatMap((id) => [id, ...scenariosOf(interaction, id)]),
  explain(name, known) {
    const [operation = ""] = name.split(" ");
    const scenarios = known.filter((one) => one.startsWith(`${operation} `));
    if (scenarios.length > 0) return `There is no scenario ${name} to verify. ${thereIs(scenarios)}`;
    return `There is no operation ${name} to verify. ${thereIs(known.filter((one) => !one.includes(" ")))}`;
  },
};

function thereIs(names: readonly string[]): string {
  return names.length > 0 ? `There is ${names.join(", ")}.` : "No interaction asks for one of the contract.";
}

function narrow<Pact extends PactDocument>(
  pacts: readonly Pact[],
  { namesOf, explain }: Naming,
  wanted: readonly string[],
): readonly Pact[] {
  const known = [...new Set(pacts.flatMap(({ interactions }) => interactions.flatMap(namesOf)))];
  const unknown = wanted.find((name) => !known.includes(name));
  if (unknown !== undefined) throw new VerificationOptionError(explain(unknown, known));
  const isWanted = (interaction: PactInteraction) => namesOf(interaction).some((name) => wanted.includes(name));
  return pacts.flatMap((pact) => {
    const interactions = pact.interactions.filter(isWanted);
    return interactions.length > 0 || pact.interactions.length === 0 ? [{ ...pact, interactions }] : [];
  });
}

/** The operation that an interaction asks for. None, if a pact of another consumer asks for what the contract does not have. */
function operationsOf({ source: { request } }: PactInteraction) {
  const { method, path } = isRecord(request) ? request : {};
  const found = operationFinder.find(String(method), String(path));
  return found === undefined ? [] : [found.operationId];
}

/** The name of an interaction's scenario: in pacts of this package, descriptions begin with `operation scenario: `. */
function scenariosOf({ description }: PactInteraction, operationId: string): string[] {
  const [name = ""] = description.split(": ", 1);
  return name.startsWith(`${operationId} `) ? [name] : [];
}
