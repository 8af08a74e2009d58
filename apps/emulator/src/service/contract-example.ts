import { scenarios } from "@defender-endpoint/types/scenario-catalogue";
import type { Scenario } from "@defender-endpoint/types/scenarios";

/** A named example of the contract, as an answer. */
export interface ContractExample {
  readonly status: number;
  readonly mediaType: string;
  readonly body: unknown;
}

/** The contract has no such example. */
export class UnknownExampleError extends Error {
  readonly kind = "unknown-example";

  constructor(message: string) {
    super(message);
    this.name = "UnknownExampleError";
  }
}

const catalogue: Readonly<Record<string, Readonly<Record<string, Scenario>>>> = scenarios;

/** Finds the example that an operation documents under a status. Throws UnknownExampleError, which says what there is. */
export function contractExample(operationId: string, status: number, name: string): ContractExample {
  const named = Object.hasOwn(catalogue, operationId) ? catalogue[operationId] : undefined;
  if (named === undefined)
    throw new UnknownExampleError(`The contract has no operation ${JSON.stringify(operationId)}`);
  // Every example belongs to a scenario, in which its text is the operation's own.
  const answers = Object.values(named).map(({ response }) => response);
  const answered = answers.filter((answer) => answer.status === status);
  if (answered.length === 0) {
    const known = each(answers.map((answer) => answer.status).sort());
    throw new UnknownExampleError(`${operationId} has no response ${status} in the contract; it has ${known}`);
  }
  const found = answered.find(({ example }) => example === name);
  if (found?.mediaType !== undefined) return { status, mediaType: found.mediaType, body: found.body };
  const known = each(answered.flatMap(({ example }) => example ?? []));
  throw new UnknownExampleError(
    `Response ${status} of ${operationId} has no example ${JSON.stringify(name)}; it has ${known}`,
  );
}

function each(values: readonly (string | number)[]): string {
  return [...new Set(values)].join(", ");
}
