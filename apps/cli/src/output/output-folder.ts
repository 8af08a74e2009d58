import { mkdirSync } from "node:fs";
import { UsageError } from "../usage-error.ts";

/** Makes the folder that --out names, if it is not there yet. @throws {UsageError} where that cannot be. */
export function makeFolder(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true });
  } catch (error) {
    const code = error instanceof Error && "code" in error ? String(error.code) : "unknown error";
    throw new UsageError(`The folder ${folder} cannot be made (${code}). Name one that can be written, with --out.`);
  }
}
