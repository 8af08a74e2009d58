import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { runCommandLine } from "../src/command-line.ts";
import { pactFiles } from "../src/index.ts";
import type { LoopbackServer } from "../src/loopback-server.ts";
import { consumer, provider } from "../src/participants.ts";
import { type BrokerDouble, type BrokerQuirks, startBrokerDouble } from "./broker-double/broker-double.ts";
import { startCatalogueProvider } from "./catalogue-provider.ts";

const wholePact = JSON.parse(readFileSync(new URL(pactFiles[0] ?? ""), "utf8"));
const folder = mkdtempSync(join(tmpdir(), "defender-endpoint-contracts-test-"));
let good: LoopbackServer;
let bad: LoopbackServer;
beforeAll(async () => {
  good = await startCatalogueProvider();
  bad = await startCatalogueProvider({ answer: (answer) => ({ ...answer, status: 500 }) });
});
afterAll(async () => {
  await Promise.all([good.close(), bad.close()]);
  rmSync(folder, { recursive: true, force: true });
});

let broker: BrokerDouble;
const closing: (() => Promise<void>)[] = [];
beforeEach(async () => {
  broker = await start();
});
afterEach(async () => {
  vi.unstubAllEnvs();
  for (const close of closing.splice(0)) await close();
});

/** Starts a broker, and lets the environment point to it. */
async function start(quirks?: BrokerQuirks): Promise<BrokerDouble> {
  const double = await startBrokerDouble(quirks);
  closing.push(double.close);
  vi.stubEnv("PACT_BROKER_BASE_URL", double.url);
  return double;
}

async function run(...args: string[]) {
  const out: string[] = [];
  const errors: string[] = [];
  const code = await runCommandLine(args, { out: (line) => out.push(line), error: (line) => errors.push(line) });
  return { code, out, errors: errors.join("\n") };
}

function verify({ url }: LoopbackServer, ...args: string[]) {
  return run("verify", "--provider-url", url, "--states-url", `${url}/states`, ...args);
}

/** The pact with only those interactions whose description contains a text. */
function pactOf(text: string) {
  const interactions = wholePact.interactions.filter((one: { description: string }) => one.description.includes(text));
  return { consumer, provider, content: { ...wholePact, interactions } };
}

function write(pact: { content: object }): string {
  const file = join(folder, "pact.json");
  writeFileSync(file, JSON.stringify(pact.content));
  return file;
}

describe("publish", () => {
  test("publishes the package's pact as that of a version and its branch", async () => {
    const { code, out, errors } = await run("publish", "--version", "1.2.3", "--branch", "main");
    const place = `${broker.url}/pacts/provider/${provider}/consumer/${consumer}/version/1.2.3`;
    expect([code, out, errors]).toEqual([
      0,
      [`published    Pact between ${consumer} (1.2.3) and ${provider}: ${place}`],
      "",
    ]);
    expect(broker.store.publications).toMatchObject([{ consumer, provider, version: "1.2.3", branch: "main" }]);
    expect(broker.store.pact(broker.store.publications[0]?.sha ?? "")?.content).toEqual(wholePact);
  });

  test("tells why the broker refuses", async () => {
    broker.store.publish(pactOf(" unseen:"), "1.2.3", "main");
    const { code, out, errors } = await run("publish", "--version", "1.2.3");
    expect([code, out]).toEqual([1, []]);
    expect(errors).toBe(
      `error: The Pact Broker at ${broker.url} answered 409 to POST /contracts/publish: contracts Cannot change the content of the pact for ${consumer} version 1.2.3, as race conditions will occur`,
    );
  });

  test("refuses a pact without interactions, which everybody would keep", async () => {
    const { code, errors } = await run("publish", "--version", "1", "--pact", write(pactOf("no such interaction")));
    expect([code, errors]).toEqual([2, expect.stringContaining("pact.json: it has no interactions.")]);
    expect(broker.requests).toEqual([]);
  });

  test("does not take a broker's word that names no pact", async () => {
    await start({
      answer: (answer, name) => (name.startsWith("POST") ? { status: 200, body: { _links: {} } } : answer),
    });
    const { code, errors } = await run("publish", "--version", "1");
    expect([code, errors]).toEqual([1, expect.stringContaining("was sent 1 pacts and names 0 that it has taken")]);
  });
});

