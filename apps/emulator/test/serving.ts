import { onTestFinished } from "vitest";
import { runCommandLine } from "../src/command-line/run-command-line.ts";
import { type TestTerminal, testTerminal } from "./terminal.ts";

export interface Serving {
  readonly url: string;
  readonly terminal: TestTerminal;
  /** Ends it as Ctrl-C does, and answers the exit code. */
  readonly stop: () => Promise<number>;
}

/** Runs `serve` until its line is there. */
export async function serve(argv: readonly string[], env: Record<string, string> = {}): Promise<Serving> {
  const written: string[] = [];
  let stdout = { write: (text: string): unknown => written.push(text) };
  const ready = new Promise<string>((resolve) => {
    stdout = {
      write(text) {
        written.push(text);
        resolve(text);
      },
    };
  });
  const terminal = testTerminal({ env, stdout });
  const exitCode = runCommandLine(["serve", ...argv], terminal);
  onTestFinished(() => terminal.stop());
  const line = await Promise.race([ready, exitCode.then((code) => `exit ${code}: ${terminal.errors()}`)]);
  const url = /https?:\/\/\S+?:\d+/.exec(line)?.[0] ?? line;
  const stop = () => {
    terminal.stop();
    return exitCode;
  };
  return { url, terminal: { ...terminal, output: () => written.join("") }, stop };
}
