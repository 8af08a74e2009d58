import type { JsonObject, OpenApiDocument, SourceOperation } from "@defender-endpoint/spec/document";

const tableOfTypes: readonly JsonObject[] = [
  { type: "string" },
  { type: ["string", "null"], format: "date-time" },
  { type: "integer", format: "int32" },
  { type: "boolean" },
  { type: "array", items: { type: "string" } },
  { enum: ["low", "medium", "high"] },
];
const membersOfAnEntity = 16;

/** The contract grown to a number of operations: each of the added ones has a path, a filter and an entity of its own. */
export function growDocument(document: OpenApiDocument, operations: number): OpenApiDocument {
  const [path, item] = Object.entries(document.paths)[0] ?? [];
  const template = item?.["get"];
  if (path === undefined || template === undefined) throw new Error("The contract has no operation to start from.");
  const grown: OpenApiDocument = structuredClone(document);
  for (let n = 1; n < operations; n += 1) {
    grown.components.schemas[`Entity${n}`] = entity(n);
    grown.paths[`/api/entities${n}/{id}`] = { get: operation(template, n) };
  }
  return grown;
}

function operation(template: SourceOperation, n: number): SourceOperation {
  const invalid = { code: "InvalidInput", message: "{value} is invalid." };
  const parameter = { description: "A parameter.", "x-invalid": invalid, schema: { type: "string" }, examples: {} };
  return {
    ...template,
    operationId: `getEntity${n}`,
    // Those of the template are about its own examples.
    "x-scenarios": {
      found: {
        summary: "There is one.",
        evidence: "decided",
        request: { id: "1" },
        response: { status: 200, example: "found" },
      },
    },
    summary: `Get entity ${n}`,
    parameters: [
      { ...parameter, name: "id", in: "path", required: true },
      { ...parameter, name: `filter${n}`, in: "query", required: false },
    ],
    responses: {
      ...template.responses,
      "200": {
        // A response without a description is not valid OpenAPI, and the type of ours does not have it.
        ...{ description: "The entity." },
        content: {
          "application/json": {
            schema: { $ref: `#/components/schemas/Entity${n}` },
            examples: { found: { summary: "The entity.", value: { id: "1" } } },
          },
        },
      },
    },
  };
}

function entity(n: number): JsonObject {
  const members = Array.from({ length: membersOfAnEntity }, (_, index) => [
    `member${n}x${index}`,
    tableOfTypes[(index + n) % tableOfTypes.length] ?? {},
  ]);
  return {
    type: "object",
    description: `Entity ${n}.`,
    required: ["id"],
    properties: { id: { type: "string" }, ...Object.fromEntries(members) },
  };
}
