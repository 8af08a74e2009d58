import { type OpenApiDocument, readDocument } from "@defender-endpoint/spec/document";
import { expect, test } from "vitest";
import { generateOperationCollections } from "./operation-collections.ts";

const { document } = readDocument();

/** The contract with nothing but operations of these names, each with these extensions and none of its source's. */
function documentOf(operations: Readonly<Record<string, object>>): OpenApiDocument {
  const [item] = Object.values(document.paths);
  const { "x-odata": _, "x-paging": __, ...source } = Object.values(item ?? {})[0] ?? {};
  const paths = Object.entries(operations).map(([operationId, extensions]) => [
    `/api/${operationId}`,
    { get: { ...source, operationId, ...extensions } },
  ]);
  return { ...document, paths: Object.fromEntries(paths) };
}

test("an operation is told with how it goes on and what it is filtered by, if it does or is at all", () => {
  const filter = { healthStatus: "enum", lastSeen: "datetime", machineTags: "string[]" };
  const types = generateOperationCollections(
    documentOf({
      listMachines: { "x-paging": "skip", "x-odata": { filter, skip: true, top: { max: 10 } } },
      exportAssessment: { "x-paging": "link" },
      countMachineAlerts: { "x-paging": "none", "x-odata": { filter: { status: "enum" } } },
      getMachine: { "x-paging": "none" },
    }),
  );
  expect(types.split("\n")).toEqual([
    "export interface OperationCollections {",
    '  listMachines: { paging: "skip", filter: { healthStatus: "enum", lastSeen: "datetime", machineTags: "string[]" } };',
    '  exportAssessment: { paging: "link", filter: {} };',
    '  countMachineAlerts: { paging: "none", filter: { status: "enum" } };',
    "}",
  ]);
});
