import { readFileSync } from "node:fs";
import { parseYaml } from "@redocly/openapi-core";
import type { OpenApiDocument } from "../document.ts";
import { type Resource, readSources } from "../expand/sources.ts";
import { expand } from "../expand.ts";

const sources = await readSources(`${import.meta.dirname}/..`);
const resource = parseYaml(readFileSync(`${import.meta.dirname}/every-form.yaml`, "utf8")) as Resource;

/** The contract, bundled together with a resource that has an operation in every form. Each call makes a new one. */
export function documentOfEveryForm(): OpenApiDocument {
  const resources = { ...sources.resources, "resources/things.yaml": resource };
  return structuredClone(expand({ ...sources, resources })) as unknown as OpenApiDocument;
}
