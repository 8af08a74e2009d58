import { findOperation, resolved } from "../docs/openapi-document.ts";

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

/** Finds the example that an operation documents under a status. Throws UnknownExampleError, which says what there is. */
export function contractExample(operationId: string, status: number, name: string): ContractExample {
  const operation = findOperation(operationId);
  if (operation === undefined)
    throw new UnknownExampleError(`The contract has no operation ${JSON.stringify(operationId)}`);
  const response = operation.responses[String(status)];
  if (response === undefined) {
    const known = Object.keys(operation.responses).join(", ");
    throw new UnknownExampleError(`${operationId} has no response ${status} in the contract; it has ${known}`);
  }
  const content = Object.entries(resolved(response).content ?? {});
  for (const [mediaType, { examples = {} }] of content) {
    const example = Object.hasOwn(examples, name) ? examples[name] : undefined;
    if (example !== undefined) return { status, mediaType, body: resolved(example).value };
  }
  const known = content.flatMap(([, { examples = {} }]) => Object.keys(examples)).join(", ");
  throw new UnknownExampleError(
    `Response ${status} of ${operationId} has no example ${JSON.stringify(name)}; it has ${known}`,
  );
}
