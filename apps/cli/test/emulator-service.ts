import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";
import { createEmulator } from "@defender-endpoint/emulator";
import { onTestFinished } from "vitest";

export interface EmulatorService {
  readonly url: string;
  /** The addresses that were asked about and answered with 200, in their order. */
  readonly answered: string[];
  /** Called after each of these answers. */
  onAnswer: (count: number) => void;
  /** Moves the clock of tokens on. */
  advance(ms: number): void;
  /** Cuts every connection, forgets keys and quotas, and is back on the same port. */
  restart(): Promise<void>;
}

/** The emulator behind a port of its own, watched from in front of it. */
export async function startEmulatorService(): Promise<EmulatorService> {
  let ahead = 0;
  const create = () => createEmulator({ realTime: () => Date.now() + ahead });
  let emulator = create();
  const server = createServer(async (request, response) => {
    const { method = "GET", url = "/", headers } = request;
    const body = method === "POST" ? await text(request) : undefined;
    const plain = Object.entries(headers).flatMap(([name, value]): [string, string][] => [[name, String(value)]]);
    const answer = await emulator.fetch(
      new Request(`${service.url}${url}`, { method, headers: plain, ...(body && { body }) }),
    );
    response.writeHead(answer.status, Object.fromEntries(answer.headers)).end(await answer.text());
    const ip = /\/ips\/([^/]+)\//.exec(url)?.[1];
    if (ip === undefined || !answer.ok) return;
    service.answered.push(decodeURIComponent(ip));
    service.onAnswer(service.answered.length);
  });
  await once(server.listen(0, "127.0.0.1"), "listening");
  const { port } = server.address() as AddressInfo;
  const service: EmulatorService = {
    url: `http://127.0.0.1:${port}`,
    answered: [],
    onAnswer: () => {},
    advance(ms) {
      ahead += ms;
    },
    async restart() {
      const closed = once(server, "close");
      server.close();
      server.closeAllConnections();
      await closed;
      await emulator.close();
      emulator = create();
      await once(server.listen(port, "127.0.0.1"), "listening");
    },
  };
  onTestFinished(async () => {
    server.close();
    server.closeAllConnections();
    await emulator.close();
  });
  return service;
}
