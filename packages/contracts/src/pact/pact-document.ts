import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { PactFileError } from "../errors.ts";
import { isRecord, type JsonRecord } from "../json.ts";

/** A state as an interaction of a pact file names it. */
export interface RequiredState {
  readonly name: string;
  readonly params: JsonRecord;
}

/** One interaction of a pact file. */
export interface PactInteraction {
  readonly description: string;
  readonly states: readonly RequiredState[];
  /** The interaction as the file holds it. */
  readonly source: JsonRecord;
}

/** A pact, read and understood as far as the verification needs it. */
export interface PactDocument {
  /** The path of its file, or the name that a broker gives it. */
  readonly file: string;
  readonly consumer: string;
  readonly provider: string;
  readonly interactions: readonly PactInteraction[];
  readonly source: JsonRecord;
}

/**
 * Reads a pact file of any version of the specification.
 * @throws PactFileError when the file is missing, not JSON, or not a pact.
 */
export function readPactDocument(location: string | URL): PactDocument {
  const file = location instanceof URL ? fileURLToPath(location) : location;
  return parsePactDocument(parse(file), file);
}

/**
 * Understands a pact that was read from the place `file`.
 * @throws PactFileError when it is not a pact.
 */
export function parsePactDocument(source: JsonRecord, file: string): PactDocument {
  const interactions = source["interactions"];
  if (!Array.isArray(interactions)) throw notAPact(file, "it has no list of interactions");
  return {
    file,
    consumer: participant(file, source, "consumer"),
    provider: participant(file, source, "provider"),
    interactions: interactions.map((interaction: unknown, index) => readInteraction(file, interaction, index)),
    source,
  };
}

/**
 * A pact as JSON again.
 * @throws PactFileError when it is nested more deeply than can be written.
 */
export function writePact(source: JsonRecord, file: string): string {
  try {
    return JSON.stringify(source);
  } catch (cause) {
    throw new PactFileError(`${file} is nested too deeply for a pact.`, { cause });
  }
}

function parse(file: string): JsonRecord {
  let text: string;
  try {
    text = readFileSync(file, "utf8");
  } catch (cause) {
    throw new PactFileError(`The pact file ${file} cannot be read: ${reasonOf(cause)}.`, { cause });
  }
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (cause) {
    throw new PactFileError(`The pact file ${file} is not JSON.`, { cause });
  }
  if (!isRecord(value)) throw notAPact(file, "it is not an object");
  return value;
}

function participant(file: string, source: JsonRecord, role: "consumer" | "provider"): string {
  const value = source[role];
  if (!isRecord(value) || typeof value["name"] !== "string") throw notAPact(file, `it does not name its ${role}`);
  return value["name"];
}

function readInteraction(file: string, source: unknown, index: number): PactInteraction {
  if (!isRecord(source) || typeof source["description"] !== "string") {
    throw notAPact(file, `its interaction ${index + 1} has no description`);
  }
  if (!isRecord(source["request"]) || !isRecord(source["response"])) {
    throw notAPact(file, `its interaction ${index + 1} is not an HTTP request with its response`);
  }
  return { description: source["description"], states: readStates(source), source };
}

/** Version 2 of the specification knows one state without parameters, under another name. */
function readStates(source: JsonRecord): RequiredState[] {
  const { providerStates: states, providerState: state } = source;
  if (Array.isArray(states)) {
    return states.filter(isRecord).map(({ name, params }) => ({
      name: String(name),
      params: isRecord(params) ? params : {},
    }));
  }
  return typeof state === "string" && state !== "" ? [{ name: state, params: {} }] : [];
}

function reasonOf(cause: unknown): string {
  const code = isRecord(cause) ? cause["code"] : undefined;
  return code === "ENOENT" ? "there is no such file" : String(code ?? cause);
}

function notAPact(file: string, why: string): PactFileError {
  return new PactFileError(`${file} is not a pact file that can be verified: ${why}.`);
}
