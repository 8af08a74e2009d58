import { readFileSync } from "node:fs";
import { join } from "node:path";
import { type Scenario, scenarios } from "@defender-endpoint/types/scenarios";
import { isRecord, type JsonRecord } from "../src/json.ts";
import { consumer, provider } from "../src/participants.ts";
import { describeScenario } from "./interaction.ts";

export const pactFileName = `${consumer}-${provider}.json`;

/**
 * Every scenario of every operation, in the order of the catalogue.
 * @throws if two would become one interaction: Pact keeps only the last of the same description and states, silently.
 */
export function listScenarios(): Scenario[] {
  const all: Scenario[] = Object.values(scenarios).flatMap((operation) => Object.values(operation));
  const keys = new Set(all.map((scenario) => describeScenario(scenario)));
  if (keys.size !== all.length) throw new Error("Two scenarios have the same description.");
  return all;
}

/** The pact that Pact wrote into a folder, in the form that is committed: the same input gives the same bytes. */
export function normalisedPact(folder: string): string {
  const written: JsonRecord = JSON.parse(readFileSync(join(folder, pactFileName), "utf8"));
  const interactions = Array.isArray(written["interactions"]) ? written["interactions"].filter(isRecord) : [];
  const ordered = listScenarios().map((scenario) => {
    const description = describeScenario(scenario);
    const found = interactions.filter((interaction) => interaction["description"] === description);
    if (found.length !== 1) throw new Error(`Pact wrote ${found.length} interactions for: ${description}`);
    return found[0];
  });
  if (ordered.length !== interactions.length) {
    throw new Error(`Pact wrote ${interactions.length} interactions for ${ordered.length} scenarios.`);
  }
  // Which version of Pact recorded it is no part of the contract.
  const metadata = { pactSpecification: { version: "4.0" } };
  return `${JSON.stringify(sortKeys({ ...written, interactions: ordered, metadata }), null, 2)}\n`;
}

function sortKeys(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sortKeys);
  if (!isRecord(value)) return value;
  const names = Object.keys(value).sort();
  return Object.fromEntries(names.map((name) => [name, sortKeys(value[name])]));
}
