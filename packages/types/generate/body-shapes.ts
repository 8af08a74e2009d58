import { type Json, type JsonObject, listOperations, type OpenApiDocument } from "@defender-endpoint/spec/document";
import type { BodyShape } from "../src/body-shape.ts";
import { closeObjects, isObject, list } from "./closed-objects.ts";

type Shapes = Record<string, BodyShape>;

/** The names of the members that bodies have, which the validators do not know: to them an answer may hold more. */
export function generateBodyShapes(document: OpenApiDocument): string {
  const { shared, bodies } = buildBodyShapes(document);
  return [
    'import type { BodyShape } from "../body-shape.ts";\nimport type { OperationId } from "../operation-types.ts";',
    `export const sharedShapes: Readonly<Record<string, BodyShape>> = ${linePerName(shared)};`,
    `export const bodyShapes: Readonly<Record<OperationId, Readonly<Record<string, BodyShape>>>> = ${linePerName(bodies)};`,
  ].join("\n\n");
}

export function buildBodyShapes(document: OpenApiDocument): { shared: Shapes; bodies: Record<string, Shapes> } {
  // Closed as the types are, so that a name is known if, and only if, it compiles.
  const closed = closeObjects(document);
  const bodies = listOperations(closed).map(({ operationId, responses }): [string, Shapes] => [
    operationId,
    Object.fromEntries(
      Object.entries(responses).map(([status, { content = {} }]) => {
        const [first = {}, ...others] = Object.values(content).map(({ schema }) => shapeOf(schema));
        return [status, others.length === 0 ? first : { of: [first, ...others] }];
      }),
    ),
  ]);
  return { shared: shapesOf(closed.components.schemas), bodies: Object.fromEntries(bodies) };
}

function shapeOf(schema: Json | undefined): BodyShape {
  if (!isObject(schema)) return {};
  const { $ref, type, properties, items, additionalProperties = false, patternProperties } = schema;
  if (typeof $ref === "string") return { of: [$ref.slice($ref.lastIndexOf("/") + 1)] };
  const branches = ["allOf", "anyOf", "oneOf"].flatMap((key) => list(schema[key])).map(shapeOf);
  const patterns = isObject(patternProperties) ? Object.values(patternProperties) : [];
  const others = [additionalProperties, ...patterns].filter((other) => other !== false);
  // Nothing is known of it, so anything may be in it.
  if (type === "object" && !isObject(properties) && branches.length === 0 && others.length === 0) others.push(true);
  return {
    ...(branches.length > 0 ? { of: branches } : {}),
    ...(isObject(properties) ? { members: shapesOf(properties) } : {}),
    ...(others.length > 0 ? { others: { of: others.map(shapeOf) } } : {}),
    ...(items === undefined ? {} : { items: shapeOf(items) }),
  };
}

function shapesOf(schemas: JsonObject): Shapes {
  return Object.fromEntries(Object.entries(schemas).map(([name, schema]) => [name, shapeOf(schema)]));
}

function linePerName(values: object): string {
  return `{\n${Object.entries(values)
    .map(([name, value]) => `  ${JSON.stringify(name)}: ${JSON.stringify(value)},\n`)
    .join("")}}`;
}
