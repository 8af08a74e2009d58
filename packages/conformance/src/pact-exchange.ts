import type { PactDocument, PactInteraction } from "@defender-endpoint/contracts/pact";
import type { Operation } from "@defender-endpoint/spec/document";
import type { Answer } from "./answer.ts";
import { isRecord, type JsonRecord } from "./json.ts";
import type { Row } from "./rows.ts";

/** An interaction of a pact file, read as the exchange that it promises. */
export interface PactExchange {
  readonly description: string;
  readonly states: PactInteraction["states"];
  readonly request: {
    readonly method: string;
    /** As the file has it, encoded. */
    readonly path: string;
    readonly query: URLSearchParams;
  };
  readonly answer: Answer;
  readonly hasBody: boolean;
}

export function readExchanges(pacts: readonly PactDocument[]): PactExchange[] {
  return pacts.flatMap(({ interactions }) => interactions.map(readExchange));
}

/** The values of the path's parameters, still encoded; undefined if the path is not the operation's. */
export function pathValues({ path: template }: Operation, path: string): Record<string, string> | undefined {
  const names = [...template.matchAll(/\{(\w+)\}/g)].map(([, name = ""]) => name);
  const literals = template.split(/\{\w+\}/).map((text) => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"));
  const values = new RegExp(`^${literals.join("([^/]+)")}$`).exec(path)?.slice(1);
  return values && Object.fromEntries(names.map((name, index) => [name, values[index] ?? ""]));
}

/** Whether an interaction promises the answer that a row stands for. */
export function belongsTo({ request, answer }: PactExchange, { operation, status, mediaType }: Row): boolean {
  return (
    request.method === operation.method &&
    pathValues(operation, request.path) !== undefined &&
    answer.status === status &&
    answer.mediaType === mediaType
  );
}

export function readExchange({ description, states, source }: PactInteraction): PactExchange {
  const request = record(source["request"]);
  const response = record(source["response"]);
  const headers = new Headers();
  for (const [name, value] of Object.entries(record(response["headers"]))) {
    for (const one of Array.isArray(value) ? value : [value]) headers.append(name, String(one));
  }
  const query = Object.entries(record(request["query"])).flatMap(([name, value]) =>
    (Array.isArray(value) ? value : [value]).map((one): [string, string] => [name, String(one)]),
  );
  return {
    description,
    states,
    request: { method: String(request["method"]), path: String(request["path"]), query: new URLSearchParams(query) },
    answer: {
      status: Number(response["status"]),
      mediaType: (headers.get("Content-Type") ?? "").split(";", 1)[0] ?? "",
      headers,
      body: record(response["body"])["content"],
    },
    hasBody: response["body"] !== undefined,
  };
}

function record(value: unknown): JsonRecord {
  return isRecord(value) ? value : {};
}
