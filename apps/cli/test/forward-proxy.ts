import { once } from "node:events";
import { createServer, request as forward } from "node:http";
import type { AddressInfo } from "node:net";
import { onTestFinished } from "vitest";

export interface ForwardProxy {
  /** `HOST:PORT`. */
  readonly address: string;
  /** What it was asked for, such as `GET http://127.0.0.1:4010/healthz` or `CONNECT service.example:443`. */
  readonly asked: string[];
  /** The `Proxy-Authorization` of each. */
  readonly authorizations: (string | undefined)[];
}

/** A proxy that hands plain requests on, and refuses to connect to anything. */
export async function startForwardProxy(): Promise<ForwardProxy> {
  const asked: string[] = [];
  const authorizations: (string | undefined)[] = [];
  const server = createServer((incoming, answer) => {
    const { method, url = "", headers } = incoming;
    asked.push(`${method} ${url}`);
    authorizations.push(headers["proxy-authorization"]);
    const onward = forward(url, { method, headers }, (answered) => {
      answer.writeHead(answered.statusCode ?? 502, answered.headers);
      answered.pipe(answer);
    });
    onward.on("error", () => answer.writeHead(502).end("<html>"));
    incoming.pipe(onward);
  });
  server.on("connect", ({ url, headers }, socket) => {
    asked.push(`CONNECT ${url}`);
    authorizations.push(headers["proxy-authorization"]);
    socket.end("HTTP/1.1 502 Bad Gateway\r\n\r\n");
  });
  await once(server.listen(0, "127.0.0.1"), "listening");
  onTestFinished(() => {
    server.close();
    server.closeAllConnections();
  });
  const { port } = server.address() as AddressInfo;
  return { address: `127.0.0.1:${port}`, asked, authorizations };
}
