import { once } from "node:events";
import { request as httpRequest, type IncomingMessage, type RequestOptions, type ServerResponse } from "node:http";
import { request as httpsRequest } from "node:https";
import { describeConnectionFailure } from "./connection-failure.ts";
import type { Journal } from "./journal.ts";
import { type LoopbackServer, listenOnLoopback, readBody } from "./loopback-server.ts";
import { interactionHeader } from "./plan.ts";

/**
 * Stands between Pact's verifier and the provider. It tells a provider that is down, slow or untrusted from one that
 * answers wrongly, which Pact reports as one and the same, and notes which interactions reached the provider at all.
 */
export function startProviderGateway(provider: URL, timeout: number, journal: Journal): Promise<LoopbackServer> {
  return listenOnLoopback(async (request, response) => {
    const interaction = Number(request.headers[interactionHeader]);
    // In a state that could not be set up, the provider's answer would mean nothing.
    if (journal.failures(interaction).length > 0) return void response.writeHead(502).end();
    try {
      const body = await readBody(request);
      const answer = await forward(request, body, provider, timeout);
      relay(answer, response);
      journal.answered(interaction);
    } catch (cause) {
      journal.fail(
        interaction,
        `the provider ${describeConnectionFailure(cause, provider, `${timeout} ms (--timeout)`)}`,
      );
      if (!response.headersSent) response.writeHead(502);
      response.end();
    }
  });
}

interface Answer {
  readonly head: IncomingMessage;
  readonly body: Buffer;
}

async function forward(incoming: IncomingMessage, body: Buffer, provider: URL, timeout: number): Promise<Answer> {
  const send = provider.protocol === "https:" ? httpsRequest : httpRequest;
  const signal = AbortSignal.timeout(timeout);
  // node:http rather than fetch: the path, the headers and a compressed body pass as they are.
  const outgoing = send(provider, { ...requestOptions(incoming, body, provider), signal });
  try {
    outgoing.end(body);
    const [head]: IncomingMessage[] = await once(outgoing, "response");
    // Once there is a response, its own error tells; without a listener this one would end the process.
    outgoing.on("error", () => undefined);
    if (head === undefined) throw new Error("node:http reported a response without one.");
    return { head, body: await readBody(head) };
  } catch (cause) {
    throw signal.aborted ? signal.reason : cause;
  }
}

function requestOptions(incoming: IncomingMessage, body: Buffer, provider: URL): RequestOptions {
  const { [interactionHeader]: _mark, host: _host, connection: _connection, ...headers } = incoming.headers;
  const { "transfer-encoding": _encoding, ...plain } = headers;
  return {
    method: incoming.method ?? "GET",
    path: provider.pathname.replace(/\/$/, "") + (incoming.url ?? "/"),
    headers: body.length === 0 ? plain : { ...plain, "content-length": body.length },
    agent: false,
  };
}

function relay({ head, body }: Answer, response: ServerResponse): void {
  const {
    connection: _connection,
    "transfer-encoding": _encoding,
    "keep-alive": _keepAlive,
    ...headers
  } = head.headers;
  response.writeHead(head.statusCode ?? 502, { ...headers, "content-length": body.length }).end(body);
}
