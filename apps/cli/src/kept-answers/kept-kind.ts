import type { OperationAnswer, OperationId } from "@defender-endpoint/types";
import { validateAnswer } from "@defender-endpoint/types/answer-validation";

/** The operations whose answers are worth keeping: they are asked for thousands of things, and some hundreds of them an hour. */
const keptOperations = ["getIPStatistics", "getDomainStatistics", "getFileStatistics"] as const;
export type KeptOperation = (typeof keptOperations)[number];

export function isKept(operationId: OperationId): operationId is KeptOperation {
  return keptOperations.some((one) => one === operationId);
}

/** What a file of answers is about. */
export interface KeptKind<Id extends KeptOperation> {
  readonly operationId: Id;
  /** The command, which the file names at its beginning: `mde ip stats`. */
  readonly command: string;
  /** The argument that answers are found by. */
  readonly by: string;
}

/** An answer, and what was asked. */
export interface Entry<Id extends KeptOperation> {
  /** ISO 8601. */
  readonly askedAt: string;
  /** As it is asked for: of an address its canonical spelling. */
  readonly name: string;
  readonly answer: OperationAnswer<Id>;
}

/** An entry as its line in a file has it, under the name of the argument. */
export function lineOfEntry<Id extends KeptOperation>(
  { by }: KeptKind<Id>,
  { askedAt, name, answer }: Entry<Id>,
): string {
  return `${JSON.stringify({ askedAt, [by]: name, answer })}\n`;
}

/** Undefined for what is no entry: it has no time, no name, or an answer that does not fit the contract. */
export function readEntry<Id extends KeptOperation>(kind: KeptKind<Id>, line: unknown): Entry<Id> | undefined {
  const { askedAt, [kind.by]: name, answer }: Readonly<Record<string, unknown>> = Object(line);
  if (typeof name !== "string" || typeof askedAt !== "string" || Number.isNaN(Date.parse(askedAt))) return undefined;
  return isAnswer(kind, answer) ? { askedAt, name, answer } : undefined;
}

export function isAnswer<Id extends KeptOperation>(
  { operationId }: KeptKind<Id>,
  answer: unknown,
): answer is OperationAnswer<Id> {
  return validateAnswer(operationId, 200, answer).length === 0;
}
