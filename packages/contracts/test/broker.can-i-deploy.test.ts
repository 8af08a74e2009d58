import { beforeEach, describe, expect, test } from "vitest";
import { consumer, provider } from "../src/participants.ts";
import type { BrokerDouble } from "./broker-double/broker-double.ts";
import { pactOf, start } from "./broker-for-tests.ts";
import { run } from "./run-commands.ts";

let broker: BrokerDouble;
beforeEach(async () => {
  broker = await start();
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
