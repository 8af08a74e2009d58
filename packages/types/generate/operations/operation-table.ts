import {
  listOperations,
  type OpenApiDocument,
  type Operation as OperationSource,
  type Parameter,
  resolve,
} from "@defender-endpoint/spec/document";
import type { Operation, OperationParameter } from "../../src/operations/operation.ts";
import { linePerMember } from "../literal.ts";
import { answerShapes } from "./answer-shape.ts";
import { operationLine } from "./operation-line.ts";
import { requestBodyOf } from "./request-body.ts";

/** What a client needs to know of each operation at run time, and the clouds it runs in. */
export function generateOperationTable(document: OpenApiDocument): string {
  const operations = listOperations(document);
  const lines = operations.map((operation) => operationLine(tableOperation(document, operation)));
  const clouds = Object.fromEntries(
    document.servers.map(({ url, "x-cloud": { name, authorityHost, audience } }) => [
      name,
      { baseUrl: url, authorityHost, audience },
    ]),
  );
  return [
    'import type { Cloud } from "../operations/operation.ts";\nimport { type OperationTable, readOperations } from "../operations/operation-line.ts";\nimport type { OperationId } from "../operations/operation-types.ts";',
    `export const specVersion = ${JSON.stringify(document.info.version)};`,
    `export const operationTable: OperationTable<OperationId> = /* @__PURE__ */ readOperations<OperationId>(\`${lines.join("\n")}\`);`,
    `export const clouds = ${linePerMember(clouds)} as const satisfies Record<string, Cloud>;`,
  ].join("\n\n");
}

/** An operation as the table has it. */
export function tableOperation(document: OpenApiDocument, operation: OperationSource): Operation {
  const { operationId, method, path, parameters, responses, rateLimits, retry, paging } = operation;
  const body = requestBodyOf(document, operation);
  return {
    operationId,
    method,
    path,
    parameters: parameters.map((parameter) => tableParameter(document, operationId, parameter)),
    ...(body ? { body: { type: body.type, members: body.members } } : {}),
    answers: answerShapes(document, responses),
    rateLimits,
    retry,
    ...(paging === "none" ? {} : { paging }),
  };
}

const parameterTypes = ["string", "integer", "number", "boolean", "array"] as const;

function tableParameter(document: OpenApiDocument, operationId: string, parameter: Parameter): OperationParameter {
  const { name, in: place, required = false } = parameter;
  const { type: stated } = resolve(document, parameter.schema);
  const type = parameterTypes.find((known) => known === stated);
  if (type) return { name, in: place, required, type };
  throw new Error(
    `The parameter ${name} of ${operationId} has the type ${JSON.stringify(stated)}. Give its schema one of ${parameterTypes.join(", ")}.`,
  );
}
