import { listOperations, type OpenApiDocument, type Operation, type Parameter } from "@defender-endpoint/spec/document";
import { answerShapes } from "./answer-shape.ts";
import { key, linePerMember, literal } from "./literal.ts";
import { requestBodyOf } from "./request-body.ts";

/** What a client needs to know of each operation at run time, and the clouds it runs in. */
export function generateOperationTable(document: OpenApiDocument): string {
  const operations = listOperations(document);
  const limits = Object.fromEntries(operations.map(({ limitClass, rateLimits }) => [limitClass, rateLimits]));
  const clouds = Object.fromEntries(
    document.servers.map(({ url, "x-cloud": { name, authorityHost, audience } }) => [
      name,
      { baseUrl: url, authorityHost, audience },
    ]),
  );
  return [
    'import type { Cloud, Operation, RateLimit } from "../operation.ts";\nimport type { OperationId } from "../operation-types.ts";',
    `export const specVersion = ${JSON.stringify(document.info.version)};`,
    `const limits = ${linePerMember(limits)} as const satisfies Record<string, readonly RateLimit[]>;`,
    `export const operationTable: Readonly<Record<OperationId, Operation>> = {\n${operations.map((operation) => record(document, operation)).join("")}};`,
    `export const clouds = ${linePerMember(clouds)} as const satisfies Record<string, Cloud>;`,
  ].join("\n\n");
}

function record(document: OpenApiDocument, operation: Operation): string {
  const { operationId, method, path, parameters, responses, limitClass, retry, paging } = operation;
  const body = requestBodyOf(document, operation);
  const lines = [
    `operationId: ${literal(operationId)}, method: ${literal(method)}, path: ${literal(path)}`,
    `parameters: [${parameters.map((parameter) => `\n      ${literal(tableParameter(parameter))},`).join("")}${parameters.length > 0 ? "\n    " : ""}]`,
    ...(body ? [`body: ${literal({ type: body.type, members: body.members })}`] : []),
    `answers: ${literal(answerShapes(document, responses))}`,
    `rateLimits: limits.${limitClass}, retry: ${literal(retry)}${paging === "none" ? "" : `, paging: ${literal(paging)}`}`,
  ];
  return `  ${key(operationId)}: {\n${lines.map((line) => `    ${line},\n`).join("")}  },\n`;
}

function tableParameter({ name, in: place, required, schema }: Parameter) {
  return { name, in: place, required: required ?? false, type: schema["type"] };
}
