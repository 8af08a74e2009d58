import { once } from "node:events";
import type { Server } from "node:http";
import type { AddressInfo } from "node:net";
import { CannotListenError, PortInUseError } from "./listen-errors.ts";

/** How long requests may take to finish when the server closes, in milliseconds. */
const drainTime = 1000;

/** Resolves with the port once the server listens. Throws PortInUseError or CannotListenError. */
export async function listen(server: Server, port: number, host: string): Promise<number> {
  try {
    server.listen(port, host);
    await once(server, "listening");
  } catch (error) {
    if (!(error instanceof Error) || !("code" in error)) throw error;
    if (error.code === "EADDRINUSE") throw new PortInUseError(port, { cause: error });
    throw new CannotListenError(host, port, String(error.code), { cause: error });
  }
  // A server that listens on a host and port has an address of this form.
  const { port: actual } = server.address() as AddressInfo;
  return actual;
}

/** Stops listening, and resolves when the last connection has ended. Requests may take `atMost` milliseconds to finish. */
export async function drain(server: Server, atMost = drainTime): Promise<void> {
  if (!server.listening) return;
  const closed = once(server, "close");
  server.close();
  server.closeIdleConnections();
  // A connection whose request has finished is idle only then.
  const idle = setInterval(() => server.closeIdleConnections(), 20);
  const cutOff = setTimeout(() => server.closeAllConnections(), atMost);
  await closed;
  clearInterval(idle);
  clearTimeout(cutOff);
}

export function urlOf(host: string, port: number, scheme = "http"): string {
  return `${scheme}://${host.includes(":") ? `[${host}]` : host}:${port}`;
}
