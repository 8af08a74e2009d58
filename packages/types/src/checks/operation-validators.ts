import type { operations } from "../generated/openapi.ts";
import type { OperationId, OperationStatus } from "../operations/operation-types.ts";
import { answerSchemas } from "../schema/answer-schemas.ts";
import { type Check, compileSchema, type SchemaEnvironment } from "../schema/compile-schema.ts";
import type { ResourceSchemas } from "../schema/resource-schemas.ts";
import type { Schema } from "../schema/schema.ts";
import type { Validate } from "./validate.ts";

/** The checks of an operation: one for each parameter, one for the body it takes, and one for each documented answer. */
export interface OperationValidators<Id extends OperationId> {
  readonly parameters: Readonly<Record<ParameterName<Id>, Validate>>;
  readonly body: Validate | undefined;
  readonly responses: {
    readonly [Status in OperationStatus<Id>]: Readonly<Record<MediaType<Id, Status>, Validate>>;
  };
}

type Parameters<Id extends OperationId> = operations[Id]["parameters"];
type ParameterName<Id extends OperationId> = keyof (NonNullable<Parameters<Id>["path"]> &
  NonNullable<Parameters<Id>["query"]>);
type MediaType<
  Id extends OperationId,
  Status extends OperationStatus<Id>,
> = operations[Id]["responses"][Status] extends {
  content: infer Content;
}
  ? keyof Content
  : never;

/** The checks of one of a resource's operations. Each is compiled when a value first meets it. */
export function operationValidators<Id extends OperationId>(
  schemas: ResourceSchemas<Id>,
  operationId: Id,
  environment: SchemaEnvironment,
): OperationValidators<Id> {
  const { parameters, body } = schemas.operations[operationId];
  const validator = (schema: Schema) => validatorOf(schema, environment);
  // The schemas come from the contract that the types come from: fromEntries only forgets the names.
  return {
    parameters: mapMembers(parameters, validator),
    body: body && validator(body),
    responses: mapMembers(answerSchemas(schemas, operationId), (content) => mapMembers(content, validator)),
  } as OperationValidators<Id>;
}

function validatorOf(schema: Schema, environment: SchemaEnvironment): Validate {
  let check: Check | undefined;
  const validate: Validate = (value) => {
    check ??= compileSchema(schema, environment);
    const issue = check(value);
    validate.errors = issue ? [issue] : null;
    return issue === undefined;
  };
  return validate;
}

function mapMembers<Value, Mapped>(values: Readonly<Record<string, Value>>, map: (value: Value) => Mapped) {
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, map(value)]));
}
