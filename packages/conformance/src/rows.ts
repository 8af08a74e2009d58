import {
  type Json,
  type JsonObject,
  listOperations,
  type OpenApiDocument,
  type Operation,
  resolve,
} from "@defender-endpoint/spec/document";
import type { Scenario } from "@defender-endpoint/types/scenarios";

/** A header as a response of the contract documents it. */
export interface DocumentedHeader {
  readonly required: boolean;
  readonly schema: JsonObject;
}

/** One row of the matrix: an answer that the contract documents. */
export interface Row {
  /** Operation, status and media type; waivers name a row by it. */
  readonly id: string;
  readonly operation: Operation;
  readonly status: number;
  readonly mediaType: string;
  readonly headers: Readonly<Record<string, DocumentedHeader>>;
  readonly examples: Readonly<Record<string, Json>>;
  /** The names of the scenarios that end in this answer. */
  readonly scenarioNames: readonly string[];
}

/** Every operation x documented status x media type, in the order of the contract. */
export function listRows(document: OpenApiDocument): Row[] {
  return listOperations(document).flatMap((operation) =>
    Object.entries(operation.responses).flatMap(([status, { content = {}, headers = {} }]) =>
      Object.entries(content).map(([mediaType, { examples }]) => ({
        id: `${operation.operationId} ${status} ${mediaType}`,
        operation,
        status: Number(status),
        mediaType,
        headers: Object.fromEntries(
          Object.entries(headers).map(([name, header]) => [name, readHeader(resolve(document, header))]),
        ),
        examples: Object.fromEntries(Object.entries(examples).map(([name, { value }]) => [name, value])),
        scenarioNames: Object.entries(operation["x-scenarios"])
          .filter(([, { response }]) => response.status === Number(status) && response.example in examples)
          .map(([name]) => name),
      })),
    ),
  );
}

/** The row's scenarios as they were generated. One that was not, and an example that no scenario has, is a hole. */
export function scenariosOf(
  row: Row,
  catalogue: Readonly<Record<string, Readonly<Record<string, Scenario>>>>,
): { scenarios: Scenario[]; problems: string[] } {
  const generated = catalogue[row.operation.operationId] ?? {};
  const scenarios = row.scenarioNames.flatMap((name) => generated[name] ?? []);
  const missing = row.scenarioNames.filter((name) => !(name in generated));
  const used = Object.values(row.operation["x-scenarios"]).map(({ response }) => response.example);
  const unused = Object.keys(row.examples).filter((name) => !used.includes(name));
  const problems = [
    ...missing.map((name) => `${name}: not generated; run \`npm run generate\``),
    ...unused.map((name) => `the example ${name} has no scenario`),
  ];
  return { scenarios, problems };
}

function readHeader(header: JsonObject): DocumentedHeader {
  const { required, schema } = header;
  const isSchema = typeof schema === "object" && schema !== null && !Array.isArray(schema);
  return { required: required === true, schema: isSchema ? schema : {} };
}