describe("verify", () => {
  test("fetches the pacts and tells the result as that of a version and its branch", async () => {
    broker.store.publish(pactOf(" unseen:"), "1.2.3", "main");
    const { code, out, errors } = await verify(good, "--provider-version", "4.5.6", "--provider-branch", "feature/x");
    expect([code, errors]).toEqual([0, ""]);
    expect(out).toEqual([
      expect.stringMatching(/^ok +getIPStatistics unseen: /),
      "",
      "1 verified, 0 failed, 0 not verified",
    ]);
    expect(broker.store.branches).toEqual([{ pacticipant: provider, version: "4.5.6", branch: "feature/x" }]);
    expect(broker.store.results).toMatchObject([{ providerVersion: "4.5.6", success: true }]);
  });

  test("a provider that breaks the pact is red here and there", async () => {
    broker.store.publish(pactOf(" unseen:"), "1.2.3", "main");
    const { code, out } = await verify(bad, "--provider-version", "4.5.6");
    expect([code, out[0]]).toEqual([
      1,
      expect.stringMatching(/^FAILED +getIPStatistics unseen: .* — expected status 200/),
    ]);
    expect(broker.store.results).toMatchObject([{ success: false }]);
  });

  test("without a version the broker is told nothing", async () => {
    broker.store.publish(pactOf(" unseen:"), "1.2.3", "main");
    expect((await verify(good, "--only", " unseen:")).code).toBe(0);
    expect([broker.store.results, broker.store.branches]).toEqual([[], []]);
  });

  test("what was released must be kept as well as what is new, each under its name", async () => {
    broker.store.publish(pactOf(" unseen:"), "1.0.0", "main");
    broker.store.recorded.push({ pacticipant: consumer, version: "1.0.0", environment: "production" });
    broker.store.publish(pactOf(" ipv6:"), "2.0.0", "main");
    const { code, out } = await verify(good, "--provider-version", "4.5.6");
    expect([code, out]).toEqual([
      0,
      [
        `Pact between ${consumer} (2.0.0) and ${provider}:`,
        expect.stringMatching(/^ok +getIPStatistics ipv6: /),
        `Pact between ${consumer} (1.0.0) and ${provider}:`,
        expect.stringMatching(/^ok +getIPStatistics unseen: /),
        "",
        "2 verified, 0 failed, 0 not verified",
      ],
    ]);
    expect(broker.store.results.map(({ success }) => success)).toEqual([true, true]);
  });

  test("a branch of the consumer with the provider's branch name is verified, another one is not", async () => {
    broker.store.publish(pactOf(" unseen:"), "3", "feature/x");
    broker.store.publish(pactOf(" ipv6:"), "4", "feature/y");
    const { out } = await verify(good, "--provider-branch", "feature/x");
    expect(out.filter((line) => line.startsWith("ok"))).toEqual([expect.stringContaining(" unseen: ")]);
  });

  test("a broker without a pact to keep is red", async () => {
    broker.store.publish(pactOf(" unseen:"), "1", undefined);
    const { code, out } = await verify(good, "--provider-version", "4.5.6");
    expect([code, out[0]]).toEqual([
      1,
      expect.stringContaining(`${broker.url} has no pact that ${provider} must keep`),
    ]);
    expect(broker.store.results).toEqual([]);
  });

  test("a pact without interactions is red here and there", async () => {
    broker.store.publish(pactOf("no such interaction"), "1", "main");
    const { code, out } = await verify(good, "--provider-version", "4.5.6");
    expect([code, out[0]]).toEqual([
      1,
      `PROBLEM      There is nothing to verify in Pact between ${consumer} (1) and ${provider}: it has no interactions.`,
    ]);
    expect(broker.store.results).toMatchObject([{ success: false }]);
  });

  test("what cannot be verified counts as a failure", async () => {
    broker.store.publish(pactOf(" unseen:"), "1", "main");
    const { code } = await run("verify", "--provider-url", good.url, "--provider-version", "4.5.6");
    expect([code, broker.store.results]).toEqual([1, [expect.objectContaining({ success: false })]]);
  });

  test("files that are named come before the broker that the environment names", async () => {
    expect((await verify(good, "--pact", write(pactOf(" unseen:")))).code).toBe(0);
    expect(broker.requests).toEqual([]);
  });

  test("an environment that names no broker is one without", async () => {
    vi.stubEnv("PACT_BROKER_BASE_URL", "");
    expect((await verify(good, "--only", " unseen:")).code).toBe(0);
    expect(broker.requests).toEqual([]);
  });
});

