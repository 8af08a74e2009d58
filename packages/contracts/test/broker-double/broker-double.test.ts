import { execFile } from "node:child_process";
import { fileURLToPath } from "node:url";
import { Verifier } from "@pact-foundation/pact-core";
import { afterEach, beforeEach, expect, test } from "vitest";
import { listScenarios } from "../../generate/catalogue.ts";
import { consumer, provider } from "../../src/pact/participants.ts";
import { pactOf, wholePact } from "../broker-for-tests.ts";
import { startCatalogueProvider } from "../catalogue-provider.ts";
import { type BrokerDouble, startBrokerDouble } from "./broker-double.ts";

// That the double is like a Pact Broker is shown by Pact's own programs, which get along with it.

const token = "secret-token";
let broker: BrokerDouble;
beforeEach(async () => {
  broker = await startBrokerDouble({ authorization: `Bearer ${token}` });
});
afterEach(() => broker.close());

/** Runs Pact's own client of a broker. */
function pactBroker(...args: string[]): Promise<{ code: unknown; text: string }> {
  const program = fileURLToPath(import.meta.resolve("@pact-foundation/pact-cli/bin/pact-broker.js"));
  const env = { ...process.env, PACT_BROKER_BASE_URL: broker.url, PACT_BROKER_TOKEN: token };
  return new Promise((resolve) => {
    execFile(process.execPath, [program, ...args], { env }, (error, stdout, stderr) =>
      resolve({ code: error?.code ?? 0, text: stdout + stderr }),
    );
  });
}

const release = ["--version", "1.2.3", "--environment", "production"];
const question = ["--version", "1.2.3", "--to-environment", "production"];

test("Pact's client publishes the folder of this package's pacts to it, every interaction as it is", async () => {
  const folder = fileURLToPath(new URL("../../pacts", import.meta.url));
  const args = ["--consumer-app-version", "1.2.3", "--branch", "main"];
  expect(await pactBroker("publish", folder, ...args)).toMatchObject({ code: 0 });
  expect(broker.store.publications).toMatchObject([{ consumer, provider, version: "1.2.3", branch: "main" }]);
  // Pact's client sorts them.
  const interactions = broker.store.pact(broker.store.publications[0]?.sha ?? "")?.content["interactions"];
  const published = Array.isArray(interactions) ? interactions.map(formAsText) : [];
  expect(published).toHaveLength(listScenarios().length);
  expect(published).toEqual(expect.arrayContaining(wholePact.interactions));
});

/** An interaction whose form Pact's client has written in base64, as this package writes it. */
function formAsText(interaction: { request: { body?: { content: unknown; contentType: string; encoded: unknown } } }) {
  const { request } = interaction;
  if (request.body?.encoded !== "base64") return interaction;
  const content = Buffer.from(String(request.body.content), "base64").toString();
  const contentType = request.body.contentType.replace(";", "; ");
  return { ...interaction, request: { ...request, body: { content, contentType, encoded: false } } };
}

test("Pact's client records a release in it, and believes its word on what can be released", async () => {
  const pact = { consumer, provider, content: { consumer: { name: consumer }, provider: { name: provider } } };
  broker.store.publish(pact, "1.2.3", "main");
  const early = await pactBroker("can-i-deploy", "--pacticipant", consumer, ...question);
  expect(early.code).toBe(1);

  broker.store.branches.push({ pacticipant: provider, version: "1.2.3", branch: "main" });
  broker.store.results.push({ sha: broker.store.publications[0]?.sha ?? "", providerVersion: "1.2.3", success: true });
  const recorded = await pactBroker("record-release", "--pacticipant", provider, ...release);
  expect([recorded.code, recorded.text]).toEqual([0, expect.stringContaining("Recorded release")]);
  const later = await pactBroker("can-i-deploy", "--pacticipant", consumer, ...question);
  expect([later.code, later.text]).toEqual([0, expect.stringContaining("Computer says yes")]);
});

test("Pact's verifier fetches pacts from it and publishes results to it", async () => {
  broker.store.publish(pactOf(" unseen:"), "1.2.3", "main");
  const { url, close } = await startCatalogueProvider();
  const verifier = new Verifier({
    provider,
    providerBaseUrl: url,
    providerStatesSetupUrl: `${url}/states`,
    pactBrokerUrl: broker.url,
    pactBrokerToken: token,
    consumerVersionSelectors: [{ mainBranch: true }],
    publishVerificationResult: true,
    providerVersion: "4.5.6",
    providerVersionBranch: "main",
    logLevel: "error",
  });
  await verifier.verify().finally(close);
  expect(broker.store.results).toMatchObject([{ providerVersion: "4.5.6", success: true }]);
  expect(broker.store.branches).toEqual([{ pacticipant: provider, version: "4.5.6", branch: "main" }]);
});
