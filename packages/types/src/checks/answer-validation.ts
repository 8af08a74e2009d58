import { validators } from "./all-validators.ts";
import type { Validate } from "./validate.ts";

/** Where an answer does not fit the contract. No value of the answer is in it. */
export interface AnswerIssue {
  /** A JSON Pointer to the value; empty for the whole body. */
  readonly path: string;
  /** The rule of JSON Schema that is broken, such as `required` or `type`. */
  readonly rule: string;
}

type Responses = Readonly<Record<number, Readonly<Record<string, Validate>>>>;

/** Checks what was read of an answer's body. Empty also where the contract has no such operation, status or body. */
export function validateAnswer(operationId: string, status: number, body: unknown): AnswerIssue[] {
  const operations: Readonly<Record<string, { readonly responses: Responses }>> = validators;
  const [fits] = Object.values(operations[operationId]?.responses[status] ?? {});
  if (!fits || fits(body)) return [];
  return (fits.errors ?? []).map(({ instancePath, keyword }) => ({ path: instancePath, rule: keyword }));
}
