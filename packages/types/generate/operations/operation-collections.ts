import { listOperations, type OpenApiDocument } from "@defender-endpoint/spec/document";
import { key, literal } from "../literal.ts";

/** What the types of a call need to know of collections: how each goes on, and what it may be filtered by. */
export function generateOperationCollections(document: OpenApiDocument): string {
  const members = listOperations(document).flatMap(({ operationId, paging, odata }) => {
    const filter = odata?.filter;
    return paging === "none" && !filter ? [] : `  ${key(operationId)}: ${literal({ paging, filter: filter ?? {} })};\n`;
  });
  return `export interface OperationCollections {\n${members.join("")}}`;
}
