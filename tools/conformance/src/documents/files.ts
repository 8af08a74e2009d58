import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { isRecord } from "../json.ts";

/** What `npm run conformance` writes: for people, and for its own memory. */
export type DocumentName = "conformance.md" | "conformance.json";

/** The names of the scenarios that each operation had when the matrix was last written. */
export type ScenarioRecord = Readonly<Record<string, readonly string[]>>;

/** A document as it was written last; empty if there is none. */
export function readWritten(name: DocumentName | "mutants.json"): string {
  try {
    return readFileSync(pathOf(name), "utf8");
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return "";
    throw error;
  }
}

export function write(name: DocumentName, text: string): void {
  writeFileSync(pathOf(name), text);
}

/** Reads the record that was written last. Without one nothing is missed. */
export function readRecord(text: string = readWritten("conformance.json")): ScenarioRecord {
  const record: unknown = text === "" ? {} : JSON.parse(text);
  const scenarios = isRecord(record) && isRecord(record["scenarios"]) ? record["scenarios"] : {};
  return Object.fromEntries(
    Object.entries(scenarios).map(([operationId, names]) => [
      operationId,
      Array.isArray(names) ? names.map(String) : [],
    ]),
  );
}

/** docs/conformance.json: the record of what must not go missing, an operation a line. */
export function writeRecord(record: ScenarioRecord): string {
  const lines = Object.entries(record).map(
    ([operationId, names]) => `    ${JSON.stringify(operationId)}: ${list(names)}`,
  );
  return `{\n  "scenarios": {\n${lines.join(",\n")}\n  }\n}\n`;
}

function list(names: readonly string[]): string {
  return `[${names.map((name) => JSON.stringify(name)).join(", ")}]`;
}

function pathOf(name: string): string {
  return fileURLToPath(new URL(`../../../../docs/${name}`, import.meta.url));
}
