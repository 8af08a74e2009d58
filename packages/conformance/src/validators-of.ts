import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { OpenApiDocument } from "@defender-endpoint/spec/document";
import { generateValidators } from "../../types/generate/validators.ts";
import type { Subject } from "./subject.ts";

const reports = join(import.meta.dirname, "../reports");

/** The validators that `npm run generate` would write for a document. */
export async function validatorsOf(document: OpenApiDocument): Promise<Subject["validators"]> {
  mkdirSync(reports, { recursive: true });
  const folder = mkdtempSync(join(reports, "validators-"));
  try {
    const file = join(folder, "validators.ts");
    writeFileSync(file, await generateValidators(document));
    const module: { validators: Subject["validators"] } = await import(/* @vite-ignore */ pathToFileURL(file).href);
    return module.validators;
  } finally {
    rmSync(folder, { recursive: true });
  }
}
