import { type Json, type JsonObject, listOperations, type OpenApiDocument } from "../../document.ts";
import type { Problem, Rule } from "../rule.ts";
import { createSchemaCheck, type SchemaCheck } from "../schema-check.ts";

/** Every example, of a body, a parameter, a header or a single member, fits the schema it illustrates. */
export const examplesValid: Rule = (document) => {
  const check = createSchemaCheck(document);
  const bodies = listOperations(document).flatMap(({ operationId, responses }) =>
    Object.entries(responses).flatMap(([status, { content = {} }]) =>
      Object.entries(content).flatMap(([mediaType, { schema, examples }]) =>
        Object.entries(examples).flatMap(([name, { value }]) =>
          problem(`${operationId} ${status} ${mediaType} example '${name}'`, check(schema, value)),
        ),
      ),
    ),
  );
  const parameters = listOperations(document).flatMap(({ operationId, parameters }) =>
    parameters.flatMap(({ name, schema, examples = {} }) =>
      Object.entries(examples).flatMap(([example, { value }]) =>
        problem(`${operationId} parameter '${name}' example '${example}'`, check(schema, value)),
      ),
    ),
  );
  return [...bodies, ...parameters, ...schemaExamples(document, check)];
};

/** Schemas carry `examples` of their own: a schema is whatever object has both a type and examples. */
function schemaExamples(document: OpenApiDocument, check: SchemaCheck): Problem[] {
  const visit = (node: Json, where: string): Problem[] => {
    if (node === null || typeof node !== "object") return [];
    if (Array.isArray(node)) return node.flatMap((item, index) => visit(item, `${where}/${index}`));
    const own = isSchemaWithExamples(node)
      ? node.examples.flatMap((value) => problem(`${where} example ${JSON.stringify(value)}`, check(node, value)))
      : [];
    return [...own, ...Object.entries(node).flatMap(([key, child]) => visit(child, `${where}/${key}`))];
  };
  return visit(document as unknown as JsonObject, "#");
}

function isSchemaWithExamples(node: JsonObject): node is JsonObject & { examples: Json[] } {
  return Array.isArray(node["examples"]) && node["type"] !== undefined;
}

function problem(where: string, reason: string | undefined): Problem[] {
  return reason === undefined
    ? []
    : [
        {
          where,
          message: `does not fit its schema: ${reason}. Mend the example, or the schema if the evidence is on the example's side.`,
        },
      ];
}
