import type { OperationId } from "@defender-endpoint/types";
import { operationDetails } from "@defender-endpoint/types/operation-details";
import { operationText } from "./contract.ts";
import type { ServedOperations } from "./served-operations.ts";

/** A line for each operation that is served and that all words of `about` fit, by resource. Where none does, all of them. */
export function listOperations({ reads, changes }: ServedOperations, about = ""): string {
  const words = about.toLowerCase().split(/\s+/);
  const lines = [...reads, ...changes].map((id) => ({ tag: operationDetails[id].tag, line: lineOf(id, changes) }));
  const fitting = lines.filter(({ tag, line }) => words.every((word) => `${tag} ${line}`.toLowerCase().includes(word)));
  const listed = fitting.length > 0 ? fitting : lines;
  const tags = [...new Set(listed.map(({ tag }) => tag))];
  return [
    ...(fitting.length > 0 ? [] : ["Nothing fits all of these words. All operations:"]),
    ...tags.flatMap((tag) => [`${tag}:`, ...listed.filter((each) => each.tag === tag).map(({ line }) => `  ${line}`)]),
  ].join("\n");
}

function lineOf(id: OperationId, changes: ReadonlySet<OperationId>): string {
  const { deprecated } = operationDetails[id];
  const marks = [...(changes.has(id) ? ["changes something"] : []), ...(deprecated ? ["deprecated"] : [])];
  return `${id}: ${operationText(id).summary}${marks.length > 0 ? ` (${marks.join(", ")})` : ""}`;
}
