import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";

const main = fileURLToPath(new URL("../src/main.ts", import.meta.url));

export interface Outcome {
  readonly exitCode: number | null;
  readonly signal: string | null;
  readonly output: string;
  readonly errors: string;
}

export interface EmulatorProcess {
  readonly child: ChildProcess;
  /** Resolves with what has been printed once it matches. Rejects if the process ends before. */
  printed(pattern: RegExp): Promise<RegExpExecArray>;
  readonly ended: Promise<Outcome>;
}

/** The command line as a process of its own, from source. */
export function startProcess(argv: readonly string[], cwd?: string): EmulatorProcess {
  const child = spawn(process.execPath, ["--conditions=@defender-endpoint/source", main, ...argv], { cwd });
  let output = "";
  let errors = "";
  child.stdout.setEncoding("utf8").on("data", (text) => {
    output += text;
  });
  child.stderr.setEncoding("utf8").on("data", (text) => {
    errors += text;
  });
  // A process that was killed no longer reads.
  child.stdin.on("error", () => {});
  const ended = once(child, "close").then(([exitCode, signal]) => ({ exitCode, signal, output, errors }));

  async function printed(pattern: RegExp): Promise<RegExpExecArray> {
    for (;;) {
      const found = pattern.exec(output);
      if (found !== null) return found;
      const over = await Promise.race([once(child.stdout, "data"), ended]);
      if (!Array.isArray(over)) throw new Error(`The emulator ended with ${over.exitCode}: ${over.errors}`);
    }
  }

  return { child, printed, ended };
}
