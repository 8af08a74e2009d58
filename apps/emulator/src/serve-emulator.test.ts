import { once } from "node:events";
import { request } from "node:http";
import { expect, onTestFinished, test } from "vitest";
import { CannotListenError, PortInUseError } from "./http/listen-errors.ts";
import { type ServeOptions, serveEmulator } from "./serve-emulator.ts";

async function serving(options: ServeOptions = {}) {
  const running = await serveEmulator({ port: 0, ...options });
  onTestFinished(() => running.close());
  return running;
}

test("any free port is taken, on the loopback interface, and told", async () => {
  const { url, port } = await serving();
  expect(url).toBe(`http://127.0.0.1:${port}`);
  expect(await (await fetch(`${url}/healthz`)).json()).toEqual({ status: "ok" });
});

test("sample telemetry is there from the first request on", async () => {
  const { emulator } = await serving({ sample: true, now: "2020-01-01T00:00:00Z" });
  const now = emulator.clock.now();
  const question = { observable: "10.209.67.177", now, devicesSince: 0n, seenSince: 0n };
  expect(await emulator.store.sightings.statistics(question)).toMatchObject({ devices: 63_515 });
});

test("a port in use rejects with its number, and leaves nothing open", async () => {
  const { port } = await serving();
  await expect(serveEmulator({ port })).rejects.toThrow(PortInUseError);
  await expect(serveEmulator({ port })).rejects.toThrow(`Port ${port} is in use. Choose another one with --port or`);
});

test("a host of another machine rejects", async () => {
  await expect(serveEmulator({ port: 0, host: "192.0.2.1" })).rejects.toThrow(CannotListenError);
});

test("closing cuts off a request that never ends, and closing again changes nothing", async () => {
  const { url, close } = await serving();
  const stuck = request(`${url}/demo/oauth2/v2.0/token`, { method: "POST" });
  stuck.write("grant_type=");
  const failed = once(stuck, "error");
  await new Promise<void>((resolve) => stuck.once("socket", (socket) => socket.once("connect", () => resolve())));
  await close();
  const [error] = await failed;
  expect(error).toMatchObject({ code: expect.stringMatching(/ECONNRESET|EPIPE/) });
  await close();
});

test("a body that comes in pieces, without a length, is read", async () => {
  const { url } = await serving();
  const posted = request(`${url}/demo/oauth2/v2.0/token`, { method: "POST" });
  const answered = once(posted, "response");
  posted.write("grant_type=client_credentials&client_id=emulator&client_secret=emulator-secret");
  posted.end("&scope=https://api.securitycenter.microsoft.com/.default");
  const [response] = await answered;
  expect(response.statusCode).toBe(200);
});

test("the emulator leaves the process's own Request and Response alone", async () => {
  const before = [globalThis.Request, globalThis.Response];
  await serving();
  expect([globalThis.Request, globalThis.Response]).toEqual(before);
});
