import { readdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { copyRepository, runInCopy } from "@defender-endpoint/growth/copied-repository";
import { syntheticResources } from "./synthetic-resources.ts";

/** A copy of this repository whose contract is another, with what is generated from it. */
export interface GrownWorkspace {
  readonly folder: string;
  /** Seconds that each step of `npm run generate` took, by the workspace that it belongs to. */
  readonly seconds: Readonly<Record<string, number>>;
}

/** Copies the repository to a folder, gives it the API's first operations as its contract, and generates types from it. */
export function growWorkspace(folder: string, size: number): GrownWorkspace {
  copyRepository(folder);
  writeResources(join(folder, "spec/resources"), size);
  const seconds = {
    spec: secondsOf(folder, "spec/bundle.ts"),
    types: secondsOf(folder, "packages/types/generate/main.ts"),
  };
  return { folder, seconds };
}

function writeResources(resources: string, size: number): void {
  for (const name of readdirSync(resources)) rmSync(join(resources, name));
  // JSON is YAML.
  for (const [name, resource] of Object.entries(syntheticResources(size))) {
    writeFileSync(join(resources, name), JSON.stringify(resource, null, 2));
  }
}

/** Runs a program of a copy, and says how long that took. */
export function secondsOf(folder: string, step: string): number {
  const start = performance.now();
  runInCopy(folder, step);
  return (performance.now() - start) / 1000;
}
