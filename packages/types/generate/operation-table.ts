import { listOperations, type OpenApiDocument, type Parameter } from "../../../spec/document.ts";

/** What a client or a provider needs to know of each operation at run time, and the clouds it runs in. */
export function generateOperationTable(document: OpenApiDocument): string {
  const table = Object.fromEntries(
    listOperations(document).map((operation) => [
      operation.operationId,
      {
        operationId: operation.operationId,
        method: operation.method,
        path: operation.path,
        tag: operation.tags[0],
        parameters: operation.parameters.map(tableParameter),
        rateLimits: operation["x-rate-limits"],
        permissions: operation["x-permissions"],
      },
    ]),
  );
  const clouds = Object.fromEntries(
    document.servers.map(({ url, "x-cloud": { name, authorityHost, audience } }) => [
      name,
      { baseUrl: url, authorityHost, audience },
    ]),
  );
  return [
    'import type { Cloud, Operation } from "../operation.ts";',
    `export const specVersion = ${JSON.stringify(document.info.version)};`,
    `export const operationTable = ${JSON.stringify(table, null, 2)} as const satisfies Record<string, Operation>;`,
    `export const clouds = ${JSON.stringify(clouds, null, 2)} as const satisfies Record<string, Cloud>;`,
  ].join("\n\n");
}

function tableParameter({ name, in: place, required, schema, "x-invalid": invalid }: Parameter) {
  return { name, in: place, required: required ?? false, type: schema["type"], invalid };
}
