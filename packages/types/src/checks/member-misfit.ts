import { components } from "../generated/validators/components.ts";
import type { OperationId } from "../operations/operation-types.ts";
import { answerSchemas } from "../schema/answer-schemas.ts";
import { compileSchema } from "../schema/compile-schema.ts";
import { componentPrefix, createEnvironment } from "../schema/environment.ts";
import type { Schema } from "../schema/schema.ts";
import type { ValidationIssue } from "./validate.ts";

const shared: Readonly<Record<string, Schema>> = components;
const environment = /* @__PURE__ */ createEnvironment(components);

/**
 * What is wrong with members that are to take the place of those of an answer's body: each must fit, and none has to be there. A body
 * that is no object must fit as a whole.
 */
export function findMemberMisfit(
  operationId: OperationId,
  status: number,
  members: unknown,
): ValidationIssue | undefined {
  const [schema] = Object.values(answerSchemas(operationId)[status] ?? {});
  return schema && compileSchema(withoutRequired(schema), environment)(members);
}

/** The schema of which nothing has to be there. */
export function withoutRequired(schema: Schema): Schema {
  const { $ref, required: _, allOf, ...others } = schema;
  const parts = [...(allOf ?? []), ...($ref === undefined ? [] : [shared[$ref.slice(componentPrefix.length)] ?? {}])];
  return parts.length === 0 ? others : { ...others, allOf: parts.map(withoutRequired) };
}
