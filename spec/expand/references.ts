import { posix } from "node:path";
import type { Json, JsonObject } from "../document.ts";
import { componentKinds, componentName, type Sources } from "./sources.ts";

/** A part of a file in which every `$ref` points into the bundled document. Throws on one that points to nothing. */
export function localReferences(sources: Sources, file: string, node: JsonObject): JsonObject {
  const visit = (value: Json): Json => {
    if (Array.isArray(value)) return value.map(visit);
    if (value === null || typeof value !== "object") return value;
    const entries = Object.entries(value);
    return Object.fromEntries(
      entries.map(([key, inner]) => [
        key,
        key === "$ref" && typeof inner === "string" ? localReference(sources, file, inner) : visit(inner),
      ]),
    );
  };
  return visit(node) as JsonObject;
}

function localReference({ common, resources }: Sources, file: string, ref: string): string {
  const [path = "", pointer = ""] = ref.split("#");
  const target = path === "" ? file : posix.join(posix.dirname(file), path);
  const [kind, name = ""] = pointer.split("/").slice(1);
  const known = componentKinds.find((candidate) => candidate === kind);
  const source = target === "common.yaml" ? common : resources[target];
  if (known === undefined || source?.[known]?.[name] === undefined) {
    throw new Error(
      `${file} refers to ${ref}, which is nothing. Write FILE#/KIND/NAME, with one of ${componentKinds.join(", ")}.`,
    );
  }
  return `#/components/${known}/${componentName(target, known, name)}`;
}
