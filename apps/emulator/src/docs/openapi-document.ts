import { createRequire } from "node:module";

/** As much of OpenAPI as the emulator reads. Everything may stand behind a `$ref`. */
export interface Reference {
  readonly $ref: string;
}

export interface ExampleObject {
  readonly summary?: string;
  readonly value: unknown;
}

export interface SchemaObject {
  readonly type?: string | readonly string[];
  readonly format?: string;
  readonly description?: string;
  readonly deprecated?: boolean;
  readonly default?: unknown;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly maxLength?: number;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly enum?: readonly unknown[];
  readonly anyOf?: readonly (SchemaObject | Reference)[];
  readonly items?: SchemaObject | Reference;
  readonly required?: readonly string[];
  readonly properties?: Readonly<Record<string, SchemaObject | Reference>>;
}

export interface MediaTypeObject {
  readonly schema?: SchemaObject | Reference;
  readonly examples?: Readonly<Record<string, ExampleObject | Reference>>;
}

export interface ResponseObject {
  readonly description: string;
  readonly content?: Readonly<Record<string, MediaTypeObject>>;
}

export interface ParameterObject {
  readonly name: string;
  readonly in: string;
  readonly required?: boolean;
  readonly description?: string;
  readonly schema?: SchemaObject | Reference;
  readonly examples?: Readonly<Record<string, ExampleObject | Reference>>;
  /** Where its facts come from. */
  readonly "x-evidence"?: string;
}

export interface OperationObject {
  readonly operationId: string;
  readonly summary?: string;
  readonly description?: string;
  readonly externalDocs?: { readonly url: string };
  readonly parameters?: readonly (ParameterObject | Reference)[];
  readonly requestBody?: RequestBodyObject;
  readonly responses: Readonly<Record<string, ResponseObject | Reference>>;
  readonly deprecated?: boolean;
}

export interface RequestBodyObject {
  readonly required?: boolean;
  readonly content: Readonly<Record<string, MediaTypeObject>>;
}

export interface TagObject {
  readonly name: string;
  readonly description?: string;
}

export interface OpenApiDocument {
  readonly info: { readonly title: string; readonly version: string; readonly description?: string };
  readonly tags: readonly TagObject[];
  readonly paths: Readonly<Record<string, Readonly<Record<string, OperationObject>>>>;
}

/** The bundled contract, as published. */
export const openApiDocument: OpenApiDocument = createRequire(import.meta.url)("@defender-endpoint/spec/openapi.json");

/** What a value of the document is once references are followed. They all point into the document itself. */
export function resolved<T extends object>(value: T | Reference): T {
  if (!isReference(value)) return value;
  let target: unknown = openApiDocument;
  for (const part of value.$ref.replace(/^#\//, "").split("/")) {
    const key = decodeURIComponent(part).replaceAll("~1", "/").replaceAll("~0", "~");
    target = typeof target === "object" && target !== null ? Reflect.get(target, key) : undefined;
  }
  if (typeof target !== "object" || target === null) throw new Error(`The contract has nothing at ${value.$ref}`);
  // What a reference points to is of the kind that stands in its place: the contract is linted for it.
  return resolved(target as T | Reference);
}

export function findOperation(operationId: string): OperationObject | undefined {
  const all = Object.values(openApiDocument.paths).flatMap((path) => Object.values(path));
  return all.find((operation) => operation.operationId === operationId);
}

function isReference(value: object): value is Reference {
  return "$ref" in value && typeof value.$ref === "string";
}
