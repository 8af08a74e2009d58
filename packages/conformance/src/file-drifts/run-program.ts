import { execFile } from "node:child_process";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import type { ScratchCopy } from "./scratch-copy.ts";

/** What a program said, on both streams, and how it ended. */
export interface ProgramResult {
  readonly code: number;
  readonly output: string;
}

/** Milliseconds. Far more than any takes: a drift can make a program wait for something that never comes. */
const longest = 300_000;

/** Runs a program of Node.js in a folder of a copy, with the sources of the copy. */
export function runProgram({ root }: ScratchCopy, folder: string, args: readonly string[]): Promise<ProgramResult> {
  const options = { cwd: join(root, folder), env: environment(root), timeout: longest, maxBuffer: 2 ** 26 };
  return new Promise((done) => {
    execFile(
      process.execPath,
      ["--conditions=@defender-endpoint/source", ...args],
      options,
      (error, stdout, stderr) => {
        const code = error === null ? 0 : typeof error.code === "number" ? error.code : -1;
        const ending = code === -1 ? `\n${error?.message}` : "";
        done({ code, output: stdout + stderr + ending });
      },
    );
  });
}

/** A program out of a package that a folder of the copy depends on. */
export function programOf({ root }: ScratchCopy, folder: string, name: string, path: string): string {
  return join(dirname(createRequire(join(root, folder, "package.json")).resolve(`${name}/package.json`)), path);
}

/** Without what a test runner or a package manager has put there: it would lead back into the repository. */
function environment(root: string): NodeJS.ProcessEnv {
  const kept = Object.entries(process.env).filter(([name]) => !/^(VITEST|NODE_|npm_|FORCE_COLOR$|TEST$)/.test(name));
  // Most of a run is loading what the run before it has loaded as well.
  const NODE_COMPILE_CACHE = join(root, "node_modules/.compile-cache");
  return { ...Object.fromEntries(kept), NODE_COMPILE_CACHE, NO_COLOR: "1", CI: "true", PACT_DO_NOT_TRACK: "true" };
}
