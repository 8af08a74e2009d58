import { beforeEach, describe, expect, test } from "vitest";
import { consumer, provider } from "../src/participants.ts";
import type { BrokerDouble } from "./broker-double/broker-double.ts";
import { pactOf, start, wholePact, write } from "./broker-for-tests.ts";
import { run } from "./run-commands.ts";

let broker: BrokerDouble;
beforeEach(async () => {
  broker = await start();
});

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
