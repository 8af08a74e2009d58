import { runCommandLine } from "../src/commands/command-line.ts";
import type { LoopbackServer } from "../src/loopback-server.ts";

/** Runs the command line in this process. */
export async function run(...args: string[]) {
  const out: string[] = [];
  const errors: string[] = [];
  const code = await runCommandLine(args, { out: (line) => out.push(line), error: (line) => errors.push(line) });
  return { code, out, errors: errors.join("\n") };
}

export function verify({ url }: LoopbackServer, ...args: string[]) {
  return run("verify", "--provider-url", url, "--states-url", `${url}/states`, ...args);
}
