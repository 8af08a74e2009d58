import { mkdir, rm, writeFile } from "node:fs/promises";
import { dirname } from "node:path";
import { readDocument } from "@defender-endpoint/spec/document";
import { generateFiles } from "./generated-files.ts";

const folder = `${import.meta.dirname}/../src/generated`;
const banner = "// Generated from the spec by `npm run generate`. Do not edit.\n\n";

const files = await generateFiles(readDocument().document);

// Whole, so that nothing stays of what the spec no longer has.
await rm(folder, { recursive: true, force: true });
for (const [name, content] of Object.entries(files)) {
  await mkdir(dirname(`${folder}/${name}`), { recursive: true });
  await writeFile(`${folder}/${name}`, `${banner}${content.trimEnd()}\n`);
}
