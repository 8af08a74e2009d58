import type { IncomingMessage, ServerResponse } from "node:http";
import { isDeepStrictEqual } from "node:util";
import { providerStates } from "@defender-endpoint/types/scenarios";
import { listScenarios } from "../generate/catalogue.ts";
import { type Exchange, exchangeOf } from "../generate/exchange.ts";
import { largestResource, readBody } from "../src/answers/read-body.ts";
import { type LoopbackServer, listenOnLoopback } from "../src/loopback-server.ts";
import { parseStateChange, type StateChange } from "../src/states/state-change.ts";
import { isBodyOf, sentBody } from "./sent-body.ts";

/** An answer of the provider, before it is written. */
export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: unknown;
}

/** In what ways a provider is not the good one. */
export interface Defects {
  /** Changes the answer to a scenario. */
  readonly answer?: (answer: Answer) => Answer;
  /** Answers a state change itself, with a status and a body. Undefined leaves it to the good provider. */
  readonly changeState?: (change: StateChange) => { status: number; body: object } | undefined;
  /** Never answers a request to the API. */
  readonly silent?: boolean;
}

/**
 * A provider that knows nothing but the catalogue: it answers a request with the example of the scenario whose states it
 * was put into. It serves the API and, under /states, Pact's state changes.
 */
export function startCatalogueProvider(defects: Defects = {}): Promise<LoopbackServer> {
  const provider = new CatalogueProvider(defects);
  return listenOnLoopback((request, response) => {
    void (request.url === "/states" ? provider.changeState(request, response) : provider.answer(request, response));
  });
}

/** The token that the good provider hands out, one for each state. */
export function tokenOf(state: string): string {
  return `secret-token-of-${state}`;
}

class CatalogueProvider {
  readonly #defects: Defects;
  readonly #states: StateChange[] = [];

  constructor(defects: Defects) {
    this.#defects = defects;
  }

  async changeState(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const change = parseStateChange((await readBody(request, largestResource)).toString("utf8"));
    if (change === undefined) return write(response, { status: 400, headers: {}, body: {} });
    const own = this.#defects.changeState?.(change);
    if (own !== undefined) return write(response, { headers: {}, ...own });
    if (change.action === "teardown") this.#states.length = 0;
    else if (!provides(change.state)) this.#states.push(change);
    write(response, { status: 200, headers: {}, body: provides(change.state) ? { token: tokenOf(change.state) } : {} });
  }

  async answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    if (this.#defects.silent) return;
    const sent = await sentBody(request);
    const exchange = allExchanges.find((candidate) => isBodyOf(candidate, sent) && this.#fits(candidate, request));
    if (exchange === undefined) return write(response, { status: 418, headers: {}, body: {} });
    const { status, headers, mediaType, body } = exchange.response;
    const type: Record<string, string> =
      mediaType === undefined ? {} : { "content-type": `${mediaType}; charset=utf-8` };
    const good = { status, headers: { ...headers, ...type }, body };
    write(response, this.#defects.answer?.(good) ?? good);
  }

  #fits({ states, request }: Exchange, { method, url = "", headers }: IncomingMessage): boolean {
    const { pathname, searchParams } = new URL(url, "http://provider");
    const caller = states.find(({ name }) => provides(name));
    return (
      method === request.method &&
      decodeURIComponent(pathname) === decodeURIComponent(request.path) &&
      isDeepStrictEqual([...searchParams].sort(), pairsOf(request.query).sort()) &&
      headers.authorization === (caller && `Bearer ${tokenOf(caller.name)}`) &&
      isDeepStrictEqual(
        this.#states.map(({ state, params }) => ({ name: state, params })),
        states.filter((state) => state !== caller).map(({ name, params }) => ({ name, params: { ...params } })),
      )
    );
  }
}

const allExchanges = listScenarios().map(exchangeOf);

function pairsOf(query: Exchange["request"]["query"]): [string, string][] {
  return Object.entries(query).flatMap(([name, value]) => [value].flat().map((one): [string, string] => [name, one]));
}

function provides(state: string): boolean {
  const definitions: Readonly<Record<string, { readonly provides: readonly string[] }>> = providerStates;
  return (definitions[state]?.provides.length ?? 0) > 0;
}

function write(response: ServerResponse, { status, headers, body }: Answer): void {
  if (body === undefined) return void response.writeHead(status, headers).end();
  const text = typeof body === "string" ? body : JSON.stringify(body);
  response.writeHead(status, { "content-type": "application/json", ...headers }).end(text);
}
