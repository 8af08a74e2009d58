import { randomUUID } from "node:crypto";
import { createServer, type Server, type ServerOptions } from "node:http";
import { createServer as createTlsServer } from "node:https";
import type { Socket } from "node:net";
import { TLSSocket } from "node:tls";
import { getRequestListener, type HttpBindings, RequestError } from "@hono/node-server";
import { RESPONSE_ALREADY_SENT } from "@hono/node-server/utils/response";
import type { AssembledEmulator } from "../assemble-emulator.ts";
import { ConnectionFault } from "../faults/connection-fault.ts";
import { errors } from "../service/error-catalogue.ts";
import { errorResponse } from "../service/error-response.ts";
import { refuseMalformedRequests } from "./malformed-requests.ts";
import { CertificateUnusableError } from "./tls-errors.ts";
import type { TlsOptions } from "./tls-options.ts";

/** Callers send little: whoever takes longer than this, in milliseconds, or sends a longer head, in bytes, is refused. */
export const serverLimits = {
  headersTimeout: 10_000,
  requestTimeout: 30_000,
  /** How often the two are looked at. */
  connectionsCheckingInterval: 1_000,
  maxHeaderSize: 16_384,
} as const satisfies ServerOptions;

/** A server for an emulator, with TLS if there is a certificate. Whatever it refuses itself comes in the service's envelope too. */
export function createHttpServer(
  { app, plain }: Pick<AssembledEmulator, "app" | "plain">,
  tls: TlsOptions | undefined,
  limits: ServerOptions = serverLimits,
): Server {
  // Node's own answer to a missing Host has no body. The adapter refuses it as well.
  // Node before 24.12 makes a stream for a body that will not come.
  // Of a header that is there twice Node would keep the first and say nothing. Joined, two hosts are none and two tokens are no token (RFC 9110,
  // section 5.3), and the adapter, which reads the raw headers, sees what plain requests are answered by.
  const options = { ...limits, requireHostHeader: false, optimizeEmptyRequests: true, joinDuplicateHeaders: true };
  const server = tls === undefined ? createServer(options) : tlsServer(options, tls);
  const listener = getRequestListener(
    async (request, env) => {
      // The adapter's types allow for HTTP/2, which this server does not speak.
      const { incoming } = env as HttpBindings;
      // The adapter lets through what only looks like a host: one that ends in a number must be an IPv4 address. Of a request that names
      // its host in the target it does not look at the header.
      if (!URL.canParse(request.url) || !URL.canParse(`http://${incoming.headers.host}`)) return malformed();
      try {
        return await app.fetch(request, { incoming });
      } catch (error) {
        if (!(error instanceof ConnectionFault)) throw error;
        reset(incoming.socket);
        return RESPONSE_ALREADY_SENT;
      }
    },
    {
      // The adapter would otherwise replace Request and Response for the whole process, of which the emulator may be a guest.
      overrideGlobalObjects: false,
      errorHandler(error) {
        if (!(error instanceof RequestError)) throw error;
        return malformed();
      },
    },
  );
  server.on("request", (incoming, outgoing) => {
    if (!plain(incoming, outgoing)) void listener(incoming, outgoing);
  });
  refuseMalformedRequests(server);
  return server;
}

function malformed(): Response {
  const refusal = errors.malformedRequest(400, "The request's target or Host header is malformed.");
  return errorResponse(refusal, randomUUID(), () => {});
}

function tlsServer(options: ServerOptions, tls: TlsOptions): Server {
  try {
    return createTlsServer({ ...options, ...tls });
  } catch (error) {
    // OpenSSL's reasons say nothing of the contents.
    const reason = error instanceof Error ? error.message : String(error);
    throw new CertificateUnusableError(reason, { cause: error });
  }
}

function reset(socket: Socket): void {
  if (socket instanceof TLSSocket) socket.destroy();
  else socket.resetAndDestroy();
}
