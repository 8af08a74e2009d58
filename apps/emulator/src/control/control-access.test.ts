import { once } from "node:events";
import { request } from "node:http";
import { expect, onTestFinished, test } from "vitest";
import { serveEmulator } from "../serve-emulator.ts";

/** Asks for the control interface over a real connection, with a Host and headers of one's own. */
async function statusFor(host: string, headers: Record<string, string>, connectTo: string): Promise<number> {
  const running = await serveEmulator({ port: 0, host });
  onTestFinished(() => running.close());
  const asked = request({ host: connectTo, port: running.port, path: "/_emulator/faults", headers });
  asked.end();
  const [response] = await once(asked, "response");
  response.resume();
  return response.statusCode;
}

test.each([
  ["127.0.0.1", "127.0.0.1"],
  ["::1", "::1"],
  // A socket for both families shows 127.0.0.1 as an IPv4-mapped IPv6 address.
  ["::", "127.0.0.1"],
  ["0.0.0.0", "127.0.0.1"],
])("a server on %s lets %s control it", async (host, connectTo) => {
  expect(await statusFor(host, { Host: "localhost:4010" }, connectTo)).toBe(200);
});

test.each([
  ["a proxy", { Host: "127.0.0.1", "X-Forwarded-For": "127.0.0.1" }],
  ["a proxy that names itself", { Host: "127.0.0.1", Via: "1.1 proxy" }],
  ["a page whose name leads here", { Host: "rebound.example" }],
  ["a page of another site", { Host: "127.0.0.1", Origin: "https://site.example" }],
])("%s does not", async (_, headers) => {
  expect(await statusFor("127.0.0.1", headers, "127.0.0.1")).toBe(403);
});