describe("can-i-deploy", () => {
  const question = ["can-i-deploy", "--version", "4.5.6", "--to-environment", "production"];

  function released(success: boolean | undefined) {
    broker.store.publish(pactOf(" unseen:"), "1.0.0", "main");
    broker.store.recorded.push({ pacticipant: consumer, version: "1.0.0", environment: "production" });
    const sha = broker.store.publications[0]?.sha ?? "";
    if (success !== undefined) broker.store.results.push({ sha, providerVersion: "4.5.6", success });
  }

  test.each([
    [true, 0, "ok          ", "yes", "All required verification results are published and successful"],
    [false, 1, "FAILED      ", "NO", "The verification for the pact failed"],
    [undefined, 1, "NOT VERIFIED", "NO", "There is no verified pact between the two"],
  ])("a result that is %j exits %i, with each pair of versions", async (success, expected, label, word, reason) => {
    released(success);
    const { code, out } = await run(...question);
    expect(out).toEqual([
      `${label} ${consumer} 1.0.0 with ${provider} 4.5.6`,
      `${word}: ${provider} 4.5.6 to production. ${reason}`,
    ]);
    expect(code).toBe(expected);
  });

  test("a yes that rests on nothing says so", async () => {
    const { code, out } = await run(...question);
    expect([code, out]).toEqual([
      0,
      [
        `yes: ${provider} 4.5.6 to production. There are no missing dependencies`,
        "Nothing had to be verified: record what is in production.",
      ],
    ]);
  });

  test("it can be asked for the consumer, whose provider is not there yet", async () => {
    broker.store.publish(pactOf(" unseen:"), "1.0.0", "main");
    const args = ["--version", "1.0.0", "--to-environment", "production", "--pacticipant", consumer];
    const { code, out } = await run("can-i-deploy", ...args);
    expect([code, out[0]]).toEqual([1, `NOT VERIFIED ${consumer} 1.0.0 with ${provider}`]);
  });

  test("an environment that the broker does not know is named", async () => {
    const { code, errors } = await run("can-i-deploy", "--version", "1", "--to-environment", "moon");
    expect([code, errors]).toEqual([1, expect.stringContaining("environment with name 'moon' does not exist")]);
  });
});

describe("the broker itself", () => {
  const publish = () => run("publish", "--version", "1");

  test.each([
    [{ PACT_BROKER_TOKEN: "secret-token" }, "Bearer secret-token"],
    [{ PACT_BROKER_USERNAME: "me", PACT_BROKER_PASSWORD: "secret-token" }, `Basic ${btoa("me:secret-token")}`],
  ])("gets the credentials of the environment: %j", async (variables, authorization) => {
    broker = await start({ authorization });
    const refused = await publish();
    expect([refused.code, refused.errors]).toEqual([
      1,
      `error: The Pact Broker at ${broker.url} answered 401 to GET /: set PACT_BROKER_TOKEN, or PACT_BROKER_USERNAME and PACT_BROKER_PASSWORD.`,
    ]);
    for (const [name, value] of Object.entries(variables)) vi.stubEnv(name, value);
    expect((await publish()).code).toBe(0);
  });

  test("does not get its credentials repeated", async () => {
    vi.stubEnv("PACT_BROKER_TOKEN", "secret-token");
    broker = await start({
      answer: () => ({ status: 400, body: { errors: { token: ["secret-token is malformed"] } } }),
    });
    const { errors } = await publish();
    expect(errors).toContain("answered 400 to GET /: token (secret) is malformed");
  });

  test.each([
    [{ status: 200, body: "<html>" }, "is no Pact Broker: it is not JSON"],
    [{ status: 200, body: { _links: {} } }, "has no pb:publish-contracts: update it"],
    [{ status: 302, body: "" }, "answered 302 to GET /."],
    [{ status: 403, body: {} }, "answered 403 to GET /: the credentials do not allow it"],
    [
      { status: 200, body: { _links: { "pb:publish-contracts": { href: "http://elsewhere.example/publish" } } } },
      "links to http://elsewhere.example: use the address that it has for itself",
    ],
  ])("that answers %j is told as it is", async (answer, message) => {
    broker = await start({ answer: () => answer });
    const { code, errors } = await publish();
    expect([code, errors]).toEqual([1, expect.stringContaining(message)]);
  });

  test("that is down is named", async () => {
    await broker.close();
    const { code, errors } = await publish();
    expect([code, errors]).toEqual([1, `error: The Pact Broker at ${broker.url} is down: the connection was refused.`]);
  });

  test.each([
    [["publish", "--version", "1"], "No Pact Broker was named: pass --broker or set PACT_BROKER_BASE_URL."],
    [["publish", "--broker", "http://me:secret@b"], "must be an http or https URL without credentials"],
    [["can-i-deploy", "--version", "1"], "required option '--to-environment <environment>' not specified"],
    [["verify", "--provider-version", "1"], "are for a broker, and none was given"],
    [["verify", "--broker", "http://b", "--provider-version", "1", "--only", "x"], "not verified as a whole"],
  ])("usage: %j exits 2", async (args, message) => {
    vi.stubEnv("PACT_BROKER_BASE_URL", "");
    const rest =
      args[0] === "verify" ? ["--provider-url", "http://127.0.0.1"] : args[1] === "--broker" ? ["--version", "1"] : [];
    const { code, errors } = await run(...args, ...rest);
    expect([code, errors]).toEqual([2, expect.stringContaining(message)]);
    expect(errors).not.toContain("secret");
  });
});
