import { type OpenApiDocument, type Operation, resolve } from "@defender-endpoint/spec/document";
import { isRecord } from "../json.ts";
import { operationsOf } from "./contract.ts";

/**
 * What an operation looks like from outside: its method, whether it has parameters in the path or the query, OData options or a body, and what a good
 * answer is. Operations of one shape go the same way through client, mocks and provider.
 */
export function shapeOfOperation(document: OpenApiDocument, operation: Operation): string {
  const { method, parameters } = operation;
  const asks = [
    parameters.some((parameter) => parameter.in === "path") ? "path" : "",
    parameters.some((parameter) => parameter.in === "query" && !parameter.name.startsWith("$")) ? "query" : "",
    parameters.some(({ name }) => name.startsWith("$")) ? "options" : "",
    bodyKind(document, operation),
  ].filter((part) => part !== "");
  return `${[method, ...asks].join(" ")}: ${answerKind(document, operation)}`;
}

/** The first operation of each shape, which stands for the others where looking closely costs much. */
export function firstOfEachShape(document: OpenApiDocument): readonly Operation[] {
  const operations = operationsOf(document);
  const shapes = new Map(
    operations.toReversed().map((operation) => [shapeOfOperation(document, operation), operation]),
  );
  return operations.filter((operation) => shapes.get(shapeOfOperation(document, operation)) === operation);
}

function bodyKind(document: OpenApiDocument, operation: Operation): string {
  const body: unknown = "requestBody" in operation ? resolve(document, operation.requestBody) : undefined;
  const content = isRecord(body) && isRecord(body["content"]) ? Object.keys(body["content"]) : [];
  return content[0] ?? "";
}

function answerKind(document: OpenApiDocument, { responses }: Operation): string {
  const [, success] = Object.entries(responses).find(([status]) => Number(status) < 300) ?? [];
  const [mediaType, media] = Object.entries(success?.content ?? {})[0] ?? [];
  if (mediaType === undefined || media === undefined) return "nothing";
  if (mediaType !== "application/json") return mediaType;
  const { properties } = resolve(document, media.schema);
  const value = isRecord(properties) ? properties["value"] : undefined;
  return isRecord(value) && value["type"] === "array" ? "collection" : "entity";
}
