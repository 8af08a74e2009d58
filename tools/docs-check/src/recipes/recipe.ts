import { join } from "node:path";
import { vi } from "vitest";
import { programs } from "../typescript-programs.ts";
import { folder } from "../write-blocks.ts";

/** The file of the program that a page of the recipes is about. */
export function recipeFile(name: string): string {
  const file = programs().find((program) => program.place.startsWith(`docs/recipes/${name}.md:`))?.file;
  if (file === undefined) throw new Error(`docs/recipes/${name}.md has no program.`);
  return join(folder, file);
}

export interface RecipeRun {
  /** What it printed, a line for each call. */
  readonly printed: readonly string[];
  readonly errors: readonly string[];
  readonly exitCode: number;
}

let runs = 0;

/** Runs a recipe in this process, from its first line. @throws what it throws. */
export async function runRecipe(name: string, env: Readonly<Record<string, string>> = {}): Promise<RecipeRun> {
  const printed: string[] = [];
  const errors: string[] = [];
  const log = vi.spyOn(console, "log").mockImplementation((...words) => void printed.push(words.map(wordOf).join(" ")));
  const error = vi
    .spyOn(console, "error")
    .mockImplementation((...words) => void errors.push(words.map(wordOf).join(" ")));
  for (const [variable, value] of Object.entries(env)) vi.stubEnv(variable, value);
  const before = process.exitCode;
  process.exitCode = 0;
  try {
    // A module is run once for each name that it is imported by.
    await import(`${recipeFile(name)}?run=${runs++}`);
    return { printed, errors, exitCode: Number(process.exitCode) };
  } finally {
    process.exitCode = before;
    vi.unstubAllEnvs();
    log.mockRestore();
    error.mockRestore();
  }
}

function wordOf(value: unknown): string {
  return typeof value === "string" ? value : JSON.stringify(value);
}
