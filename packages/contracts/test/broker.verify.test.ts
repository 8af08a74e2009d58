import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import type { LoopbackServer } from "../src/loopback-server.ts";
import { consumer, provider } from "../src/pact/participants.ts";
import type { BrokerDouble } from "./broker-double/broker-double.ts";
import { pactOf, start, write } from "./broker-for-tests.ts";
import { startCatalogueProvider } from "./catalogue-provider.ts";
import { run, verify } from "./run-commands.ts";

let good: LoopbackServer;
let bad: LoopbackServer;
beforeAll(async () => {
  good = await startCatalogueProvider();
  bad = await startCatalogueProvider({ answer: (answer) => ({ ...answer, status: 500 }) });
});
afterAll(async () => {
  await Promise.all([good.close(), bad.close()]);
});

let broker: BrokerDouble;
beforeEach(async () => {
  broker = await start();
});

describe("verify", () => {
  test("fetches the pacts and tells the result as that of a version and its branch", async () => {
    broker.store.publish(pactOf("getIPStatistics unseen:"), "1.2.3", "main");
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
    broker.store.publish(pactOf("getIPStatistics unseen:"), "1.2.3", "main");
    const { code, out } = await verify(bad, "--provider-version", "4.5.6");
    expect([code, out[0]]).toEqual([
      1,
      expect.stringMatching(/^FAILED +getIPStatistics unseen: .* — expected status 200/),
    ]);
    expect(broker.store.results).toMatchObject([{ success: false }]);
  });

  test("without a version the broker is told nothing", async () => {
    broker.store.publish(pactOf("getIPStatistics unseen:"), "1.2.3", "main");
    expect((await verify(good, "--only", "getIPStatistics unseen")).code).toBe(0);
    expect([broker.store.results, broker.store.branches]).toEqual([[], []]);
  });

  test("of the pacts of a broker, too, only what is named is verified", async () => {
    broker.store.publish(pactOf("getIPStatistics "), "1.2.3", "main");
    const { code, out } = await verify(good, "--only", "getIPStatistics unseen");
    expect([code, out.at(-1)]).toEqual([0, "1 verified, 0 failed, 0 not verified"]);
    const unknown = await verify(good, "--only", "getIPStats");
    expect([unknown.code, unknown.errors]).toEqual([2, expect.stringContaining("There is getIPStatistics.")]);
  });

  test("what was released must be kept as well as what is new, each under its name", async () => {
    broker.store.publish(pactOf("getIPStatistics unseen:"), "1.0.0", "main");
    broker.store.recorded.push({ pacticipant: consumer, version: "1.0.0", environment: "production" });
    broker.store.publish(pactOf("getIPStatistics ipv6:"), "2.0.0", "main");
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
    broker.store.publish(pactOf("getIPStatistics unseen:"), "3", "feature/x");
    broker.store.publish(pactOf("getIPStatistics ipv6:"), "4", "feature/y");
    const { out } = await verify(good, "--provider-branch", "feature/x");
    expect(out.filter((line) => line.startsWith("ok"))).toEqual([expect.stringContaining(" unseen: ")]);
  });

  test("a broker without a pact to keep is red", async () => {
    broker.store.publish(pactOf("getIPStatistics unseen:"), "1", undefined);
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
    broker.store.publish(pactOf("getIPStatistics unseen:"), "1", "main");
    const { code } = await run("verify", "--provider-url", good.url, "--provider-version", "4.5.6");
    expect([code, broker.store.results]).toEqual([1, [expect.objectContaining({ success: false })]]);
  });

  test("files that are named come before the broker that the environment names", async () => {
    expect((await verify(good, "--pact", write(pactOf("getIPStatistics unseen:")))).code).toBe(0);
    expect(broker.requests).toEqual([]);
  });

  test("an environment that names no broker is one without", async () => {
    vi.stubEnv("PACT_BROKER_BASE_URL", "");
    expect((await verify(good, "--only", "getIPStatistics unseen")).code).toBe(0);
    expect(broker.requests).toEqual([]);
  });
});
