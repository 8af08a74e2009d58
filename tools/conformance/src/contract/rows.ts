import {
  type Json,
  type JsonObject,
  type OpenApiDocument,
  type Operation,
  resolve,
} from "@defender-endpoint/spec/document";
import type { Scenario } from "@defender-endpoint/types/scenarios";
import { type ContractScenario, contractScenarios, operationsOf } from "./contract.ts";

/** A header as a response of the contract documents it. */
export interface DocumentedHeader {
  readonly required: boolean;
  readonly schema: JsonObject;
}

/** One row of the matrix: an answer that the contract documents. */
export interface Row {
  /** Operation, status and media type. */
  readonly id: string;
  readonly operation: Operation;
  readonly status: number;
  /** Empty where the answer has no body. */
  readonly mediaType: string;
  readonly headers: Readonly<Record<string, DocumentedHeader>>;
  readonly examples: Readonly<Record<string, Json>>;
  /** The scenarios that end in this answer. */
  readonly scenarios: readonly ContractScenario[];
  /** Whether nothing but scenarios of every operation end in it. */
  readonly isCommon: boolean;
}

const known = new WeakMap<OpenApiDocument, readonly Row[]>();

/** Every operation x documented status x media type, in the order of the contract. */
export function listRows(document: OpenApiDocument): readonly Row[] {
  const rows = known.get(document) ?? operationsOf(document).flatMap((operation) => rowsOf(document, operation));
  known.set(document, rows);
  return rows;
}

function rowsOf(document: OpenApiDocument, operation: Operation): Row[] {
  const all = contractScenarios(document, operation);
  return Object.entries(operation.responses).flatMap(([code, { content = {}, headers = {} }]) => {
    const status = Number(code);
    // An operation without a stated quota documents that calls can be too many, but nobody can tell when.
    if (status === 429 && operation.rateLimits.length === 0) return [];
    const media = Object.entries(content).map(([mediaType, { examples }]) => ({ mediaType, examples }));
    const answers = media.length > 0 ? media : [{ mediaType: "", examples: {} }];
    return answers.map(({ mediaType, examples }): Row => {
      const scenarios = all.filter((one) => one.status === status && isAnsweredWith(one, examples));
      return {
        id: `${operation.operationId} ${status} ${mediaType || "without a body"}`,
        operation,
        status,
        mediaType,
        headers: Object.fromEntries(
          Object.entries(headers).map(([name, header]) => [name, readHeader(resolve(document, header))]),
        ),
        examples: Object.fromEntries(Object.entries(examples).map(([name, { value }]) => [name, value])),
        scenarios,
        isCommon: scenarios.length > 0 && scenarios.every(({ isCommon }) => isCommon),
      };
    });
  });
}

function isAnsweredWith({ example }: ContractScenario, examples: object): boolean {
  return example === undefined ? Object.keys(examples).length === 0 : example in examples;
}

/** The row's scenarios as they were generated. One that was not, and an example that no scenario has, is a hole. */
export function generatedScenarios(
  row: Row,
  catalogue: Readonly<Record<string, Readonly<Record<string, Scenario>>>>,
): { scenarios: Scenario[]; problems: string[] } {
  const generated = catalogue[row.operation.operationId] ?? {};
  const names = row.scenarios.map(({ name }) => name);
  const used = row.scenarios.map(({ example }) => example);
  return {
    scenarios: names.flatMap((name) => generated[name] ?? []),
    problems: [
      ...names.filter((name) => !(name in generated)).map((name) => `${name}: not generated; run \`npm run generate\``),
      ...Object.keys(row.examples)
        .filter((name) => !used.includes(name))
        .map((name) => `the example ${name} has no scenario`),
    ],
  };
}

function readHeader(header: JsonObject): DocumentedHeader {
  const { required, schema } = header;
  const isSchema = typeof schema === "object" && schema !== null && !Array.isArray(schema);
  return { required: required === true, schema: isSchema ? schema : {} };
}
