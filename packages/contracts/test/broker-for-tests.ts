import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { onTestFinished, vi } from "vitest";
import { pactFiles } from "../src/index.ts";
import { consumer, provider } from "../src/pact/participants.ts";
import { type BrokerDouble, type BrokerQuirks, startBrokerDouble } from "./broker-double/broker-double.ts";

/** All of the package's pacts in one, as a broker keeps those of one consumer and one provider. */
export const wholePact: { interactions: { description: string }[] } = (() => {
  const pacts = pactFiles.map((file) => JSON.parse(readFileSync(file, "utf8")));
  return { ...pacts[0], interactions: pacts.flatMap(({ interactions }) => interactions) };
})();

/** Starts a broker for a test, and lets the environment point to it. */
export async function start(quirks?: BrokerQuirks): Promise<BrokerDouble> {
  const double = await startBrokerDouble(quirks);
  onTestFinished(async () => {
    vi.unstubAllEnvs();
    await double.close();
  });
  vi.stubEnv("PACT_BROKER_BASE_URL", double.url);
  return double;
}

/** The pact with only those interactions whose description contains a text. */
export function pactOf(text: string) {
  const interactions = wholePact.interactions.filter(({ description }) => description.includes(text));
  return { consumer, provider, content: { ...wholePact, interactions } };
}

export function write(pact: { content: object }): string {
  const folder = mkdtempSync(join(tmpdir(), "defender-endpoint-contracts-test-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const file = join(folder, "pact.json");
  writeFileSync(file, JSON.stringify(pact.content));
  return file;
}
