import { listOperations, type OpenApiDocument, type Operation } from "@defender-endpoint/spec/document";
import type { ODataOptions, OperationDetails } from "../../src/operations/operation-detail-types.ts";
import { key, literal } from "../literal.ts";
import { requestBodyOf } from "./request-body.ts";
import { selectableMembers } from "./selectable-members.ts";

/** What a provider needs to know of each operation besides the operation table. */
export function generateOperationDetails(document: OpenApiDocument): string {
  const records = listOperations(document).map((operation) => {
    const { operationId, tags, parameters, limitClass, odata, behaviour, batch, deprecated } = operation;
    const { evidence: _, ...permissions } = operation.permissions;
    const [tag] = tags;
    const refusal = requestBodyOf(document, operation)?.refusal;
    if (tag === undefined) throw new Error(`${operationId} has no tag. Give it that of its resource.`);
    const details: OperationDetails = {
      tag,
      permissions,
      limitClass,
      refusals: {
        parameters: Object.fromEntries(
          parameters.flatMap(({ name, "x-invalid": invalid }) => (invalid ? [[name, invalid]] : [])),
        ),
        ...(refusal ? { body: refusal } : {}),
      },
      ...(odata ? { odata: { ...odata, ...selected(document, operation) } } : {}),
      ...(behaviour ? { behaviour } : {}),
      ...(batch ? { batch } : {}),
      ...(deprecated ? { deprecated } : {}),
    };
    const lines = Object.entries(details).map(([name, value]) => `    ${name}: ${literal(value)},\n`);
    return `  ${key(operationId)}: {\n${lines.join("")}  },\n`;
  });
  const undeclared = listOperations(document).filter(({ behaviour }) => behaviour === undefined);
  return [
    'import type { OperationDetails } from "../operations/operation-detail-types.ts";\nimport type { OperationId } from "../operations/operation-types.ts";',
    `export const operationDetails: Readonly<Record<OperationId, OperationDetails>> = {\n${records.join("")}};`,
    `/** What the contract declares no behaviour of. */\nexport type OperationWithoutBehaviour = ${union(undeclared)};`,
  ].join("\n\n");
}

/** The contract says that members may be selected; which, its schemas say. */
function selected(document: OpenApiDocument, operation: Operation): Pick<ODataOptions, "select"> {
  const select = operation.odata?.select === true ? selectableMembers(document, operation) : undefined;
  return select === undefined ? {} : { select };
}

function union(operations: readonly Operation[]): string {
  return operations.map(({ operationId }) => JSON.stringify(operationId)).join(" | ") || "never";
}
