import { randomUUID } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";
import { TLSSocket } from "node:tls";
import { type OperationId, operationTable } from "@defender-endpoint/types";
import { type FoundOperation, operationFinder } from "@defender-endpoint/types/operation-path";
import type { Answer } from "../service/answer.ts";
import { answerOperation, type OperationCall } from "../service/answer-operation.ts";
import { errorAnswer } from "../service/error-response.ts";
import { baseOf } from "./base-of.ts";
import type { FaultyOperations } from "./operation-routes.ts";
import { type RequestListener, requestRecord } from "./request-log.ts";

/** Answers a request from its socket to its socket. False if it is not for that, and nothing has been done. */
export type PlainRequests = (incoming: IncomingMessage, outgoing: ServerResponse) => boolean;

/** What needs no decoding, no normalizing and no second look. Everything else goes the long way. */
const plainTarget = /^(\/api(?:\/(?!%2e)[\w:%$'(),=-][\w.:%$'(),=-]*)+)(\?[\w.:%$'(),=&+-]*)?$/i;
const plainHost = /^[\w.-]+(:\d+)?$/;

/** In bytes. What is longer, or does not say how long it is, is read where its length is watched. */
const largestPlainBody = 65_536;

interface Arrival {
  readonly found: FoundOperation<OperationId>;
  readonly call: OperationCall;
  readonly outgoing: ServerResponse;
  /** On the monotonic clock, in milliseconds. */
  readonly start: number;
}

/** The same operations, and who wants to know of requests, if anybody does. */
export interface LoggedOperations extends FaultyOperations {
  readonly onRequest: RequestListener | undefined;
}

/**
 * Answers operations as the app does, step for step, without making a Request and a Response: these and their streams cost more than
 * all the rest. Only what is plain is taken, and nothing while a fault is placed.
 *
 * What arrives in one turn of the event loop is answered together at its end. Each step is then done for one request after the other,
 * with its code and data still in the processor's cache, which more than doubles how many can be answered.
 */
export function plainRequests(operations: LoggedOperations): PlainRequests {
  const { faults, staging, onFault, onRequest } = operations;
  let arrivals: Arrival[] = [];
  function answerAll(): void {
    const all = arrivals;
    arrivals = [];
    // Only a listener that throws gets here, whose fault it is.
    for (const arrival of all) answer(arrival).catch(() => arrival.outgoing.destroy());
  }

  function arrive(arrival: Arrival): void {
    if (arrivals.length === 0) setImmediate(answerAll);
    arrivals.push(arrival);
  }

  async function answer({ found, call, outgoing, start }: Arrival): Promise<void> {
    const requestId = randomUUID();
    let given: Answer;
    try {
      given = await answerOperation(operations, found, call);
    } catch (error) {
      given = errorAnswer(error, requestId, onFault);
    }
    staging.answered();
    const { status, headers, text } = given;
    const { method, path: template } = operationTable[found.operationId];
    onRequest?.(requestRecord({ requestId, method, template, status }, start));
    // An answer of status 204 has no length (RFC 9110, section 8.6).
    const length = status === 204 ? {} : { "Content-Length": Buffer.byteLength(text) };
    outgoing.writeHead(status, { ...headers, "X-Request-Id": requestId, ...length });
    outgoing.end(text);
  }

  // Nearly all requests have the same one.
  let knownHost = "";
  function isPlainHost(host = ""): boolean {
    if (host !== knownHost && plainHost.test(host) && URL.canParse(`http://${host}`)) knownHost = host;
    return host !== "" && host === knownHost;
  }

  return (incoming, outgoing) => {
    const { method = "", url = "", headers } = incoming;
    const [, path = "", query = ""] = plainTarget.exec(url) ?? [];
    if (path === "" || !isPlainHost(headers.host) || !faults.none()) return false;
    const found = operationFinder.find(method, path);
    if (found === undefined) return false;
    const { authorization } = headers;
    const start = performance.now();
    const origin = `${incoming.socket instanceof TLSSocket ? "https" : "http"}://${headers.host}`;
    const call = { query, authorization, origin, base: baseOf(path) };
    if (operationTable[found.operationId].body === undefined) {
      arrive({ found, call, outgoing, start });
      return true;
    }
    if (!(Number(headers["content-length"]) <= largestPlainBody)) return false;
    const chunks: Uint8Array[] = [];
    incoming.on("data", (chunk: Uint8Array) => chunks.push(chunk));
    incoming.on("end", () => {
      const body = { bytes: Buffer.concat(chunks), contentType: headers["content-type"] };
      arrive({ found, call: { ...call, body }, outgoing, start });
    });
    return true;
  };
}
