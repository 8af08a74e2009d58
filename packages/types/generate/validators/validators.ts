import {
  listOperations,
  type OpenApiDocument,
  type Operation,
  type Response,
  sourceOf,
} from "@defender-endpoint/spec/document";
import type { AnswerSchemas, OperationSchemas } from "../../src/schema/resource-schemas.ts";
import type { Schema } from "../../src/schema/schema.ts";
import { linePerMember } from "../literal.ts";
import { requestBodyOf } from "../operations/request-body.ts";
import { groupByTag, tagVariable } from "../tags.ts";
import { checkedSchema, checkedSchemas } from "./checked-schema.ts";

/** The schemas that requests and answers are checked by: a module for each tag, one for what they share, and one with all. */
export function generateValidators(document: OpenApiDocument): Record<string, string> {
  const byTag = groupByTag(listOperations(document));
  const components = checkedSchemas("components/schemas", document.components.schemas);
  const answers = Object.fromEntries(
    Object.entries(document.components.responses ?? {}).map(([name, answer]) => [name, contentSchemas(name, answer)]),
  );
  const resources = [...byTag].map(([tag, operations]) => {
    const schemas = operations.map((operation) => [operation.operationId, schemasOf(document, operation)] as const);
    return { tag, operations: Object.fromEntries(schemas), needed: componentsOf(schemas, components) };
  });
  const everywhere = componentsOf(answers, components);
  const isShared = (name: string) =>
    everywhere.has(name) || resources.filter(({ needed }) => needed.has(name)).length > 1;
  const only = (isWanted: (name: string) => boolean) =>
    Object.fromEntries(Object.entries(components).filter(([name]) => isWanted(name)));
  const modules = resources.map(({ tag, operations, needed }): [string, string] => [
    `validators/${tag}.ts`,
    resourceModule(
      operations,
      only((name) => needed.has(name) && !isShared(name)),
    ),
  ]);
  return {
    ...Object.fromEntries(modules),
    "validators/shared.ts": [
      'import type { AnswerSchemas } from "../../schema/resource-schemas.ts";\nimport type { Schema } from "../../schema/schema.ts";',
      `export const components: Readonly<Record<string, Schema>> = ${lines(only(isShared))};`,
      `export const answers: Readonly<Record<string, AnswerSchemas>> = ${lines(answers)};`,
    ].join("\n\n"),
    "validators/index.ts": indexOf([...byTag.keys()]),
  };
}

/** The names of the components that a value refers to, by the way of others too. */
function componentsOf(value: unknown, components: Readonly<Record<string, Schema>>, found = new Set<string>()) {
  for (const [, name = ""] of JSON.stringify(value).matchAll(/"#\/components\/schemas\/([^"]+)"/g)) {
    if (found.has(name)) continue;
    found.add(name);
    componentsOf(components[name] ?? {}, components, found);
  }
  return found;
}

/** Parts of an operation's requests and answers, as values are checked by them. */
function schemasOf(document: OpenApiDocument, operation: Operation): OperationSchemas {
  const { operationId, parameters, responses } = operation;
  const body = requestBodyOf(document, operation);
  const source: Record<string, unknown> = sourceOf(document, operation).responses;
  const answers = Object.entries(responses).map(([status, answer]) => [
    status,
    sharedAnswer(source[status]) ?? contentSchemas(`${operationId} ${status}`, answer),
  ]);
  return {
    parameters: Object.fromEntries(
      parameters.map(({ name, schema }) => [name, checkedSchema(`${operationId} ${name}`, schema)]),
    ),
    ...(body ? { body: checkedSchema(`${operationId} body`, body.schema), bodyRequired: body.required } : {}),
    responses: Object.fromEntries(answers),
  };
}

/** The name of the shared answer that a documented one is. */
function sharedAnswer(source: unknown): string | undefined {
  const { $ref = "" } = source as { $ref?: string };
  return /^#\/components\/responses\/(.+)$/.exec($ref)?.[1];
}

function contentSchemas(place: string, { content = {} }: Response): AnswerSchemas {
  return checkedSchemas(
    place,
    Object.fromEntries(Object.entries(content).map(([mediaType, { schema }]) => [mediaType, schema])),
  );
}

/** What a resource has of its own stands in its module, so that nobody who asks for another loads it. */
function resourceModule(operations: object, components: object): string {
  const ids = Object.keys(operations).map((id) => JSON.stringify(id));
  return [
    'import type { ResourceSchemas } from "../../schema/resource-schemas.ts";\nimport { answers, components } from "./shared.ts";',
    `const operations: ResourceSchemas<${ids.join(" | ")}>["operations"] = ${lines(operations)};`,
    `const own: ResourceSchemas["components"] = ${lines(components)};`,
    `export const schemas: ResourceSchemas<${ids.join(" | ")}> = { operations, components: { ...components, ...own }, answers };`,
  ].join("\n\n");
}

function lines(values: object): string {
  return linePerMember(values, JSON.stringify);
}

function indexOf(tags: readonly string[]): string {
  const imports = tags.map((tag) => `import { schemas as ${tagVariable(tag)} } from "./${tag}.ts";`);
  const all = (part: string) => tags.map((tag) => `...${tagVariable(tag)}.${part}`).join(", ");
  return [
    'import type { OperationId } from "../../operations/operation-types.ts";\nimport type { ResourceSchemas } from "../../schema/resource-schemas.ts";',
    `${imports.join("\n")}\nimport { answers } from "./shared.ts";`,
    `export const allSchemas: ResourceSchemas<OperationId> = {\n  operations: { ${all("operations")} },\n  components: { ${all("components")} },\n  answers,\n};`,
  ].join("\n\n");
}
