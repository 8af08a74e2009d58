import { spawn } from "node:child_process";
import { text } from "node:stream/consumers";

export interface CommandOptions {
  readonly cwd: string;
  /** Variables besides those of this process. */
  readonly env?: Readonly<Record<string, string>>;
}

/** Runs a command and resolves with what it printed. Rejects with all its output if it fails. */
export async function run(command: string, args: readonly string[], { cwd, env }: CommandOptions): Promise<string> {
  const child = spawn(command, args, { cwd, env: { ...process.env, ...env }, stdio: ["ignore", "pipe", "pipe"] });
  const ended = new Promise<string | undefined>((resolve) => {
    child.on("error", (error) => resolve(error.message));
    child.on("close", (code, signal) => resolve(code === 0 ? undefined : `It ended with ${signal ?? code}.`));
  });
  const [output, errors, failure] = await Promise.all([text(child.stdout), text(child.stderr), ended]);
  if (failure === undefined) return output;
  throw new Error(`${command} ${args.join(" ")} in ${cwd} failed. ${failure}\n${output}${errors}`);
}
