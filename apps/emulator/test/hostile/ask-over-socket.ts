import { Agent, request } from "node:http";
import { buffer } from "node:stream/consumers";
import type { ReceivedAnswer } from "./answer-check.ts";
import type { HostileRequest } from "./hostile-request.ts";

/** Sends requests over connections that are kept. Answers undefined for what Node itself does not send. */
export function askingOverSocket(port: number) {
  const agent = new Agent({ keepAlive: true });
  function ask(given: HostileRequest, token: string): Promise<ReceivedAnswer | undefined> {
    return new Promise((resolve, reject) => {
      const { method, target: path, body } = given;
      const length = { "Content-Length": Buffer.byteLength(body) };
      const headers = { ...Object.fromEntries(given.headers), Authorization: `Bearer ${token}`, ...length };
      try {
        const asked = request({ agent, port, host: "127.0.0.1", method, path, headers });
        asked.on("error", reject);
        asked.on("response", (response) => {
          const { statusCode: status = 0, rawHeaders } = response;
          const pairs = rawHeaders.flatMap((name, n) => (n % 2 === 0 ? [[name, rawHeaders[n + 1] ?? ""]] : []));
          const received = buffer(response).then((bytes) => ({
            status,
            headers: new Headers(pairs.map(([name = "", value = ""]): [string, string] => [name, value])),
            body: bytes.toString("utf8"),
          }));
          resolve(received);
        });
        asked.end(body);
      } catch {
        resolve(undefined);
      }
    });
  }
  return { ask, close: () => agent.destroy() };
}
