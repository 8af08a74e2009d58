import {
  type Json,
  listOperations,
  type MediaType,
  type OpenApiDocument,
  type Operation,
  type Parameter,
  resolve,
  sourceOf,
} from "../../document.ts";
import type { Problem, Rule } from "../rule.ts";

/** Every body and every parameter has an example, and every example a name. */
export const examplesNamed: Rule = (document) =>
  listOperations(document).flatMap((operation) => [
    ...bodies(document, operation).flatMap(([where, media]) =>
      check(where, media, "mocks and contracts answer with it"),
    ),
    ...operation.parameters.flatMap((parameter) =>
      check(`${operation.operationId} parameter '${parameter.name}'`, parameter, "tools ask with it"),
    ),
  ]);

/** As they are written: an operation that cannot answer with any of the common examples still documents the status. */
function bodies(document: OpenApiDocument, operation: Operation): [string, MediaType][] {
  return Object.entries(sourceOf(document, operation).responses).flatMap(([status, response]) =>
    Object.entries(resolve(document, response).content ?? {}).map(([mediaType, media]): [string, MediaType] => [
      `${operation.operationId} ${status} ${mediaType}`,
      media,
    ]),
  );
}

function check(where: string, illustrated: MediaType | Parameter, why: string): Problem[] {
  if ("example" in illustrated) {
    const message = "has an unnamed example. Use `examples` and give it a name that scenarios can refer to.";
    return [{ where, message }];
  }
  const examples: Record<string, { value: Json }> | undefined = illustrated.examples;
  const names = Object.keys(examples ?? {});
  if (names.length === 0) return [{ where, message: `has no examples. Add a named one: ${why}.` }];
  return names
    .filter((name) => !/^[a-z][A-Za-z0-9]*$/.test(name))
    .map((name) => ({
      where,
      message: `names an example '${name}'. Name it after the case, in camelCase, such as lookBackTooLong.`,
    }));
}
