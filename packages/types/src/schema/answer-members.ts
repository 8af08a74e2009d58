import { allSchemas } from "../generated/validators/index.ts";
import type { OperationId } from "../operations/operation-types.ts";
import { answerSchemas } from "./answer-schemas.ts";
import { resolveSchema } from "./argument-schemas.ts";
import type { Schema } from "./schema.ts";

/**
 * What an answer of an operation has, by the API's own names: the members of the entity, or of each item where it is a list. None where it is
 * neither. The service may answer more.
 */
export function answerMembers(operationId: OperationId): Readonly<Record<string, Schema>> {
  const answers = Object.entries(answerSchemas(allSchemas, operationId));
  const [, success = {}] = answers.find(([status]) => status.startsWith("2")) ?? [];
  const answer = resolveSchema(success["application/json"] ?? {});
  const { items } = resolveSchema(answer.properties?.["value"] ?? {});
  const { properties = {} } = items === undefined ? answer : resolveSchema(items);
  return Object.fromEntries(
    Object.entries(properties).flatMap(([name, schema]) =>
      name.startsWith("@") ? [] : [[name, resolveSchema(schema)]],
    ),
  );
}

/** The values that a text is known to have. It may have others, unless its schema is closed. */
export function knownValues(schema: Schema): readonly string[] {
  const known = [schema, ...(schema.anyOf ?? [])].flatMap((one) => resolveSchema(one).enum ?? []);
  return known.filter((value) => typeof value === "string");
}
