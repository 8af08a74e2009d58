import { pactFiles } from "@defender-endpoint/contracts";
import { type PactDocument, readPactDocument } from "@defender-endpoint/contracts/pact";
import { type OpenApiDocument, readDocument } from "@defender-endpoint/spec/document";
import type { Scenario } from "@defender-endpoint/types/scenarios";
import { scenarios } from "@defender-endpoint/types/scenarios";
import type { Validate } from "@defender-endpoint/types/validators";
import { type MatrixRecord, readRecord } from "./files.ts";
import { answerAsMock, type Mock } from "./mock.ts";
import { type EmulatorSettings, openEmulator, type ProviderSession } from "./provider.ts";
import { validatorsOf } from "./validators-of.ts";

/** The validators of one operation, by parameter, and by status and media type. */
export interface OperationValidators {
  readonly parameters: Readonly<Record<string, Validate>>;
  readonly responses: Readonly<Record<string, Readonly<Record<string, Validate>>>>;
}

/** Everything that is held against everything else. A mutation replaces one part by one that has drifted. */
export interface Subject {
  readonly document: OpenApiDocument;
  /** Made from the document here: the published ones are those that mock and provider go by. */
  readonly validators: Readonly<Record<string, OperationValidators>>;
  readonly catalogue: Readonly<Record<string, Readonly<Record<string, Scenario>>>>;
  readonly pacts: readonly PactDocument[];
  /** What the matrix consisted of when it was last written. */
  readonly record: MatrixRecord;
  readonly mock: Mock;
  /** Opens a provider that nobody else uses. */
  readonly openProvider: (settings?: EmulatorSettings) => ProviderSession;
}

/** The repository as it is. */
export async function readSubject(): Promise<Subject> {
  const { document } = readDocument();
  return {
    document,
    validators: await validatorsOf(document),
    catalogue: scenarios,
    pacts: pactFiles.map(readPactDocument),
    record: readRecord(),
    mock: answerAsMock,
    openProvider: openEmulator,
  };
}
