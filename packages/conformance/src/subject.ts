import { pactFiles } from "@defender-endpoint/contracts";
import type { Scenario } from "@defender-endpoint/types/scenarios";
import { scenarios } from "@defender-endpoint/types/scenarios";
import { type Validate, validators } from "@defender-endpoint/types/validators";
import { type OpenApiDocument, readDocument } from "../../../spec/document.ts";
import { type PactDocument, readPactDocument } from "../../contracts/src/pact-document.ts";
import { answerAsMock, type Mock } from "./mock.ts";
import { type EmulatorSettings, openEmulator, type ProviderSession } from "./provider.ts";

/** The validators of one operation, by parameter, and by status and media type. */
export interface OperationValidators {
  readonly parameters: Readonly<Record<string, Validate>>;
  readonly responses: Readonly<Record<string, Readonly<Record<string, Validate>>>>;
}

/** Everything that is held against everything else. A mutation replaces one part by one that has drifted. */
export interface Subject {
  readonly document: OpenApiDocument;
  readonly validators: Readonly<Record<string, OperationValidators>>;
  readonly catalogue: Readonly<Record<string, Readonly<Record<string, Scenario>>>>;
  readonly pacts: readonly PactDocument[];
  readonly mock: Mock;
  /** Opens a provider that nobody else uses. */
  readonly openProvider: (settings?: EmulatorSettings) => ProviderSession;
}

/** The repository as it is. */
export function readSubject(): Subject {
  return {
    document: readDocument().document,
    validators,
    catalogue: scenarios,
    pacts: pactFiles.map(readPactDocument),
    mock: answerAsMock,
    openProvider: openEmulator,
  };
}
