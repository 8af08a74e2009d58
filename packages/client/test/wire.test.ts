import { createServer, type RequestListener, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { promisify } from "node:util";
import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync } from "node:zlib";
import { afterEach, expect, test } from "vitest";
import { createDefenderClient } from "../src/create-client.ts";
import type { ClientOptions } from "../src/options/client-options.ts";
import { statistics } from "./stub-service.ts";

// What only a real connection shows: the runtime's own fetch, against a server in this process.

const servers: Server[] = [];

afterEach(async () => {
  for (const server of servers.splice(0)) {
    server.closeAllConnections();
    await promisify(server.close.bind(server))();
  }
});

async function listen(listener: RequestListener): Promise<string> {
  const server = createServer(listener);
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

function client(baseUrl: string, options: Partial<ClientOptions> = {}) {
  return createDefenderClient({ credential: async () => "TOKEN-SENTINEL", baseUrl, retry: false, ...options });
}

const ip = { ip: "8.8.8.8" };
const json = Buffer.from(JSON.stringify(statistics));

test.each([
  ["deflate", "zlib", deflateSync(json)],
  ["deflate", "raw", deflateRawSync(json)],
  ["gzip", "gzip", gzipSync(json)],
  ["br", "brotli", brotliCompressSync(json)],
])("an answer compressed by %s (%s), in chunks, arrives", async (encoding, _, bytes) => {
  const baseUrl = await listen((_request, response) => {
    response.writeHead(200, { "content-type": "application/json", "content-encoding": encoding });
    response.write(bytes.subarray(0, 20));
    response.end(bytes.subarray(20));
  });
  expect(await client(baseUrl).getIPStatistics(ip)).toEqual(statistics);
  const { data, response } = await client(baseUrl).raw.GET("/api/ips/{ip}/stats", { params: { path: ip } });
  expect([data, response.headers.get("content-encoding")]).toEqual([statistics, null]);
});

test("an answer with a byte order mark arrives", async () => {
  const baseUrl = await listen((_request, response) => {
    response.end(Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), json]));
  });
  expect(await client(baseUrl).getIPStatistics(ip)).toEqual(statistics);
});

test.each([
  ["with a length of none", { "content-length": "0" }],
  ["in chunks", { "transfer-encoding": "chunked" }],
])("an empty answer %s is told as such", async (_, headers) => {
  const baseUrl = await listen((_request, response) => void response.writeHead(200, headers).end());
  await expect(client(baseUrl).getIPStatistics(ip)).rejects.toThrow("was answered 200 with an empty body");
});

test("a request carries the token and asks for JSON", async () => {
  const seen: unknown[] = [];
  const baseUrl = await listen(({ method, url, headers }, response) => {
    seen.push([method, url, headers.authorization, headers.accept]);
    response.end(json);
  });
  await client(baseUrl).getIPStatistics({ ip: "::1", lookBackHours: 24 });
  expect(seen).toEqual([
    ["GET", "/api/ips/%3A%3A1/stats?lookBackHours=24", "Bearer TOKEN-SENTINEL", "application/json"],
  ]);
});

test("a redirect is not followed, so the token goes nowhere else", async () => {
  let reached = 0;
  const elsewhere = await listen((_request, response) => {
    reached += 1;
    response.end(json);
  });
  const baseUrl = await listen(
    (_request, response) => void response.writeHead(307, { location: `${elsewhere}/` }).end(),
  );
  await expect(client(baseUrl).getIPStatistics(ip)).rejects.toMatchObject({ kind: "unexpected-status", status: 307 });
  await expect(client(elsewhere).getIPStatistics(ip)).resolves.toEqual(statistics);
  expect(reached).toBe(1);
});

test("a connection that is cut within the answer is told as such", async () => {
  const baseUrl = await listen((_request, response) => {
    response.writeHead(200, { "content-length": "1000" });
    response.write(json, () => response.socket?.destroy());
  });
  await expect(client(baseUrl).getIPStatistics(ip)).rejects.toMatchObject({ kind: "network", phase: "body" });
});

test("a connection that is cut before the answer is told as such, with the system's code", async () => {
  const baseUrl = await listen((request) => request.socket.destroy());
  await expect(client(baseUrl).getIPStatistics(ip)).rejects.toMatchObject({
    kind: "network",
    phase: "request",
    code: expect.stringMatching(/^[A-Z_]+$/),
  });
});

test("a service that is not there is told as such", async () => {
  const baseUrl = await listen(() => {});
  servers.pop()?.close();
  await expect(client(baseUrl).getIPStatistics(ip)).rejects.toMatchObject({ kind: "network", code: "ECONNREFUSED" });
});

test("an abort ends the connection, be it before the answer or within it", async () => {
  const gone: Promise<void>[] = [];
  for (const head of [false, true]) {
    const controller = new AbortController();
    const baseUrl = await listen((_request, response) => {
      gone.push(new Promise((resolve) => response.once("close", resolve)));
      if (head) response.writeHead(200).write("{", () => controller.abort());
      else controller.abort();
    });
    const call = client(baseUrl).getIPStatistics(ip, { signal: controller.signal });
    await expect(call).rejects.toMatchObject({ kind: "aborted" });
  }
  expect(await Promise.all(gone)).toHaveLength(2);
});
