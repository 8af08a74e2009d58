import { readFile, writeFile } from "node:fs/promises";
import { bundledPath } from "./document.ts";
import { readSources } from "./expand/sources.ts";
import { expand } from "./expand.ts";

const folder = import.meta.dirname;

/** The whole contract as one JSON document, stamped with the version of this package. */
export async function bundleSpec(): Promise<string> {
  const { head, ...sources } = await readSources(folder);
  const { version } = JSON.parse(await readFile(`${folder}/package.json`, "utf8"));
  const info = { ...Object(head["info"]), version };
  return `${JSON.stringify(expand({ head: { ...head, info }, ...sources }), null, 2)}\n`;
}

if (import.meta.main) await writeFile(bundledPath, await bundleSpec());
