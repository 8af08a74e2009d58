import { IncomingMessage } from "node:http";
import { Socket } from "node:net";
import { expect, test } from "vitest";
import { isFromThisMachine } from "./loopback.ts";

function requestFrom(remoteAddress: string | undefined, headers: Record<string, string> = {}): IncomingMessage {
  const socket = new Socket();
  Object.defineProperty(socket, "remoteAddress", { value: remoteAddress });
  return Object.assign(new IncomingMessage(socket), { headers: { host: "127.0.0.1:4010", ...headers } });
}

test.each(["127.0.0.1", "127.8.8.8", "::1", "::ffff:127.0.0.1"])("a socket from %s is this machine's", (address) => {
  expect(isFromThisMachine(requestFrom(address))).toBe(true);
});

test.each(["10.0.0.1", "192.168.1.20", "2001:db8::1", "::ffff:10.0.0.1", "1127.0.0.1", undefined])(
  "a socket from %s is not",
  (address) => {
    expect(isFromThisMachine(requestFrom(address))).toBe(false);
  },
);

test.each([
  { "x-forwarded-for": "127.0.0.1" },
  { forwarded: "for=127.0.0.1" },
  { "x-forwarded-host": "127.0.0.1" },
  { "x-real-ip": "127.0.0.1" },
  { via: "1.1 proxy" },
  { origin: "https://site.example" },
  { origin: "http://127.0.0.1.site.example" },
  { origin: "null" },
])("a proxy or a web page behind the socket, with %j, is somebody else", (headers) => {
  expect(isFromThisMachine(requestFrom("127.0.0.1", headers))).toBe(false);
});

test.each(["http://127.0.0.1:4020", "http://localhost:4020", "http://[::1]:4020"])("a page of %s is ours", (origin) => {
  expect(isFromThisMachine(requestFrom("127.0.0.1", { origin }))).toBe(true);
});

test.each(["127.0.0.1", "localhost:4010", "LOCALHOST", "[::1]:4010", "127.8.8.8:80"])("the host %s is ours", (host) => {
  expect(isFromThisMachine(requestFrom("::1", { host }))).toBe(true);
});

test.each([
  "rebound.example",
  "rebound.example:4010",
  "127.0.0.1.rebound.example",
  "localhost.rebound.example",
  "10.0.0.1",
  "127.0.0.1:80@site.example",
  "",
])("a page of the host %j, whose name leads here, is somebody else's", (host) => {
  expect(isFromThisMachine(requestFrom("127.0.0.1", { host }))).toBe(false);
});

test("without a socket nobody is known to be here", () => {
  expect(isFromThisMachine(undefined)).toBe(false);
});
