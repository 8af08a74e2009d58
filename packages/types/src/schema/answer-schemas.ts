import type { AnswerSchemas, ResourceSchemas } from "./resource-schemas.ts";

/** The schemas of each documented answer of an operation, by status. */
export function answerSchemas<Id extends string>(
  { operations, answers }: ResourceSchemas<Id>,
  operationId: Id,
): Readonly<Record<string, AnswerSchemas>> {
  const { responses } = operations[operationId];
  return Object.fromEntries(
    Object.entries(responses).map(([status, answer]) => [
      status,
      typeof answer === "string" ? (answers[answer] ?? {}) : answer,
    ]),
  );
}
