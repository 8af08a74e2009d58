import type { OperationId } from "@defender-endpoint/types";
import { inlined, operationText } from "./contract.ts";

/** The JSON schema of an object of arguments. */
export interface InputSchema {
  readonly type: "object";
  readonly properties: Readonly<Record<string, object>>;
  readonly required: readonly string[];
  readonly additionalProperties: false;
}

interface Parameter {
  readonly name: string;
  readonly required?: boolean;
  readonly description?: string;
  readonly schema: object;
  readonly examples?: Readonly<Record<string, { readonly value: unknown }>>;
}

interface ObjectSchema {
  readonly properties?: Readonly<Record<string, object>>;
  readonly required?: readonly string[];
}

/** What an operation takes, by the API's own names, wherever it is sent: parameters, and members of a JSON body. Nothing in it is a reference. */
export function inputSchema(operationId: OperationId): InputSchema {
  const { parameters: listed = [], requestBody } = operationText(operationId);
  // The contract is linted for these forms.
  const parameters = inlined(listed) as readonly Parameter[];
  const body = inlined(requestBody?.content["application/json"]?.schema ?? {}) as ObjectSchema;
  return {
    type: "object",
    properties: { ...Object.fromEntries(parameters.map((each) => [each.name, property(each)])), ...body.properties },
    required: [...parameters.filter(({ required }) => required).map(({ name }) => name), ...(body.required ?? [])],
    additionalProperties: false,
  };
}

function property({ schema, description, examples = {} }: Parameter): object {
  const values = Object.values(examples).map(({ value }) => value);
  return { ...schema, ...(description && { description }), ...(values.length > 0 && { examples: values }) };
}
