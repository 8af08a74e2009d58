import {
  listOperations,
  type OpenApiDocument,
  type Parameter,
  type Response,
  resolve,
} from "@defender-endpoint/spec/document";
import type { AnswerShape } from "../src/operation.ts";

/** What a client or a provider needs to know of each operation at run time, and the clouds it runs in. */
export function generateOperationTable(document: OpenApiDocument): string {
  const table = Object.fromEntries(
    listOperations(document).map((operation) => [
      operation.operationId,
      {
        operationId: operation.operationId,
        method: operation.method,
        path: operation.path,
        tag: operation.tags[0],
        parameters: operation.parameters.map(tableParameter),
        answers: Object.fromEntries(
          Object.entries(operation.responses)
            .filter(([status]) => /^(2\d\d|404)$/.test(status))
            .map(([status, response]) => [status, answerShape(document, response)]),
        ),
        rateLimits: operation["x-rate-limits"],
        permissions: operation["x-permissions"],
      },
    ]),
  );
  const clouds = Object.fromEntries(
    document.servers.map(({ url, "x-cloud": { name, authorityHost, audience } }) => [
      name,
      { baseUrl: url, authorityHost, audience },
    ]),
  );
  return [
    'import type { Cloud, Operation } from "../operation.ts";\nimport type { operations } from "./openapi.ts";',
    `export const specVersion = ${JSON.stringify(document.info.version)};`,
    `export const operationTable = ${JSON.stringify(table, null, 2)} as const satisfies Record<string, Operation>;`,
    operationIndex(document),
    `export const clouds = ${JSON.stringify(clouds, null, 2)} as const satisfies Record<string, Cloud>;`,
  ].join("\n\n");
}

function tableParameter({ name, in: place, required, schema }: Parameter) {
  return { name, in: place, required: required ?? false, type: schema["type"] };
}

/** A client checks each answer by it, so it says the least that tells an answer from something else. */
function answerShape(document: OpenApiDocument, { content = {} }: Response): AnswerShape {
  const [media] = Object.values(content);
  if (!media) return "none";
  const { type, required = [], properties = {} } = resolve(document, media.schema) as ObjectSchema;
  if (type !== "object") throw new Error(`No shape can be told yet of a body that is no object but ${type}.`);
  return required.filter((name) => ![resolve(document, properties[name])?.type].flat().includes("null"));
}

interface ObjectSchema {
  type?: string;
  required?: string[];
  properties?: Record<string, { type?: string | string[] }>;
}

/** The operations by name, documented: whatever is mapped over this interface shows the documentation in an editor. */
function operationIndex(document: OpenApiDocument): string {
  const members = listOperations(document).map(({ operationId, summary, description, ...operation }) => {
    const limits = operation["x-rate-limits"].map(({ calls, perSeconds }) => `${calls} calls per ${perSeconds} s`);
    const notes = [
      `${summary}.`,
      description.trim(),
      `Permission: ${operation["x-permissions"].application.join(" or ")}. Quota: ${limits.join(", ") || "none stated"}.`,
    ];
    const lines = notes.join("\n\n").replaceAll("*/", "*\\/").split("\n");
    return `  /**\n${lines.map((line) => `   * ${line}`.trimEnd()).join("\n")}\n   */\n  ${operationId}: operations["${operationId}"];`;
  });
  return `export interface OperationIndex {\n${members.join("\n")}\n}`;
}
