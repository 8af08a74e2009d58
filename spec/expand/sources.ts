import { readdir, readFile } from "node:fs/promises";
import { posix } from "node:path";
import { parseYaml } from "@redocly/openapi-core";
import type { JsonObject } from "../document.ts";

/** The kinds of components that a source file can define, each under its name. */
export const componentKinds = ["schemas", "responses", "parameters", "headers", "securitySchemes"] as const;
export type ComponentKind = (typeof componentKinds)[number];

/** A file of `resources/`: operations that belong together and what they alone use. */
export type Resource = { [Kind in ComponentKind]?: JsonObject } & {
  /** What its operations are listed under. */
  tag?: JsonObject & { name: string };
  paths?: Record<string, Record<string, JsonObject>>;
};

/** `common.yaml`. */
export interface Common extends Omit<Resource, "tag" | "paths"> {
  everyOperation: { responses: JsonObject; headers: JsonObject };
  rateLimitClasses: JsonObject;
  scenarios: JsonObject;
  providerStates: JsonObject;
}

/** The contract as it is written. */
export interface Sources {
  /** `openapi.yaml`: what is neither a resource's nor common. */
  head: JsonObject;
  common: Common;
  /** By their path from here, such as `resources/ip.yaml`. */
  resources: Record<string, Resource>;
}

/**
 * What a component of a file is called in the bundle. Schemas are known by their names everywhere; of the others, many resources
 * have an `id`.
 */
export function componentName(file: string, kind: ComponentKind, name: string): string {
  return kind === "schemas" || file === "common.yaml" ? name : `${posix.basename(file, ".yaml")}.${name}`;
}

export async function readSources(folder: string): Promise<Sources> {
  const read = async (file: string) => parseYaml(await readFile(`${folder}/${file}`, "utf8"));
  const files = (await readdir(`${folder}/resources`)).filter((name) => name.endsWith(".yaml")).sort();
  const resources = files.map(async (name) => [`resources/${name}`, await read(`resources/${name}`)]);
  return {
    head: (await read("openapi.yaml")) as JsonObject,
    common: (await read("common.yaml")) as Common,
    resources: Object.fromEntries(await Promise.all(resources)),
  };
}
