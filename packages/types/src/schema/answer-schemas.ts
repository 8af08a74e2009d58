import { sharedAnswers } from "../generated/validators/components.ts";
import { operationSchemas } from "../generated/validators/index.ts";
import type { OperationId } from "../operations/operation-types.ts";
import type { AnswerSchemas } from "./operation-schemas.ts";

const shared: Readonly<Record<string, AnswerSchemas>> = sharedAnswers;

/** The schemas of each documented answer of an operation, by status. */
export function answerSchemas(operationId: OperationId): Readonly<Record<string, AnswerSchemas>> {
  const { responses } = operationSchemas[operationId];
  return Object.fromEntries(
    Object.entries(responses).map(([status, answer]) => [
      status,
      typeof answer === "string" ? (shared[answer] ?? {}) : answer,
    ]),
  );
}
