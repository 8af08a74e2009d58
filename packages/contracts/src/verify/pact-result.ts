import { isRecord, type JsonRecord } from "../json.ts";
import { readMark } from "./plan.ts";

/** What Pact's verifier says about one interaction. */
export interface PactInteractionResult {
  readonly interaction: number;
  readonly verified: boolean;
  readonly mismatches: readonly string[];
}

/**
 * Reads the results of the single interactions out of what Pact's verifier returned. Undefined when it returned
 * something else: then nothing was verified.
 */
export function parsePactResult(text: string): PactInteractionResult[] | undefined {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return undefined;
  }
  if (!isRecord(value) || !Array.isArray(value["interactionResults"])) return undefined;
  return value["interactionResults"].filter(isRecord).map((result) => ({
    interaction: readMark(String(result["description"])) ?? -1,
    verified: result["result"] === "OK",
    mismatches: describeMismatch(result["mismatch"]),
  }));
}

/** Pact finds mismatches in an order that changes from run to run; here they come as one would look: status, headers, body. */
function describeMismatch(mismatch: unknown): string[] {
  if (!isRecord(mismatch)) return [];
  const { mismatches, message } = mismatch;
  if (!Array.isArray(mismatches)) return typeof message === "string" ? [message] : [];
  const places = ["StatusMismatch", "HeaderMismatch", "BodyTypeMismatch", "BodyMismatch"];
  return mismatches
    .filter(isRecord)
    .map((found) => ({ place: places.indexOf(String(found["type"])), text: describe(found) }))
    .sort((a, b) => a.place - b.place || (a.text < b.text ? -1 : 1))
    .map(({ text }) => text);
}

function describe({ type, path, key, mismatch, expected, actual }: JsonRecord): string {
  if (type === "StatusMismatch") return `expected status ${expected} but was ${actual}`;
  if (type === "HeaderMismatch") return `header ${key}: ${mismatch}`;
  if (type === "BodyMismatch") return `body ${path}: ${mismatch}`;
  return String(mismatch);
}
