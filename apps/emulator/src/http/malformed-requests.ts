import { randomUUID } from "node:crypto";
import { type Server, type ServerResponse, STATUS_CODES } from "node:http";
import type { Duplex } from "node:stream";
import type { ServiceRefusal } from "@defender-endpoint/service";
import { errors } from "../service/error-catalogue.ts";

/** How long a refused connection may take to read its refusal, in milliseconds. */
const lingering = 1_000;

/** Has a server answer in the service's envelope what is no request to it, and would otherwise get an answer of Node's without a body. */
export function refuseMalformedRequests(server: Server): void {
  // Not before an answer that has begun on the same connection: it would end up inside that.
  const answers = new WeakMap<Duplex, ServerResponse>();
  server.on("request", ({ socket }, response) => answers.set(socket, response));
  server.on("clientError", (error: NodeJS.ErrnoException, socket) => {
    if (socket.writableEnded) return;
    const answer = answers.get(socket);
    const isAnswering = answer?.headersSent && !answer.writableFinished;
    if (error.code === "ECONNRESET" || !socket.writable || isAnswering) socket.destroy();
    else refuse(socket, refusalOf(error.code));
  });
  server.on("connect", (_, socket) => refuse(socket, errors.methodNotAllowed("CONNECT", ["GET", "POST"])));
  server.on("checkExpectation", ({ socket }) => {
    refuse(socket, errors.malformedRequest(417, "Expected the header Expect to be 100-continue, or absent."));
  });
}

function refusalOf(code: string | undefined): ServiceRefusal {
  switch (code) {
    case "HPE_HEADER_OVERFLOW":
      return errors.malformedRequest(431, "The request's target and headers are too long.");
    case "HPE_CHUNK_EXTENSIONS_OVERFLOW":
      return errors.malformedRequest(413, "The request's chunk extensions are too long.");
    case "ERR_HTTP_REQUEST_TIMEOUT":
      return errors.malformedRequest(408, "The request took too long to arrive.");
    default:
      return errors.malformedRequest(400, "The request is not valid HTTP.");
  }
}

function refuse(socket: Duplex, { status, code, message, headers }: ServiceRefusal): void {
  const requestId = randomUUID();
  const body = JSON.stringify({ error: { code, message, target: requestId } });
  const head = {
    "Content-Type": "application/json; charset=utf-8",
    "Content-Length": Buffer.byteLength(body),
    "X-Request-Id": requestId,
    ...headers,
    Connection: "close",
  };
  const lines = Object.entries(head).map(([name, value]) => `${name}: ${value}\r\n`);
  socket.on("error", () => socket.destroy());
  socket.end(`HTTP/1.1 ${status} ${STATUS_CODES[status]}\r\n${lines.join("")}\r\n${body}`);
  // Closed at once, what the caller still sends would be answered with a reset, which can overtake the refusal.
  setTimeout(() => socket.destroy(), lingering).unref();
}
