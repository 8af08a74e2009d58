import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { isRecord } from "./json.ts";

/** What `npm run conformance` writes: for people, and for programs. */
export type DocumentName = "conformance.md" | "conformance.json";

/** The scenarios of each row of the matrix when it was last written, and their evidence. */
export type MatrixRecord = Readonly<Record<string, Readonly<Record<string, string>>>>;

/** A document as it was written last; empty if there is none. */
export function readWritten(name: DocumentName): string {
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

/** Takes the record out of the JSON that was written last. Without one nothing is missed. */
export function readRecord(text: string = readWritten("conformance.json")): MatrixRecord {
  if (text === "") return {};
  const { rows }: { rows?: unknown } = JSON.parse(text);
  return Object.fromEntries(
    Object.entries(isRecord(rows) ? rows : {}).map(([id, row]) => {
      const scenarios = isRecord(row) && isRecord(row["scenarios"]) ? row["scenarios"] : {};
      return [id, Object.fromEntries(Object.entries(scenarios).map(([name, evidence]) => [name, String(evidence)]))];
    }),
  );
}

function pathOf(name: DocumentName): string {
  return fileURLToPath(new URL(`../../../docs/${name}`, import.meta.url));
}
