import { once } from "node:events";
import { connect } from "node:net";
import { expect, onTestFinished, test } from "vitest";
import { control, tokenFor } from "../../test/caller.ts";
import { assembleEmulator } from "../assemble-emulator.ts";
import { createHttpServer, serverLimits } from "./http-server.ts";
import { drain, listen } from "./listen.ts";

const guid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

function assembledForTest() {
  const emulator = assembleEmulator({});
  onTestFinished(() => emulator.close());
  return emulator;
}

async function portFor(limits = {}): Promise<number> {
  const server = createHttpServer(assembledForTest(), undefined, { ...serverLimits, ...limits });
  onTestFinished(() => drain(server));
  return await listen(server, 0, "127.0.0.1");
}

/** What the server says to these bytes until it closes the connection. */
async function answerTo(port: number, bytes: string): Promise<{ head: string; body: string }> {
  const socket = connect(port, "127.0.0.1");
  let text = "";
  socket.setEncoding("utf8").on("data", (chunk) => {
    text += chunk;
  });
  socket.write(bytes);
  await once(socket, "close");
  const [head = "", body = ""] = text.split("\r\n\r\n");
  return { head, body };
}

test.each([
  ["no HTTP at all", "hello\r\n\r\n", 400, "BadRequest"],
  ["a header without a name", "GET /healthz HTTP/1.1\r\nHost: a\r\n: x\r\n\r\n", 400, "BadRequest"],
  ["a length twice", "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\n", 400, "BadRequest"],
  ["no Host", "GET /healthz HTTP/1.1\r\nConnection: close\r\n\r\n", 400, "BadRequest"],
  ["a Host that is none", "GET /healthz HTTP/1.1\r\nHost: a b\r\nConnection: close\r\n\r\n", 400, "BadRequest"],
  ["a Host that ends as an IPv4 address", "GET /healthz HTTP/1.1\r\nHost: a1.0.0.1\r\n\r\n", 400, "BadRequest"],
  ["the same for an operation", "GET /api/ips/8.8.8.8/stats HTTP/1.1\r\nHost: a1.0.0.1\r\n\r\n", 400, "BadRequest"],
  ["a port that is none", "GET /api/ips/8.8.8.8/stats HTTP/1.1\r\nHost: a:99999\r\n\r\n", 400, "BadRequest"],
  ["two Hosts", "GET /healthz HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n", 400, "BadRequest"],
  ["the same Host twice", "GET /healthz HTTP/1.1\r\nHost: a\r\nHost: a\r\n\r\n", 400, "BadRequest"],
  [
    "two Hosts for an operation",
    "GET /api/ips/8.8.8.8/stats HTTP/1.1\r\nHost: a\r\nhost: b\r\n\r\n",
    400,
    "BadRequest",
  ],
  ["two Hosts and one in the target", "GET http://a/healthz HTTP/1.1\r\nHost: a\r\nHost: a\r\n\r\n", 400, "BadRequest"],
  ["a backslash", "GET /\\healthz HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n", 400, "BadRequest"],
  [
    "a head that is too long",
    `GET /${"a".repeat(20_000)} HTTP/1.1\r\nHost: a\r\n\r\n`,
    431,
    "RequestHeaderFieldsTooLarge",
  ],
  [
    "chunk extensions without an end",
    `POST /demo/oauth2/v2.0/token HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n1;${"a".repeat(20_000)}\r\n`,
    413,
    "PayloadTooLarge",
  ],
  ["an expectation", "GET /healthz HTTP/1.1\r\nHost: a\r\nExpect: cake\r\n\r\n", 417, "ExpectationFailed"],
  ["CONNECT", "CONNECT example:443 HTTP/1.1\r\nHost: a\r\n\r\n", 405, "MethodNotAllowed"],
])("%s is refused in the service's envelope", async (_, bytes, status, code) => {
  const { head, body } = await answerTo(await portFor(), bytes);
  expect(head).toMatch(new RegExp(`^HTTP/1.1 ${status} `));
  expect(head).toMatch(/content-type: application\/json; charset=utf-8/i);
  expect(head).toMatch(/connection: close/i);
  expect(JSON.parse(body)).toEqual({
    error: { code, message: expect.stringMatching(/\.$/), target: expect.stringMatching(guid) },
  });
});

test("a POST that says nothing of a body is answered as one that has none", async () => {
  const { head, body } = await answerTo(
    await portFor(),
    "POST /demo/oauth2/v2.0/token HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n",
  );
  expect(head).toMatch(/^HTTP\/1.1 400 /);
  expect(JSON.parse(body)).toMatchObject({ error: "invalid_request" });
});

test.each([
  ["head", { headersTimeout: 50, requestTimeout: 100 }, "GET /healthz HTTP/1.1\r\nHost: a\r\n"],
  [
    "body",
    { headersTimeout: 50, requestTimeout: 100 },
    "POST /demo/oauth2/v2.0/token HTTP/1.1\r\nHost: a\r\nContent-Length: 9\r\n\r\ng",
  ],
])("a caller that never finishes its %s is told so and let go", async (_, limits, bytes) => {
  const port = await portFor({ ...limits, connectionsCheckingInterval: 10 });
  const { head, body } = await answerTo(port, bytes);
  expect(head).toMatch(/^HTTP\/1.1 408 /);
  expect(JSON.parse(body)).toMatchObject({ error: { code: "RequestTimeout" } });
});

test("rubbish on a connection whose answer has begun ends it, and gets no answer into the middle of that", async () => {
  const emulator = assembledForTest();
  await control(emulator, "POST", "/faults", { fault: "stalledBody", operationId: "getIPStatistics" });
  const token = await tokenFor(emulator);
  const server = createHttpServer(emulator, undefined);
  onTestFinished(() => drain(server));
  const socket = connect(await listen(server, 0, "127.0.0.1"), "127.0.0.1");
  socket.write(`GET /api/ips/8.8.8.8/stats HTTP/1.1\r\nHost: a\r\nAuthorization: Bearer ${token}\r\n\r\n`);
  let text = "";
  socket.setEncoding("utf8").on("data", (chunk) => {
    text += chunk;
    socket.write("rubbish\r\n\r\n");
  });
  await once(socket, "close");
  expect(text.match(/HTTP\/1\.1 \d+/g)).toEqual(["HTTP/1.1 200"]);
});

test("a request for an upgrade is answered as if it had not asked", async () => {
  const bytes = "GET /healthz HTTP/1.1\r\nHost: a\r\nConnection: Upgrade, close\r\nUpgrade: websocket\r\n\r\n";
  const { head } = await answerTo(await portFor(), bytes);
  expect(head).toMatch(/^HTTP\/1.1 200 /);
});
