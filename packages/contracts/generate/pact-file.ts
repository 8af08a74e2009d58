import { readFileSync } from "node:fs";
import { join } from "node:path";
import { isRecord, type JsonRecord } from "../src/json.ts";
import { consumer, provider } from "../src/pact/participants.ts";
import { describeScenario, type Exchange } from "./exchange.ts";
import { withOtherBodies } from "./other-bodies.ts";
import { recordedFile, recordingOf } from "./record.ts";

/**
 * The pact of some exchanges, out of what was recorded within a folder: in their order, and in the form that is
 * committed, so that the same input gives the same bytes.
 */
export function pactOf(exchanges: readonly Exchange[], folder: string): string {
  const recordings = Map.groupBy(exchanges, ({ operationId }) => operationId);
  const interactions = [...recordings].flatMap(([operationId, own]) =>
    inOrder(own, readRecording(recordingOf(operationId, folder))),
  );
  // Which version of Pact recorded it is no part of the contract.
  const metadata = { pactSpecification: { version: "4.0" } };
  const pact = { consumer: { name: consumer }, provider: { name: provider }, interactions, metadata };
  return `${JSON.stringify(sortKeys(pact), null, 2)}\n`;
}

function readRecording(folder: string): JsonRecord[] {
  const { interactions }: JsonRecord = JSON.parse(readFileSync(join(folder, recordedFile), "utf8"));
  return Array.isArray(interactions) ? interactions.filter(isRecord) : [];
}

function inOrder(exchanges: readonly Exchange[], recorded: readonly JsonRecord[]): JsonRecord[] {
  if (recorded.length !== exchanges.length) {
    throw new Error(`Pact wrote ${recorded.length} interactions for ${exchanges.length} scenarios.`);
  }
  return exchanges.map((exchange) => {
    const description = describeScenario(exchange);
    const [interaction, ...others] = recorded.filter((one) => one["description"] === description);
    if (interaction === undefined || others.length > 0) {
      throw new Error(`Pact wrote ${interaction ? "several interactions" : "no interaction"} for: ${description}`);
    }
    return withOtherBodies(interaction, exchange);
  });
}

function sortKeys(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sortKeys);
  if (!isRecord(value)) return value;
  const names = Object.keys(value).sort();
  return Object.fromEntries(names.map((name) => [name, sortKeys(value[name])]));
}
