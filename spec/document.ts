import { readFileSync } from "node:fs";

export type Json = string | number | boolean | null | Json[] | { [key: string]: Json };
export type JsonObject = { [key: string]: Json };

export interface Parameter {
  name: string;
  in: "path" | "query";
  required?: boolean;
  schema: JsonObject;
  examples: Record<string, { value: Json }>;
  "x-invalid": { code: string; message: string };
}

export interface MediaType {
  schema: JsonObject;
  examples: Record<string, { value: Json }>;
}

export interface Response {
  content?: Record<string, MediaType>;
  headers?: Record<string, JsonObject>;
}

export interface ScenarioSource {
  summary: string;
  evidence: string;
  caller?: string;
  given?: Record<string, JsonObject>;
  request: JsonObject;
  response: { status: number; example: string; headers?: Record<string, string | number> };
}

export interface Operation {
  method: string;
  path: string;
  operationId: string;
  summary: string;
  description: string;
  tags: string[];
  parameters: Parameter[];
  responses: Record<string, Response>;
  "x-permissions": { application: string[]; delegated: string[]; role: string };
  "x-rate-limits": { calls: number; perSeconds: number }[];
  "x-scenarios": Record<string, ScenarioSource>;
}

export interface Server {
  url: string;
  "x-cloud": { name: string; authorityHost: string; audience: string };
}

export interface OpenApiDocument {
  info: { version: string };
  servers: Server[];
  paths: Record<string, Record<string, Operation>>;
  components: { schemas: JsonObject };
  "x-provider-states": Record<string, { summary: string; params?: JsonObject; provides?: string[] }>;
}

/** The values that a parameter is illustrated with, the usual one first. */
export function exampleValues({ examples }: Parameter): string[] {
  return Object.values(examples).map(({ value }) => String(value));
}

export const bundledPath = `${import.meta.dirname}/generated/openapi.json`;

/** The bundled contract, as the spec workspace wrote it. */
export function readDocument(): { text: string; document: OpenApiDocument } {
  const text = readFileSync(bundledPath, "utf8");
  return { text, document: JSON.parse(text) };
}

/** Follows a `$ref` inside the bundled document; anything else is returned as it is. */
export function resolve<T>(document: OpenApiDocument, value: T): T {
  const ref = (value as { $ref?: string } | null)?.$ref;
  if (ref === undefined) return value;
  const target = ref
    .slice(2)
    .split("/")
    .reduce<unknown>(
      (node, key) => (node as Record<string, unknown>)[key.replaceAll("~1", "/").replaceAll("~0", "~")],
      document,
    );
  return resolve(document, target as T);
}

/** Every operation, in the order of the document, with its own `$ref`s followed one level down. */
export function listOperations(document: OpenApiDocument): Operation[] {
  return Object.entries(document.paths).flatMap(([path, item]) =>
    Object.entries(item).map(([method, operation]) => ({
      ...operation,
      path,
      method: method.toUpperCase(),
      parameters: (operation.parameters ?? []).map((parameter) => resolve(document, parameter)),
      responses: Object.fromEntries(
        Object.entries(operation.responses).map(([status, response]) => [status, readResponse(document, response)]),
      ),
    })),
  );
}

function readResponse(document: OpenApiDocument, source: Response): Response {
  const response = resolve(document, source);
  const content = Object.entries(response.content ?? {}).map(([mediaType, media]) => [
    mediaType,
    {
      ...media,
      examples: Object.fromEntries(
        Object.entries(media.examples ?? {}).map(([name, example]) => [name, resolve(document, example)]),
      ),
    },
  ]);
  return { ...response, content: Object.fromEntries(content) };
}
