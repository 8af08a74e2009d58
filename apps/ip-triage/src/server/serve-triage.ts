import { once } from "node:events";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { getRequestListener } from "@hono/node-server";
import { hostInUrl } from "./admission/trusted-host.ts";
import { type AnswerSource, createTriage } from "./create-triage.ts";
import { buildPage } from "./page/build-page.ts";
import { mockWorkerPath, readMockWorker } from "./page/mock-worker.ts";
import { type PageFiles, readPage } from "./page/page-files.ts";
import { PortInUseError } from "./port-in-use.ts";

export type ServeTriageOptions = AnswerSource & {
  /** 0 takes any free port. */
  readonly port: number;
  /**
   * Default: 127.0.0.1. There is no sign-in to the page: whoever reaches it can look addresses up. Requests must name
   * this host or a loopback name, so on 0.0.0.0 the page is reached by a loopback name only, as through a mapped port.
   */
  readonly host?: string;
  /** A folder with the built page. Default: the page is built from its source first, once for each state of it, which takes two seconds. */
  readonly pageFolder?: string;
  /** Keep failed lookups off standard error. Default: false. */
  readonly quiet?: boolean;
};

export interface RunningTriage {
  readonly url: string;
  readonly port: number;
  /** Stops listening and ends open connections. */
  close(): Promise<void>;
}

/**
 * Serves the triage page, and answers what it asks, until closed.
 * @throws {PortInUseError} when the port is taken.
 * @throws {PageNotBuiltError} when `pageFolder` holds no page.
 * @throws {PageBuildError} when the page cannot be built.
 */
export async function serveTriage(options: ServeTriageOptions): Promise<RunningTriage> {
  const { port, host = "127.0.0.1", pageFolder, quiet = false } = options;
  const built = pageFolder === undefined ? await buildPage() : await readPage(pageFolder);
  const page: PageFiles = options.mocks ? new Map(built).set(mockWorkerPath, await readMockWorker()) : built;
  const triage = createTriage({ ...options, host, page, onFailure: quiet ? () => {} : console.error });
  // A request with two hosts has none that can be trusted: joined, they are one that nobody has.
  const limits = { headersTimeout: 10_000, requestTimeout: 30_000, joinDuplicateHeaders: true };
  const server = createServer(limits, getRequestListener(triage.fetch));
  const listeningPort = await listen(server, port, host);
  return { url: `http://${hostInUrl(host)}:${listeningPort}`, port: listeningPort, close: () => close(server) };
}

async function listen(server: Server, port: number, host: string): Promise<number> {
  try {
    server.listen(port, host);
    await once(server, "listening");
  } catch (cause) {
    if (cause instanceof Error && "code" in cause && cause.code === "EADDRINUSE")
      throw new PortInUseError(port, { cause });
    throw cause;
  }
  // A server that listens on a host and port has an address of this form.
  return (server.address() as AddressInfo).port;
}

async function close(server: Server): Promise<void> {
  if (!server.listening) return;
  const closed = once(server, "close");
  server.close();
  // A browser keeps its connections open, and there is nothing in flight that must not be cut off.
  server.closeAllConnections();
  await closed;
}
