import { allSchemas } from "../generated/validators/index.ts";
import type { OperationId } from "../operations/operation-types.ts";
import { componentPrefix } from "./environment.ts";
import type { Schema } from "./schema.ts";

/**
 * What each argument of an operation must be, by the API's own name, wherever it is sent: a parameter, or a member of the body. A schema is
 * not behind a `$ref`; what is inside of it can be, for which `resolveSchema` is.
 */
export function argumentSchemas(operationId: OperationId): Readonly<Record<string, Schema>> {
  const { parameters, body } = allSchemas.operations[operationId];
  const members = body && resolveSchema(body).properties;
  return Object.fromEntries(
    Object.entries({ ...parameters, ...members }).map(([name, schema]) => [name, resolveSchema(schema)]),
  );
}

/** The schema that a `$ref` names, or the schema itself. */
export function resolveSchema(schema: Schema): Schema {
  const name = schema.$ref?.slice(componentPrefix.length);
  const referred = name === undefined ? undefined : allSchemas.components[name];
  return referred === undefined ? schema : resolveSchema(referred);
}
