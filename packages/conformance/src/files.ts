import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { fileURLToPath } from "node:url";
import type { Conformance } from "./conform.ts";

const documentPath = fileURLToPath(new URL("../../../docs/conformance.md", import.meta.url));
const reportPath = fileURLToPath(new URL("../reports/conformance.json", import.meta.url));

/** The document as it was written last; empty if there is none. */
export function readWrittenDocument(): string {
  try {
    return readFileSync(documentPath, "utf8");
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return "";
    throw error;
  }
}

export function writeDocument(text: string): void {
  write(documentPath, text);
}

export function writeReport(conformance: Conformance): void {
  write(reportPath, `${JSON.stringify(conformance, null, 2)}\n`);
}

function write(path: string, text: string): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}
