import { once } from "node:events";
import { createServer, type RequestListener } from "node:http";

/** A server that only this machine reaches, on a port the system chose. */
export interface LoopbackServer {
  readonly url: string;
  close(): Promise<void>;
}

/** Starts a server on 127.0.0.1. It goes by address, because `localhost` may mean ::1 first. */
export async function listenOnLoopback(listener: RequestListener): Promise<LoopbackServer> {
  const server = createServer(listener);
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("The server on 127.0.0.1 has no port.");
  return {
    url: `http://127.0.0.1:${address.port}`,
    close: () => {
      server.closeAllConnections();
      return new Promise((closed) => server.close(() => closed()));
    },
  };
}
