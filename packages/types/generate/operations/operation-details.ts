import { listOperations, type OpenApiDocument, type Operation } from "@defender-endpoint/spec/document";
import type { ODataOptions, OperationRules, OperationTraits } from "../../src/operations/operation-detail-types.ts";
import { key, literal } from "../literal.ts";
import { groupByTag, tagVariable } from "../tags.ts";
import { requestBodyOf } from "./request-body.ts";
import { selectableMembers } from "./selectable-members.ts";

/**
 * What a provider needs to know of each operation besides the operation table: by which rules it answers, in a module for each tag, and
 * what it does, which nobody needs who only answers.
 */
export function generateOperationDetails(document: OpenApiDocument): Record<string, string> {
  const byTag = groupByTag(listOperations(document));
  const modules = [...byTag].map(([tag, operations]): [string, string] => [
    `rules/${tag}.ts`,
    rulesModule(document, operations),
  ]);
  const tags = [...byTag.keys()];
  const records = listOperations(document).map((operation) => record(operation, traitsOf(document, operation)));
  const undeclared = listOperations(document).filter(({ behaviour }) => behaviour === undefined);
  return {
    ...Object.fromEntries(modules),
    "rules/index.ts": [
      'import type { OperationRules } from "../../operations/operation-detail-types.ts";\nimport type { OperationId } from "../../operations/operation-types.ts";',
      tags.map((tag) => `import { rules as ${tagVariable(tag)} } from "./${tag}.ts";`).join("\n"),
      `export const operationRules: Readonly<Record<OperationId, OperationRules>> = {\n${tags.map((tag) => `  ...${tagVariable(tag)},\n`).join("")}};`,
    ].join("\n\n"),
    "operation-traits.ts": [
      'import type { OperationTraits } from "../operations/operation-detail-types.ts";\nimport type { OperationId } from "../operations/operation-types.ts";',
      `export const operationTraits: Readonly<Record<OperationId, OperationTraits>> = {\n${records.join("")}};`,
      `/** What the contract declares no behaviour of. */\nexport type OperationWithoutBehaviour = ${union(undeclared)};`,
    ].join("\n\n"),
  };
}

function rulesModule(document: OpenApiDocument, operations: readonly Operation[]): string {
  const records = operations.map((operation) => record(operation, rulesOf(document, operation)));
  return [
    'import type { OperationRules } from "../../operations/operation-detail-types.ts";',
    `export const rules: Readonly<Record<${union(operations)}, OperationRules>> = {\n${records.join("")}};`,
  ].join("\n\n");
}

function record({ operationId }: Operation, members: object): string {
  const lines = Object.entries(members).map(([name, value]) => `    ${name}: ${literal(value)},\n`);
  return `  ${key(operationId)}: {\n${lines.join("")}  },\n`;
}

function rulesOf(document: OpenApiDocument, operation: Operation): OperationRules {
  const { evidence: _, ...permissions } = operation.permissions;
  const refusal = requestBodyOf(document, operation)?.refusal;
  return {
    permissions,
    refusals: {
      parameters: Object.fromEntries(
        operation.parameters.flatMap(({ name, "x-invalid": invalid }) => (invalid ? [[name, invalid]] : [])),
      ),
      ...(refusal ? { body: refusal } : {}),
    },
    ...(operation.batch ? { batch: operation.batch } : {}),
  };
}

function traitsOf(document: OpenApiDocument, operation: Operation): OperationTraits {
  const { operationId, tags, limitClass, odata, behaviour, deprecated } = operation;
  const [tag] = tags;
  if (tag === undefined) throw new Error(`${operationId} has no tag. Give it that of its resource.`);
  return {
    tag,
    limitClass,
    ...(odata ? { odata: { ...odata, ...selected(document, operation) } } : {}),
    ...(behaviour ? { behaviour } : {}),
    ...(deprecated ? { deprecated } : {}),
  };
}

/** The contract says that members may be selected; which, its schemas say. */
function selected(document: OpenApiDocument, operation: Operation): Pick<ODataOptions, "select"> {
  const select = operation.odata?.select === true ? selectableMembers(document, operation) : undefined;
  return select === undefined ? {} : { select };
}

function union(operations: readonly Operation[]): string {
  return operations.map(({ operationId }) => JSON.stringify(operationId)).join(" | ") || "never";
}
