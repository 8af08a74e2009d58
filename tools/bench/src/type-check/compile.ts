import { spawnSync } from "node:child_process";
import { join } from "node:path";

/** The compilers under which the published types must compile, and the packages that they are in here. */
export const compilers = { "5.9": "typescript-5.9", "6": "typescript-6", "7": "typescript" } as const;

export type Compiler = keyof typeof compilers;

/** Runs a compiler and returns what it printed. */
export function compile(compiler: Compiler, config: string, ...options: readonly string[]): string {
  const tsc = join(import.meta.dirname, "../../node_modules", compilers[compiler], "bin/tsc");
  const { status, stdout } = spawnSync(process.execPath, [tsc, "-p", config, ...options], { encoding: "utf8" });
  if (status === 0) return stdout;
  throw new Error(`TypeScript ${compiler} does not compile ${config}:\n${stdout.slice(0, 2_000)}`);
}

export interface Check {
  readonly seconds: number;
  readonly instantiations: number;
}

/** Compiles, and reads what that took. */
export function check(compiler: Compiler, config: string): Check {
  const output = compile(compiler, config, "--extendedDiagnostics");
  const figure = (name: string): number => {
    const text = new RegExp(`^${name}:\\s+([\\d.]+)`, "m").exec(output)?.[1];
    if (text === undefined) throw new Error(`tsc printed no '${name}'.`);
    return Number(text);
  };
  return { seconds: figure("Total time"), instantiations: figure("Instantiations") };
}
