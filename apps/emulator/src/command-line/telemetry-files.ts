import { stat } from "node:fs/promises";
import { glob, isDynamicPattern } from "tinyglobby";
import type { ThreadedSource } from "../telemetry/import/writing/threaded-import.ts";

/** What is to be imported, and how much it is. */
export interface TelemetryFiles {
  readonly sources: readonly ThreadedSource[];
  /** In bytes. Undefined if standard input is among them. */
  readonly size: number | undefined;
}

/**
 * Finds the files that arguments stand for. A pattern that the shell has left alone stands for the files that match it, in the order of
 * their names. A name that nothing matches is kept: opening it tells what is wrong.
 */
export async function telemetryFiles(
  given: readonly string[],
  stdin: AsyncIterable<Uint8Array>,
): Promise<TelemetryFiles> {
  const names = (await Promise.all(given.map(expanded))).flat();
  const sizes = await Promise.all(names.map(sizeOf));
  return {
    sources: names.map((name) => (name === "-" ? { name: "standard input", content: stdin } : { name })),
    size: names.includes("-") ? undefined : sizes.reduce((sum, size) => sum + size, 0),
  };
}

async function expanded(name: string): Promise<string[]> {
  if (name === "-" || (await exists(name)) || !isDynamicPattern(name)) return [name];
  const found = await glob(name, { expandDirectories: false });
  return found.length > 0 ? found.sort() : [name];
}

async function exists(name: string): Promise<boolean> {
  return await stat(name).then(
    () => true,
    () => false,
  );
}

async function sizeOf(name: string): Promise<number> {
  // What cannot be opened either, such as a folder, adds nothing.
  return await stat(name).then(
    (found) => (found.isFile() ? found.size : 0),
    () => 0,
  );
}
