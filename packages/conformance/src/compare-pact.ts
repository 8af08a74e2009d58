import type { PactDocument } from "@defender-endpoint/contracts/pact";
import { exampleValues, type OpenApiDocument, type Operation } from "@defender-endpoint/spec/document";
import { isRecord, type JsonRecord } from "./json.ts";
import { pathValues } from "./pact-exchange.ts";

/** What the comparator found, under the number of the interaction; under -1 what belongs to none. */
export async function comparePact(
  document: OpenApiDocument,
  operations: readonly Operation[],
  pact: PactDocument,
): Promise<ReadonlyMap<number, readonly string[]>> {
  const interactions = pact.interactions.map(({ source }) => withUsualPath(source, operations));
  const { Comparator } = await import("@pactflow/openapi-pact-comparator");
  // It writes into what it is given.
  const comparator = new Comparator({ oas: structuredClone(document) });
  const found = new Map<number, string[]>();
  for await (const { code, message, mockDetails } of comparator.compare({ ...pact.source, interactions })) {
    const [, index = "-1"] = /interactions\[(\d+)\]/.exec(mockDetails?.location ?? "") ?? [];
    found.set(Number(index), [...(found.get(Number(index)) ?? []), `${code}: ${withoutValue(message)}`]);
  }
  return found;
}

/**
 * Where an error is expected, the comparator lets an invalid query or header pass, but takes an invalid path for an unknown
 * one and looks no further. So such an interaction is compared with the path of the contract's own examples.
 */
function withUsualPath(source: JsonRecord, operations: readonly Operation[]): JsonRecord {
  const { request, response } = source;
  if (!isRecord(request) || !isRecord(response) || Number(response["status"]) < 400) return source;
  const operation = operations.find(
    (candidate) =>
      candidate.method === request["method"] && pathValues(candidate, String(request["path"])) !== undefined,
  );
  if (operation === undefined) return source;
  const path = operation.path.replace(/\{(\w+)\}/g, (_, name: string) => {
    const parameter = operation.parameters.find((candidate) => candidate.name === name);
    return encodeURIComponent((parameter && exampleValues(parameter)[0]) ?? "");
  });
  return { ...source, request: { ...request, path } };
}

function withoutValue(message: string): string {
  return message.replace(/\s+/g, " ").slice(0, 200);
}
