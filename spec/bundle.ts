import { readFile, writeFile } from "node:fs/promises";
import { bundle, createConfig } from "@redocly/openapi-core";
import { bundledPath, type OpenApiDocument } from "./document.ts";

const folder = import.meta.dirname;

/** The whole contract as one JSON document, stamped with the version of this package. */
export async function bundleSpec(): Promise<string> {
  const { bundle: result, problems } = await bundle({ ref: `${folder}/openapi.yaml`, config: await createConfig({}) });
  if (problems.length > 0) throw new Error(`The spec does not bundle: ${problems.map((p) => p.message).join("; ")}`);
  const { version } = JSON.parse(await readFile(`${folder}/package.json`, "utf8"));
  const document = result.parsed as OpenApiDocument;
  document.info.version = version;
  return `${JSON.stringify(document, null, 2)}\n`;
}

if (import.meta.main) await writeFile(bundledPath, await bundleSpec());
