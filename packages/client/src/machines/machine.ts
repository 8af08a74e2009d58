import type { OperationAnswer, OperationId } from "@defender-endpoint/types";
import { lookBetween } from "../errors/answer-error.ts";
import { InvalidAnswerError } from "../errors/invalid-answer-error.ts";
import { membersOf } from "../wire/json.ts";

/** A device of the organization. */
export type Machine = OperationAnswer<"getMachine">;

/**
 * The machines of an answer: who looks for one must not take an answer of something else for none.
 * @throws {InvalidAnswerError} where there is no list of them.
 */
export function machinesOf(
  operationId: OperationId,
  answer: { readonly value: readonly Machine[] },
): readonly Machine[] {
  const value: unknown = membersOf(answer)["value"];
  if (Array.isArray(value) && value.every((one) => typeof membersOf(one)["id"] === "string")) return answer.value;
  throw new InvalidAnswerError(
    `${operationId} was answered with something that is no list of machines. ${lookBetween}.`,
    {
      operationId,
      issues: [{ path: "/value", rule: "type" }],
    },
  );
}
