import { createConfig, lintFromString } from "@redocly/openapi-core";
import { bundledPath } from "../document.ts";

const config = createConfig({
  extends: ["recommended"],
  rules: {
    "no-unused-components": "error",
    "operation-4xx-response": "error",
    "operation-operationId-unique": "error",
    "path-parameters-defined": "error",
  },
});

/** What Redocly's recommended rules say of a document, warnings as well. */
export async function runRedocly(text: string) {
  return lintFromString({ source: text, absoluteRef: bundledPath, config: await config });
}
