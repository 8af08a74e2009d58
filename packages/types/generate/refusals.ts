import { listOperations, type OpenApiDocument } from "@defender-endpoint/spec/document";

/** The error that answers an invalid value, for each parameter of each operation. */
export function generateRefusals(document: OpenApiDocument): string {
  const refusals = listOperations(document).map(({ operationId, parameters }) => [
    operationId,
    Object.fromEntries(parameters.map(({ name, "x-invalid": invalid }) => [name, invalid])),
  ]);
  return [
    'import type { ParameterRefusal } from "../operation.ts";',
    `export const refusals: Readonly<Record<string, Readonly<Record<string, ParameterRefusal>>>> = ${JSON.stringify(Object.fromEntries(refusals), null, 2)};`,
  ].join("\n\n");
}
