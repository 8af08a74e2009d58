import { readFileSync } from "node:fs";
import type { OpenApiDocument } from "./forms.ts";

export const bundledPath = `${import.meta.dirname}/../generated/openapi.json`;

/** The bundled contract, as the spec workspace wrote it. */
export function readDocument(): { text: string; document: OpenApiDocument } {
  const text = readFileSync(bundledPath, "utf8");
  return { text, document: JSON.parse(text) };
}
