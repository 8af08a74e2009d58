import { listOperations, type OpenApiDocument, type Operation } from "@defender-endpoint/spec/document";
import { key } from "../literal.ts";
import { requestBodyOf } from "./request-body.ts";

/** The operations by name, documented: whatever is mapped over this interface shows the documentation in an editor. */
export function generateOperationIndex(document: OpenApiDocument): string {
  const operations = listOperations(document);
  const members = operations.map(({ operationId, summary, description, rateLimits, permissions }) => {
    const limits = rateLimits.map(({ calls, perSeconds }) => `${calls} calls per ${perSeconds} s`);
    const notes = [
      `${summary}.`,
      description.trim(),
      `Permission: ${permissions.application.join(" or ")}. Quota: ${limits.join(", ") || "none stated"}.`,
    ];
    const lines = notes.join("\n\n").replaceAll("*/", "*\\/").split("\n");
    return `  /**\n${lines.map((line) => `   * ${line}`.trimEnd()).join("\n")}\n   */\n  ${operationId}: operations["${operationId}"];`;
  });
  const types = operations.map((operation) => {
    return `  ${key(operation.operationId)}: { arguments: ${argumentsOf(document, operation)}; answer: ${answerOf(operation)} };\n`;
  });
  return [
    'import type { operations } from "./openapi.ts";',
    `export interface OperationIndex {\n${members.join("\n")}\n}`,
    `/** What each operation is asked and answers, spelt out: to find it out would be work for every compiler, at every call. */\nexport interface OperationTypes {\n${types.join("")}}`,
  ].join("\n\n");
}

function argumentsOf(document: OpenApiDocument, operation: Operation): string {
  const { operationId, parameters } = operation;
  const source = `operations["${operationId}"]`;
  const [mediaType] = Object.keys(operation.requestBody?.content ?? {});
  const body = requestBodyOf(document, operation);
  const has = (place: string) => parameters.some((parameter) => parameter.in === place);
  const parts = [
    ...(has("path") ? [`${source}["parameters"]["path"]`] : []),
    ...(has("query") ? [`NonNullable<${source}["parameters"]["query"]>`] : []),
    ...(body?.required ? [`${source}["requestBody"]["content"]["${mediaType}"]`] : []),
    ...(body && !body.required ? [`Partial<NonNullable<${source}["requestBody"]>["content"]["${mediaType}"]>`] : []),
  ];
  return parts.join(" & ") || "Record<string, never>";
}

function answerOf({ operationId, responses }: Operation): string {
  const answers = Object.entries(responses)
    .filter(([status]) => /^2\d\d$/.test(status))
    .map(([status, { content = {} }]) => {
      const [mediaType] = Object.keys(content);
      if (mediaType === undefined) return "undefined";
      return `operations["${operationId}"]["responses"][${status}]["content"]["${mediaType}"]`;
    });
  return answers.join(" | ") || "never";
}
