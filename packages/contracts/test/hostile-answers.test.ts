import type { IncomingMessage, RequestListener, ServerResponse } from "node:http";
import { gzipSync } from "node:zlib";
import { scenarios } from "@defender-endpoint/types/scenario-catalogue";
import { afterEach, describe, expect, test } from "vitest";
import { largestAnswer } from "../src/answers/read-body.ts";
import { verifyProvider } from "../src/index.ts";
import { listenOnLoopback } from "../src/loopback-server.ts";

// Neither a provider nor its states can make the verification anything but red: it does not crash, hang, or fill the memory.

const closing: (() => unknown)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0)) await close();
});

async function serve(listener: RequestListener): Promise<string> {
  const { url, close } = await listenOnLoopback(listener);
  closing.push(close);
  return url;
}

const json = { "content-type": "application/json" };
const good = JSON.stringify(scenarios.getIPStatistics.unseen.response.body);
const answerWell: RequestListener = (_, response) => response.writeHead(200, json).end(good);
const stateWell: RequestListener = (_, response) => response.writeHead(200, json).end('{"token":"secret-token"}');

/** The reasons why the interaction `unseen` fails. */
async function reasons(api: RequestListener, states: RequestListener = stateWell): Promise<readonly string[]> {
  const statesUrl = await serve(states);
  const { ok, interactions } = await verifyProvider({
    providerUrl: await serve(api),
    statesUrl,
    only: "getIPStatistics unseen",
  });
  expect([ok, interactions.length]).toEqual([false, 1]);
  return interactions[0]?.reasons ?? [];
}

/** Sends blanks for as long as anybody takes them. */
function endless(_: IncomingMessage, response: ServerResponse): void {
  const chunk = Buffer.alloc(65_536, 0x20);
  const send = () => {
    while (!response.destroyed) if (!response.write(chunk)) return void response.once("drain", send);
  };
  response.writeHead(200, json);
  send();
}

/** Writes to the connection what no server would. */
function raw(text: string): RequestListener {
  return ({ socket }) => void socket.end(text);
}

function packed(body: Buffer): RequestListener {
  return (_, response) => response.writeHead(200, { ...json, "content-encoding": "gzip" }).end(body);
}

const deep = `${"[".repeat(100_000)}${"]".repeat(100_000)}`;

describe("a provider", () => {
  const bomb = gzipSync(Buffer.alloc(64 * largestAnswer, 0x20));

  test.each<[string, RequestListener, string]>([
    ["whose answer does not end", endless, "answered with more than 1 MB, of which the rest was not read"],
    ["whose answer is small until it is unpacked", packed(bomb), "answered with more than 1 MB"],
    ["whose answer is not packed as it says", packed(Buffer.from(good)), "is not the gzip that it says it is"],
    [
      "that switches protocols",
      raw("HTTP/1.1 101 X\r\nConnection: upgrade\r\nUpgrade: x\r\n\r\n"),
      "without an answer",
    ],
    [
      "with a status that is none",
      raw("HTTP/1.1 000 X\r\nContent-Length: 0\r\n\r\n"),
      "answered with 0, which is no status",
    ],
    ["that does not speak HTTP", raw("\u0000\u0001\r\n\r\n"), "broke the connection (HPE_INVALID_CONSTANT)"],
    ["with a control character in a header", raw("HTTP/1.1 200 X\r\nX-A: \u001b[2J\r\n\r\n"), "broke the connection"],
    ["that says nothing", ({ socket }) => void socket.destroy(), "broke the connection (ECONNRESET)"],
  ])("%s is red, and told as it is", async (_, api, reason) => {
    const [first = "", ...others] = await reasons(api);
    expect(first).toMatch(/^the provider at http:\/\/127\.0\.0\.1:\d+ /);
    expect(first).toContain(reason);
    expect(others).toEqual([]);
  });

  test("whose JSON is nested deeply is red", async () => {
    const api: RequestListener = (_, response) => response.writeHead(200, json).end(deep);
    expect(await reasons(api)).toEqual([expect.stringContaining("recursion limit exceeded")]);
  });

  test("that answers at length is quoted in short", async () => {
    const body = JSON.stringify({ ...JSON.parse(good), organizationPrevalence: "x".repeat(100_000) });
    const [reason = ""] = await reasons((_, response) => response.writeHead(200, json).end(body));
    expect(reason).toMatch(/^body \$\.organizationPrevalence: .*xxx…$/);
    expect(reason).toHaveLength(1_001);
  });

  test("that packs its answers keeps the contract", async () => {
    const providerUrl = await serve(packed(gzipSync(good)));
    const statesUrl = await serve(stateWell);
    expect(await verifyProvider({ providerUrl, statesUrl, only: "getIPStatistics unseen" })).toMatchObject({
      ok: true,
    });
  });
});

describe("a states URL", () => {
  const says =
    (body: string): RequestListener =>
    (_, response) =>
      response.writeHead(200, json).end(body);

  test("whose answer does not end is red, whatever the state", async () => {
    const [reason] = await reasons(answerWell, endless);
    expect(reason).toMatch(/^the states URL at http:\/\/127\.0\.0\.1:\d+ answered with more than 1 MB/);
  });

  test.each([
    ["nested deeply", `{ "token": "secret-token", "more": ${deep} }`, "cannot be written as JSON"],
    ["with a line break in the token", '{ "token": "secret\\r\\nX-Token: y" }', "a token that no header can hold"],
    [
      "with a token of a megabyte",
      `{ "token": "${"x".repeat(largestAnswer - 100)}" }`,
      "a token that no header can hold",
    ],
    ["that is a list", "[1]", "without the token that it must return"],
    ["that is no JSON", "<html>", "without the token that it must return"],
  ])("whose answer is one %s is red", async (_, body, reason) => {
    const found = await reasons(answerWell, says(body));
    expect(found).toEqual([expect.stringContaining(`state callerAuthorized cannot be set up: `)]);
    expect(found).toEqual([expect.stringContaining(reason)]);
  });

  test.each(['{ "token": "t" }', '{ "token": "secret-token", "status": "is down", "host": "connection" }'])(
    "that answers %s spoils no text",
    async (body) => {
      const gone = await listenOnLoopback(answerWell);
      await gone.close();
      const { interactions } = await verifyProvider({
        providerUrl: gone.url,
        statesUrl: await serve(says(body)),
        only: "getIPStatistics unseen",
      });
      expect(interactions[0]?.reasons).toEqual([`the provider at ${gone.url} is down: the connection was refused`]);
    },
  );
});
