import type { PactDocument, PactInteraction } from "@defender-endpoint/contracts/pact";
import type { OpenApiDocument } from "@defender-endpoint/spec/document";
import { createOperationFinder, type OperationFinder } from "@defender-endpoint/types/operation-path";
import type { Answer } from "../answers/answer.ts";
import { operationsOf } from "../contract/contract.ts";
import type { Row } from "../contract/rows.ts";
import { isRecord, type JsonRecord } from "../json.ts";

/** An interaction of a pact file, read as the exchange that it promises. */
export interface PactExchange {
  readonly description: string;
  readonly states: PactInteraction["states"];
  /** The operation that it asks for; undefined if the contract has none at this place. */
  readonly operationId: string | undefined;
  readonly request: {
    /** The parameters of the path, by name, decoded. */
    readonly path: Readonly<Record<string, string>>;
    readonly query: URLSearchParams;
    /** The text of the body; undefined where none is sent. */
    readonly body: string | undefined;
  };
  readonly answer: Answer;
  readonly hasBody: boolean;
}

/** The exchanges of pacts, each with the operation of the document that it asks for. */
export function readExchanges(document: OpenApiDocument, pacts: readonly PactDocument[]): PactExchange[] {
  const operations = operationsOf(document).map((operation) => [operation.operationId, operation]);
  const finder = createOperationFinder(Object.fromEntries(operations));
  return pacts.flatMap(({ interactions }) => interactions.map((interaction) => readExchange(interaction, finder)));
}

/** Whether an interaction promises the answer that a row stands for. */
export function belongsTo({ operationId, answer }: PactExchange, { operation, status, mediaType }: Row): boolean {
  return operationId === operation.operationId && answer.status === status && answer.mediaType === mediaType;
}

/** Whether an interaction was made from a scenario of an operation. */
export function isOfOperation({ description }: Pick<PactExchange, "description">, operationId: string): boolean {
  return description.startsWith(`${operationId} `);
}

/** Whether an interaction was made from a scenario. */
export function isOfScenario(
  { description }: Pick<PactExchange, "description">,
  operationId: string,
  name: string,
): boolean {
  return description.startsWith(`${operationId} ${name}: `);
}

function readExchange({ description, states, source }: PactInteraction, finder: OperationFinder<string>): PactExchange {
  const request = record(source["request"]);
  const response = record(source["response"]);
  const headers = new Headers();
  for (const [name, value] of Object.entries(record(response["headers"]))) {
    for (const one of Array.isArray(value) ? value : [value]) headers.append(name, String(one));
  }
  const query = Object.entries(record(request["query"])).flatMap(([name, value]) =>
    (Array.isArray(value) ? value : [value]).map((one): [string, string] => [name, String(one)]),
  );
  const found = finder.find(String(request["method"]), String(request["path"]));
  const content = record(response["body"])["content"];
  // That is how an interaction says that its answer has none.
  const hasBody = response["body"] !== undefined && content !== "";
  const path = Object.entries(found?.values ?? {}).map(([name, value]) => [name, decodeURIComponent(value)]);
  return {
    description,
    states,
    operationId: found?.operationId,
    request: {
      path: Object.fromEntries(path),
      query: new URLSearchParams(query),
      body: request["body"] === undefined ? undefined : textOf(record(request["body"])["content"]),
    },
    answer: {
      status: Number(response["status"]),
      mediaType: (headers.get("Content-Type") ?? "").split(";", 1)[0] ?? "",
      headers,
      body: hasBody ? content : undefined,
    },
    hasBody,
  };
}

function record(value: unknown): JsonRecord {
  return isRecord(value) ? value : {};
}

/** A form is a text already. */
function textOf(content: unknown): string {
  return typeof content === "string" ? content : JSON.stringify(content);
}
