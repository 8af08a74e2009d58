// Writes the repository's page of each resource, out of what the emulator's own are made of:
// `node --conditions=@defender-endpoint/source generate/main.ts`.
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { documentedOperations, slugOf } from "../src/docs/documented-operation.ts";
import { openApiDocument } from "../src/docs/openapi-document.ts";
import { indexMarkdown, resourceMarkdown } from "./resource-markdown.ts";

const folder = fileURLToPath(new URL("../../../docs/api", import.meta.url));
const operations = documentedOperations();
// Whole, so that nothing stays of what the contract no longer has.
rmSync(folder, { recursive: true, force: true });
mkdirSync(folder);
writeFileSync(`${folder}/README.md`, indexMarkdown(openApiDocument.tags, operations));
for (const tag of openApiDocument.tags) writeFileSync(`${folder}/${slugOf(tag)}.md`, resourceMarkdown(tag, operations));
