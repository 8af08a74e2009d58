import { compileSchema, type SchemaEnvironment } from "../schema/compile-schema.ts";
import type { Schema } from "../schema/schema.ts";
import type { ValidationIssue } from "./validate.ts";

/** What is wrong with members of a value of this schema: each must fit, and none has to be there. Without a schema nothing is known. */
export function memberMisfit(
  schema: Schema | undefined,
  members: unknown,
  environment: SchemaEnvironment,
): ValidationIssue | undefined {
  return schema && compileSchema(withoutRequired(schema, environment), environment)(members);
}

/** The schema of which nothing has to be there. */
export function withoutRequired(schema: Schema, environment: SchemaEnvironment): Schema {
  const { $ref, required: _, allOf, ...others } = schema;
  const parts = [...(allOf ?? []), ...($ref === undefined ? [] : [environment.resolve({ $ref })])];
  return parts.length === 0 ? others : { ...others, allOf: parts.map((part) => withoutRequired(part, environment)) };
}
