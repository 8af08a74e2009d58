import type { IncomingMessage, ServerResponse } from "node:http";
import { largestResource, readBody } from "../../src/answers/read-body.ts";
import { isRecord } from "../../src/json.ts";
import { type LoopbackServer, listenOnLoopback } from "../../src/loopback-server.ts";
import { type Answer, type Context, failure, ok } from "./answers.ts";
import { BrokerStore } from "./broker-store.ts";
import { listPacts, publish, selectPacts, showPact, takeResult } from "./pact-resources.ts";
import { deployability, putBranchVersion, record, showPacticipant, showVersion } from "./version-resources.ts";

/** A Pact Broker in this process. */
export interface BrokerDouble extends LoopbackServer {
  readonly store: BrokerStore;
  /** Method and path of every request that it was sent. */
  readonly requests: readonly string[];
}

export interface BrokerQuirks {
  /** What the Authorization header must be. */
  readonly authorization?: string;
  /** Changes an answer before it is sent. */
  readonly answer?: (answer: Answer, request: string) => Answer;
}

/**
 * A double of a Pact Broker, written after its documentation: the index, publishing, pacts for verification, results,
 * branches, environments and the matrix that can-i-deploy asks for. It is strict: members, media types and credentials that it does not expect are
 * refused.
 */
export async function startBrokerDouble({ authorization, answer }: BrokerQuirks = {}): Promise<BrokerDouble> {
  const store = new BrokerStore();
  const requests: string[] = [];
  const server = await listenOnLoopback(async (request, response) => {
    const name = `${request.method} ${request.url}`;
    requests.push(name);
    const body = (await readBody(request, largestResource)).toString("utf8");
    const good = authorization === undefined || request.headers.authorization === authorization;
    const plain = good ? handle(request, body, server.url, store) : { status: 401, body: { error: "Unauthorized" } };
    send(response, answer?.(plain, name) ?? plain);
  });
  return { ...server, store, requests };
}

const routes: readonly (readonly [string, (context: Context) => Answer])[] = [
  ["GET /", ({ base }) => ok({ _links: index(base) })],
  ["POST /contracts/publish", publish],
  ["GET /pacts/provider/{provider}/for-verification", listPacts],
  ["POST /pacts/provider/{provider}/for-verification", selectPacts],
  ["GET /pacts/provider/{provider}/consumer/{consumer}/pact-version/{sha}", showPact],
  ["POST /pacts/provider/{provider}/consumer/{consumer}/pact-version/{sha}/verification-results", takeResult],
  ["GET /pacticipants/{pacticipant}", showPacticipant],
  ["PUT /pacticipants/{pacticipant}/branches/{branch}/versions/{version}", putBranchVersion],
  ["GET /pacticipants/{pacticipant}/versions/{version}", showVersion],
  ["POST /pacticipants/{pacticipant}/versions/{version}/released-versions/environment/{environment}", record],
  ["POST /pacticipants/{pacticipant}/versions/{version}/deployed-versions/environment/{environment}", record],
  ["GET /matrix", ({ query, store }) => deployability(store, query)],
];

function index(base: string) {
  const templated = (path: string) => ({ href: base + path, templated: true });
  return {
    self: { href: base },
    "pb:publish-contracts": { href: `${base}/contracts/publish`, templated: false },
    "pb:provider-pacts-for-verification": templated("/pacts/provider/{provider}/for-verification"),
    "pb:pacticipant-branch-version": templated("/pacticipants/{pacticipant}/branches/{branch}/versions/{version}"),
  };
}

function handle(request: IncomingMessage, text: string, base: string, store: BrokerStore): Answer {
  const { pathname, searchParams: query } = new URL(request.url ?? "/", base);
  const { accept = "", "content-type": type = "" } = request.headers;
  const bodyless = request.method === "GET";
  if (!/application\/hal\+json|\*\/\*/.test(accept)) return failure(406, `cannot answer in ${accept}`);
  if (!bodyless && !type.startsWith("application/json")) return failure(415, `does not take ${type}`);
  const body: unknown = bodyless ? {} : JSON.parse(text);
  if (!isRecord(body)) return failure(400, "the body is not an object");
  for (const [route, respond] of routes) {
    const groups = matchRoute(route, `${request.method} ${pathname}`);
    const path = (name: string) => decodeURIComponent(groups?.[name] ?? "");
    if (groups !== undefined) return respond({ base, store, query, body, path });
  }
  return failure(404, "The requested document was not found on this server.");
}

function matchRoute(route: string, request: string): Record<string, string> | undefined {
  const match = new RegExp(`^${route.replaceAll(/\{(\w+)\}/g, "(?<$1>[^/]+)")}$`).exec(request);
  return match === null ? undefined : { ...match.groups };
}

function send(response: ServerResponse, { status, body }: Answer): void {
  response.writeHead(status, { "content-type": "application/hal+json;charset=utf-8" });
  response.end(typeof body === "string" ? body : JSON.stringify(body));
}
