import { pactFiles } from "@defender-endpoint/contracts";
import { type PactDocument, readPactDocument } from "@defender-endpoint/contracts/pact";
import { type OpenApiDocument, readDocument } from "@defender-endpoint/spec/document";
import { scenarios } from "@defender-endpoint/types/scenario-catalogue";
import type { Scenario } from "@defender-endpoint/types/scenarios";
import { type OperationChecks, schemaChecksOf } from "../contract/schema-check.ts";
import { readRecord, type ScenarioRecord } from "../documents/files.ts";
import { answerAsMock, type Mock } from "./mock.ts";
import { type EmulatorSettings, openEmulator, type ProviderSession } from "./provider.ts";

/** Everything that is held against everything else. A mutation replaces one part by one that has drifted. */
export interface Subject {
  readonly document: OpenApiDocument;
  readonly checks: Readonly<Record<string, OperationChecks>>;
  readonly catalogue: Readonly<Record<string, Readonly<Record<string, Scenario>>>>;
  readonly pacts: readonly PactDocument[];
  /** The scenarios that there were when the matrix was last written. */
  readonly record: ScenarioRecord;
  readonly mock: Mock;
  /** Opens a provider that nobody else uses. */
  readonly openProvider: (settings?: EmulatorSettings) => ProviderSession;
}

/** The repository as it is. */
export async function readSubject(): Promise<Subject> {
  const { document } = readDocument();
  return {
    document,
    checks: schemaChecksOf(document),
    catalogue: scenarios,
    pacts: pactFiles.map(readPactDocument),
    record: readRecord(),
    mock: answerAsMock,
    openProvider: openEmulator,
  };
}
