import { once } from "node:events";
import { createServer, request } from "node:http";
import { expect, onTestFinished, test } from "vitest";
import { patience } from "../../../../vitest.base.ts";
import { assembleEmulator } from "../assemble-emulator.ts";
import { createHttpServer } from "./http-server.ts";
import { drain, listen, urlOf } from "./listen.ts";

test("draining lets a request finish that has begun, and ends idle connections", async () => {
  const emulator = assembleEmulator({});
  onTestFinished(() => emulator.close());
  const server = createHttpServer(emulator, undefined);
  const url = urlOf("127.0.0.1", await listen(server, 0, "127.0.0.1"));
  // A keep-alive connection that is idle must not hold the server up.
  await (await fetch(`${url}/healthz`)).text();
  const begun = request(`${url}/demo/oauth2/v2.0/token`, { method: "POST" });
  begun.write("grant_type=password");
  const answered = once(begun, "response");
  await new Promise<void>((resolve) => begun.once("socket", (socket) => socket.once("connect", () => resolve())));
  // Until the server has seen the request's head, there is nothing to let finish.
  await fetch(`${url}/healthz`);
  const drained = drain(server, patience);
  begun.end();
  const [response] = await answered;
  expect(response.statusCode).toBe(400);
  await drained;
  await expect(fetch(`${url}/healthz`)).rejects.toThrow();
});

test("an IPv6 host stands in brackets in a URL", () => {
  expect(urlOf("::1", 4010)).toBe("http://[::1]:4010");
});

test("a server that cannot listen for another reason says which", async () => {
  const server = createServer();
  await expect(listen(server, 0, "192.0.2.1")).rejects.toThrow("Cannot listen on 192.0.2.1, port 0: EADDRNOTAVAIL.");
});
