import { mkdir, rm, writeFile } from "node:fs/promises";
import { dirname } from "node:path";
import { readDocument } from "@defender-endpoint/spec/document";
import { generateOperationDetails } from "./operation-details.ts";
import { generateOperationIndex } from "./operation-index.ts";
import { generateOperationTable } from "./operation-table.ts";
import { generateScenarios } from "./scenarios.ts";
import { generateTypes } from "./types.ts";
import { generateValidators } from "./validators.ts";

const folder = `${import.meta.dirname}/../src/generated`;
const banner = "// Generated from the spec by `npm run generate`. Do not edit.\n\n";

const { text, document } = readDocument();
const files: Record<string, string> = {
  "openapi.ts": await generateTypes(text),
  "operation-details.ts": generateOperationDetails(document),
  "operation-index.ts": generateOperationIndex(document),
  "operation-table.ts": generateOperationTable(document),
  "scenarios.ts": generateScenarios(document),
  ...generateValidators(document),
};

// Whole, so that nothing stays of what the spec no longer has.
await rm(folder, { recursive: true, force: true });
for (const [name, content] of Object.entries(files)) {
  await mkdir(dirname(`${folder}/${name}`), { recursive: true });
  await writeFile(`${folder}/${name}`, `${banner}${content.trimEnd()}\n`);
}
