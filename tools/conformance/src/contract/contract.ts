import {
  type JsonObject,
  listOperations,
  namedScenarios,
  type OpenApiDocument,
  type Operation,
  resolve,
  sourceOf,
} from "@defender-endpoint/spec/document";

/** What the matrix needs to know of a scenario of the contract. */
export interface ContractScenario {
  readonly name: string;
  /** Whether every operation has it, as it has a refused token. */
  readonly isCommon: boolean;
  readonly status: number;
  /** Absent where the answer has no body. */
  readonly example?: string | undefined;
}

/** The JSON body that an operation takes. */
export interface ContractBody {
  readonly schema: JsonObject;
  readonly isRequired: boolean;
  /** The code under which an invalid one is refused; undefined where the contract says none. */
  readonly code: string | undefined;
}

const known = new WeakMap<OpenApiDocument, readonly Operation[]>();

/** Every operation of a document, read once. */
export function operationsOf(document: OpenApiDocument): readonly Operation[] {
  const operations = known.get(document) ?? listOperations(document);
  known.set(document, operations);
  return operations;
}

/** The scenarios of an operation, its own before those of every operation. */
export function contractScenarios(document: OpenApiDocument, operation: Operation): ContractScenario[] {
  return namedScenarios(document, sourceOf(document, operation)).map(({ name, inherited, source: { response } }) => ({
    name,
    isCommon: inherited,
    status: response.status,
    example: response.example,
  }));
}

/** The application permission that a caller of an operation needs. */
export function permissionOf(operation: Operation): string {
  return operation.permissions.application[0] ?? "";
}

export function rateLimitsOf(operation: Operation): Operation["rateLimits"] {
  return operation.rateLimits;
}

/** The JSON body of an operation. Undefined where it takes none; a form is not looked into. */
export function bodyOf(document: OpenApiDocument, operation: Operation): ContractBody | undefined {
  const { required, content, "x-invalid": invalid } = operation.requestBody ?? {};
  const media = content?.["application/json"];
  if (media === undefined) return undefined;
  return { schema: resolve(document, media.schema), isRequired: required === true, code: invalid?.code };
}
