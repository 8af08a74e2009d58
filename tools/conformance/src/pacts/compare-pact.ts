import type { PactDocument } from "@defender-endpoint/contracts/pact";
import { operationsOf } from "../contract/contract.ts";
import { isRecord, type JsonRecord } from "../json.ts";
import { isForm, requestLine } from "../requests/request-line.ts";
import { usualRequest } from "../requests/usual-request.ts";
import type { Subject } from "../subject/subject.ts";
import { readExchanges } from "./pact-exchange.ts";

/** What the comparator found, under the number of the interaction; under -1 what belongs to none. */
export async function comparePact(
  subject: Subject,
  pact: PactDocument,
): Promise<ReadonlyMap<number, readonly string[]>> {
  const exchanges = readExchanges(subject.document, [pact]);
  const interactions = pact.interactions.map(({ source }, index) =>
    withUsualPath(subject, source, exchanges[index]?.operationId),
  );
  const { Comparator } = await import("@pactflow/openapi-pact-comparator");
  // It writes into what it is given.
  const comparator = new Comparator({ oas: structuredClone(subject.document) });
  const found = new Map<number, string[]>();
  for await (const { code, message, mockDetails } of comparator.compare({ ...pact.source, interactions })) {
    // It reads JSON only. Other bodies are held against their schema beside it.
    if (code === "response.body.unvalidatable") continue;
    const [, index = "-1"] = /interactions\[(\d+)\]/.exec(mockDetails?.location ?? "") ?? [];
    // In a form everything is a text, which it takes for a misfit of what is a number or a truth value.
    const { body } = exchanges[Number(index)]?.request ?? {};
    if (code === "request.body.incompatible" && body !== undefined && isForm(body)) continue;
    found.set(Number(index), [...(found.get(Number(index)) ?? []), `${code}: ${withoutValue(message)}`]);
  }
  return found;
}

/**
 * Where an error is expected, the comparator lets an invalid query or header pass, but takes an invalid path for an unknown
 * one and looks no further. So such an interaction is compared with the operation's usual path instead.
 */
function withUsualPath(subject: Subject, source: JsonRecord, operationId: string | undefined): JsonRecord {
  const { request, response } = source;
  const operation = operationsOf(subject.document).find((one) => one.operationId === operationId);
  const isError = isRecord(response) && Number(response["status"]) >= 400;
  if (!isRecord(request) || !isError || operation === undefined) return source;
  const { values } = usualRequest(subject, operation);
  const { target } = requestLine(operation, (name) => ({ text: values[name]?.[0] ?? "" }), "");
  return { ...source, request: { ...request, path: target } };
}

function withoutValue(message: string): string {
  return message.replace(/\s+/g, " ").slice(0, 200);
}
