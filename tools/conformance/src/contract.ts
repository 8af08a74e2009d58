import {
  type JsonObject,
  listOperations,
  type OpenApiDocument,
  type Operation,
  resolve,
} from "@defender-endpoint/spec/document";
import { isRecord } from "./json.ts";

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
export function contractScenarios(_document: OpenApiDocument, operation: Operation): ContractScenario[] {
  return Object.entries(operation["x-scenarios"]).map(([name, { response }]) => ({
    name,
    isCommon: false,
    status: response.status,
    example: response.example,
  }));
}

/** The application permission that a caller of an operation needs. */
export function permissionOf(operation: Operation): string {
  return operation["x-permissions"].application[0] ?? "";
}

export function rateLimitsOf(operation: Operation): Operation["x-rate-limits"] {
  return operation["x-rate-limits"];
}

/** The JSON body of an operation. Undefined where it takes none; a form is not looked into. */
export function bodyOf(document: OpenApiDocument, operation: Operation): ContractBody | undefined {
  const body: unknown = "requestBody" in operation ? resolve(document, operation.requestBody) : undefined;
  const content = isRecord(body) && isRecord(body["content"]) ? body["content"]["application/json"] : undefined;
  if (!isRecord(body) || !isRecord(content) || !isRecord(content["schema"])) return undefined;
  const invalid = isRecord(body["x-invalid"]) ? body["x-invalid"]["code"] : undefined;
  return {
    // The document was JSON.
    schema: resolve(document, content["schema"] as JsonObject),
    isRequired: body["required"] === true,
    code: typeof invalid === "string" ? invalid : undefined,
  };
}
