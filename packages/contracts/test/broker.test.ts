import { beforeEach, describe, expect, test, vi } from "vitest";
import { largestResource } from "../src/answers/read-body.ts";
import { provider } from "../src/pact/participants.ts";
import type { BrokerDouble } from "./broker-double/broker-double.ts";
import { start } from "./broker-for-tests.ts";
import { run } from "./run-commands.ts";

let broker: BrokerDouble;
beforeEach(async () => {
  broker = await start();
});

describe("the broker itself", () => {
  // It is asked before the provider, which is not there.
  const ask = () => run("verify", "--provider-url", "http://127.0.0.1:9");

  test.each([
    [{ PACT_BROKER_TOKEN: "secret-token" }, "Bearer secret-token"],
    [{ PACT_BROKER_USERNAME: "me", PACT_BROKER_PASSWORD: "secret-token" }, `Basic ${btoa("me:secret-token")}`],
  ])("gets the credentials of the environment: %j", async (variables, authorization) => {
    broker = await start({ authorization });
    const refused = await ask();
    expect([refused.code, refused.errors]).toEqual([
      1,
      `error: The Pact Broker at ${broker.url} answered 401 to GET /: set PACT_BROKER_TOKEN, or PACT_BROKER_USERNAME and PACT_BROKER_PASSWORD.`,
    ]);
    for (const [name, value] of Object.entries(variables)) vi.stubEnv(name, value);
    expect((await ask()).out[0]).toContain(`${broker.url} has no pact that ${provider} must keep`);
  });

  test("does not get its credentials repeated", async () => {
    vi.stubEnv("PACT_BROKER_TOKEN", "secret-token");
    broker = await start({
      answer: () => ({ status: 400, body: { errors: { token: ["secret-token is malformed"] } } }),
    });
    const { errors } = await ask();
    expect(errors).toContain("answered 400 to GET /: token (secret) is malformed");
  });

  test.each([
    [{ status: 200, body: "<html>" }, "is no Pact Broker: it is not JSON"],
    [{ status: 200, body: { _links: {} } }, "has no pb:provider-pacts-for-verification: update it"],
    [{ status: 302, body: "" }, "answered 302 to GET /."],
    [{ status: 403, body: {} }, "answered 403 to GET /: the credentials do not allow it"],
    [
      {
        status: 200,
        body: { _links: { "pb:provider-pacts-for-verification": { href: "http://elsewhere.example/pacts" } } },
      },
      "links to http://elsewhere.example: use the address that it has for itself",
    ],
  ])("that answers %j is told as it is", async (answer, message) => {
    broker = await start({ answer: () => answer });
    const { code, errors } = await ask();
    expect([code, errors]).toEqual([1, expect.stringContaining(message)]);
  });

  test("that answers without an end is told as it is", async () => {
    broker = await start({ answer: () => ({ status: 200, body: " ".repeat(largestResource + 1) }) });
    const { code, errors } = await ask();
    expect([code, errors]).toEqual([
      1,
      `error: The Pact Broker at ${broker.url} answered with more than 16 MB, of which the rest was not read.`,
    ]);
  });

  test.each([
    ["deeply", `{"errors":${"[".repeat(100_000)}"x"${"]".repeat(100_000)}}`, /answered 400 to GET \/\.$/],
    ["at length", { errors: "x".repeat(100_000) }, /answered 400 to GET \/: xxx.{900,1000}x…$/],
    [
      "in colours",
      { errors: "\u001b[31mred\u001b[0m\u0007" },
      /answered 400 to GET \/: \ufffd\[31mred\ufffd\[0m\ufffd$/,
    ],
  ])("that says %s what is wrong is quoted as far as one reads", async (_, body, message) => {
    broker = await start({ answer: () => ({ status: 400, body }) });
    const { code, errors } = await ask();
    expect([code, errors]).toEqual([1, expect.stringMatching(message)]);
  });

  test("has a short password, and says as much as ever", async () => {
    vi.stubEnv("PACT_BROKER_USERNAME", "me");
    vi.stubEnv("PACT_BROKER_PASSWORD", "pact");
    broker = await start({ answer: () => ({ status: 400, body: { errors: "no such pact" } }) });
    expect((await ask()).errors).toContain("no such pact");
  });

  test("that is down is named", async () => {
    await broker.close();
    const { code, errors } = await ask();
    expect([code, errors]).toEqual([1, `error: The Pact Broker at ${broker.url} is down: the connection was refused.`]);
  });

  test.each([
    [["--broker", "http://me:secret@b"], "must be an http or https URL without credentials"],
    [["--provider-version", "1"], "are for a broker, and none was given"],
    [["--broker", "http://b", "--provider-version", "1", "--only", "x"], "not verified as a whole"],
    [["--broker", "http://b", "--provider-version", "1", "--resource", "ip"], "not verified as a whole"],
  ])("usage: %j exits 2", async (args, message) => {
    vi.stubEnv("PACT_BROKER_BASE_URL", "");
    const { code, errors } = await run("verify", "--provider-url", "http://127.0.0.1", ...args);
    expect([code, errors]).toEqual([2, expect.stringContaining(message)]);
    expect(errors).not.toContain("secret");
  });
});
