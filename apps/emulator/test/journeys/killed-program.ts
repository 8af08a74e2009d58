import { spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import type { Tenant } from "./tenant.ts";

export interface ProgramRun {
  /** What it printed. */
  readonly lines: readonly string[];
  readonly errors: string;
  readonly exitCode: number | null;
  readonly signal: string | null;
}

export interface ProgramOptions {
  /** Kills it, as `kill -9` does, once it has printed so many lines. Default: it runs to its end. */
  readonly killedAfter?: number;
  /** Told of each line as it comes. */
  readonly onLine?: (line: string) => void;
  /** What it is told besides where the tenant is. */
  readonly args?: readonly string[];
}

/** Runs one of `programs/` as a process of its own. */
export async function runProgram(
  name: string,
  { url }: Tenant,
  { killedAfter = Number.POSITIVE_INFINITY, onLine, args = [] }: ProgramOptions = {},
): Promise<ProgramRun> {
  const program = fileURLToPath(new URL(`programs/${name}.ts`, import.meta.url));
  const child = spawn(process.execPath, ["--conditions=@defender-endpoint/source", program, url, ...args], {
    env: { ...process.env, KILLED_AFTER: `${killedAfter}` },
  });
  const lines: string[] = [];
  let errors = "";
  child.stderr.setEncoding("utf8").on("data", (text) => {
    errors += text;
  });
  createInterface(child.stdout).on("line", (line) => {
    lines.push(line);
    onLine?.(line);
  });
  const [exitCode, signal] = await once(child, "close");
  return { lines, errors, exitCode, signal };
}
