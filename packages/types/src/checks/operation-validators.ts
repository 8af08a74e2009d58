import type { operations } from "../generated/openapi.ts";
import { components } from "../generated/validators/components.ts";
import { operationSchemas } from "../generated/validators/index.ts";
import type { OperationId, OperationStatus } from "../operations/operation-types.ts";
import { answerSchemas } from "../schema/answer-schemas.ts";
import { type Check, compileSchema } from "../schema/compile-schema.ts";
import { createEnvironment } from "../schema/environment.ts";
import type { OperationSchemas } from "../schema/operation-schemas.ts";
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

const environment = /* @__PURE__ */ createEnvironment(components);

/** The checks of every operation. Each is compiled when a value first meets it. */
export const validators: { readonly [Id in OperationId]: OperationValidators<Id> } = /* @__PURE__ */ eachOperation();

function eachOperation() {
  // The schemas come from the contract that the types come from: fromEntries only forgets the names.
  const entries = Object.entries(operationSchemas).map(([id, schemas]) => [
    id,
    operationValidators(id as OperationId, schemas),
  ]);
  return Object.fromEntries(entries) as {
    readonly [Id in OperationId]: OperationValidators<Id>;
  };
}

function operationValidators(operationId: OperationId, { parameters, body }: OperationSchemas) {
  return {
    parameters: mapMembers(parameters, validator),
    body: body && validator(body),
    responses: mapMembers(answerSchemas(operationId), (content) => mapMembers(content, validator)),
  };
}

function validator(schema: Schema): Validate {
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
