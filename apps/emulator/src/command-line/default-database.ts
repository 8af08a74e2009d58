import { existsSync } from "node:fs";
import { join } from "node:path";
import { inMemory } from "../telemetry/sqlite/sqlite-store.ts";

/** What import writes to unless told otherwise, in the current folder. */
export const importedDatabase = "defender-endpoint.sqlite";

/**
 * What serve answers from unless told otherwise: what was imported in the folder, if anything was, and memory if not.
 * Sample telemetry never gets into a database that was not named for it.
 */
export function databaseToServe(named: string | undefined, sample: boolean, folder = ""): string {
  if (named !== undefined) return named;
  const imported = join(folder, importedDatabase);
  return !sample && existsSync(imported) ? imported : inMemory;
}
