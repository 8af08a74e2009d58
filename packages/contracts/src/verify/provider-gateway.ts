import {
  type ClientRequest,
  request as httpRequest,
  type IncomingMessage,
  type OutgoingHttpHeaders,
  type RequestOptions,
  type ServerResponse,
} from "node:http";
import { request as httpsRequest } from "node:https";
import { describeConnectionFailure } from "../answers/connection-failure.ts";
import {
  isPacked,
  largestAnswer,
  largestResource,
  readBody,
  UnusableAnswerError,
  unpack,
} from "../answers/read-body.ts";
import { type LoopbackServer, listenOnLoopback } from "../loopback-server.ts";
import type { Journal } from "./journal.ts";
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
      const body = await readBody(request, largestResource);
      const answer = await forward(request, body, provider, timeout);
      relay(answer, response);
      journal.answered(interaction, answer.status);
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
  readonly status: number;
  readonly headers: OutgoingHttpHeaders;
  readonly body: Buffer;
}

async function forward(incoming: IncomingMessage, body: Buffer, provider: URL, timeout: number): Promise<Answer> {
  const send = provider.protocol === "https:" ? httpsRequest : httpRequest;
  const signal = AbortSignal.timeout(timeout);
  // node:http rather than fetch: the path and the headers pass as they are.
  const outgoing = send(provider, { ...requestOptions(incoming, body, provider), signal });
  try {
    return await readAnswer(await exchange(outgoing, body));
  } catch (cause) {
    throw signal.aborted ? signal.reason : cause;
  }
}

function exchange(outgoing: ClientRequest, body: Buffer): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => {
    outgoing.once("response", resolve);
    // Stays when there is a response, whose own error then tells: without a listener this one would end the process.
    outgoing.on("error", reject);
    // An upgrade that nobody asked for has neither response nor error.
    outgoing.once("close", () => reject(new UnusableAnswerError("ended the connection without an answer")));
    outgoing.end(body);
  });
}

/** Pact would unpack a body without a limit, so it gets it unpacked. */
async function readAnswer(head: IncomingMessage): Promise<Answer> {
  const { statusCode: status = 0, headers } = head;
  if (status < 200 || status > 999) throw new UnusableAnswerError(`answered with ${status}, which is no status`);
  const body = await readBody(head, largestAnswer);
  const encoding = headers["content-encoding"];
  if (!isPacked(encoding)) return { status, headers, body };
  const { "content-encoding": _encoding, ...others } = headers;
  return { status, headers: others, body: await unpack(body, encoding, largestAnswer) };
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

function relay({ status, headers, body }: Answer, response: ServerResponse): void {
  const { connection: _connection, "transfer-encoding": _encoding, "keep-alive": _keepAlive, ...others } = headers;
  response.writeHead(status, { ...others, "content-length": body.length }).end(body);
}
