import { once } from "node:events";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:https";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { scenarios } from "@defender-endpoint/types/scenario-catalogue";
import { afterAll, afterEach, expect, test } from "vitest";
import { runCommandLine } from "../src/commands/command-line.ts";
import { pactFiles, verifyProvider } from "../src/index.ts";
import { type Defects, startCatalogueProvider } from "./catalogue-provider.ts";
import { untrustedCertificate } from "./untrusted-certificate.ts";

// Where Pact alone says that all is well, or says no more than that something is not.

const folder = mkdtempSync(join(tmpdir(), "defender-endpoint-contracts-test-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const closing: (() => unknown)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0)) await close();
});

/** The address of a provider with defects. */
async function provide(defects?: Defects): Promise<string> {
  const { url, close } = await startCatalogueProvider(defects);
  closing.push(close);
  return url;
}

/** The line on the interaction `unseen`, and the exit code. */
async function verifyUnseen(providerUrl: string, statesProvider = providerUrl, ...args: string[]) {
  const out: string[] = [];
  const places = ["--provider-url", providerUrl, "--states-url", `${statesProvider}/states`];
  const code = await runCommandLine(["verify", ...places, "--only", "getIPStatistics unseen", ...args], {
    out: (line) => out.push(line),
    error: (line) => out.push(line),
  });
  return { code, line: out[0] };
}

function failed(reason: string) {
  const interaction = "getIPStatistics unseen: A valid address that no device has contacted.";
  return { code: 1, line: `FAILED       ${interaction} — ${reason}` };
}

/** A provider that does not get into the state, although its answer happens to be right. */
function stuckProvider(status: number): Promise<string> {
  const { body } = scenarios.getIPStatistics.unseen.response;
  return provide({
    changeState: ({ state }) => (state === "notContacted" ? { status, body: {} } : undefined),
    answer: () => ({ status: 200, headers: {}, body }),
  });
}

test("a missing state", async () => {
  const reason = "state notContacted cannot be set up: the states URL answered 404 (has it a handler for this state?)";
  expect(await verifyUnseen(await stuckProvider(404))).toEqual(failed(reason));
});

test("a state handler that fails", async () => {
  const reason = "state notContacted cannot be set up: the states URL answered 500 (did its handler fail?)";
  expect(await verifyUnseen(await stuckProvider(500))).toEqual(failed(reason));
});

test("a provider that is down", async () => {
  const { url, close } = await startCatalogueProvider();
  await close();
  const reason = `the provider at ${url} is down: the connection was refused`;
  expect(await verifyUnseen(url, await provide())).toEqual(failed(reason));
});

test("a certificate that nobody trusts", async () => {
  const server = createServer(untrustedCertificate, (_request, response) => response.end("{}")).listen(0, "127.0.0.1");
  await once(server, "listening");
  closing.push(() => server.close());
  const address = server.address();
  const url = `https://127.0.0.1:${typeof address === "object" ? address?.port : undefined}`;
  const reason = `the provider at ${url} has a certificate that is not trusted (DEPTH_ZERO_SELF_SIGNED_CERT): point NODE_EXTRA_CA_CERTS to its authority's certificate`;
  expect(await verifyUnseen(url, await provide())).toEqual(failed(reason));
});

test("a provider that is slower than the time-out", async () => {
  const providerUrl = await provide({ silent: true });
  // Called in this process, so that no state can be too slow for the time-out.
  const stateHandlers = { callerAuthorized: () => ({ token: "a-token-of-the-caller" }), notContacted: () => ({}) };
  const { interactions } = await verifyProvider({
    providerUrl,
    stateHandlers,
    only: "getIPStatistics unseen",
    timeout: 50,
  });
  const reason = `the provider at ${providerUrl} did not answer within 50 ms (--timeout)`;
  expect(interactions).toMatchObject([{ outcome: "failed", reasons: [reason] }]);
});

test("a pact file without interactions, which has only its own name", async () => {
  const { consumer, provider } = JSON.parse(readFileSync(new URL(pactFiles[0] ?? ""), "utf8"));
  const file = join(folder, "empty.json");
  writeFileSync(file, JSON.stringify({ consumer, provider, interactions: [] }));
  expect(await verifyUnseen(await provide(), undefined, "--pact", file)).toEqual({
    code: 1,
    line: `PROBLEM      There is nothing to verify in ${file}: it has no interactions.`,
  });
});
