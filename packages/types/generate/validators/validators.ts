import {
  listOperations,
  type OpenApiDocument,
  type Operation,
  type Response,
  sourceOf,
} from "@defender-endpoint/spec/document";
import type { AnswerSchemas, OperationSchemas } from "../../src/schema/operation-schemas.ts";
import { linePerMember } from "../literal.ts";
import { requestBodyOf } from "../operations/request-body.ts";
import { groupByTag } from "../tags.ts";
import { checkedSchema, checkedSchemas } from "./checked-schema.ts";

/** The schemas that requests and answers are checked by: a module for each tag, one for what they share, and one with all. */
export function generateValidators(document: OpenApiDocument): Record<string, string> {
  const byTag = groupByTag(listOperations(document));
  const modules = [...byTag].map(([tag, operations]): [string, string] => [
    `validators/${tag}.ts`,
    module(
      'import type { OperationSchemas } from "../../schema/operation-schemas.ts";',
      "schemas",
      "OperationSchemas",
      Object.fromEntries(operations.map((operation) => [operation.operationId, schemasOf(document, operation)])),
    ),
  ]);
  const components = checkedSchemas("components/schemas", document.components.schemas);
  const answers = Object.entries(document.components.responses ?? {}).map(([name, answer]) => [
    name,
    contentSchemas(name, answer),
  ]);
  return {
    ...Object.fromEntries(modules),
    "validators/components.ts": [
      module(
        'import type { AnswerSchemas } from "../../schema/operation-schemas.ts";\nimport type { Schema } from "../../schema/schema.ts";',
        "components",
        "Schema",
        components,
      ),
      declaration("sharedAnswers", "AnswerSchemas", Object.fromEntries(answers)),
    ].join("\n\n"),
    "validators/index.ts": indexOf([...byTag.keys()]),
  };
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

function module(imports: string, name: string, type: string, values: object): string {
  return `${imports}\n\n${declaration(name, type, values)}`;
}

function declaration(name: string, type: string, values: object): string {
  const names = Object.keys(values).map((one) => JSON.stringify(one));
  return `export const ${name}: Readonly<Record<${names.join(" | ") || "never"}, ${type}>> = ${linePerMember(values, JSON.stringify)};`;
}

function indexOf(tags: readonly string[]): string {
  const imports = tags.map((tag, index) => `import { schemas as tag${index} } from "./${tag}.ts";`);
  const all = tags.map((_, index) => `...tag${index}`).join(", ");
  return [
    'import type { OperationId } from "../../operations/operation-types.ts";\nimport type { OperationSchemas } from "../../schema/operation-schemas.ts";',
    imports.join("\n"),
    `export const operationSchemas: Readonly<Record<OperationId, OperationSchemas>> = { ${all} };`,
  ].join("\n\n");
}
