import { createInterface } from "node:readline/promises";
import type { Terminal } from "../output/terminal.ts";
import { UsageError } from "../usage-error.ts";

export interface Change {
  /** What changes something, in an error. */
  readonly what: string;
  /** What is about to be done, of which nothing may be obeyed by a terminal. */
  readonly question: string;
  readonly yes?: boolean | undefined;
  /** Whether standard input was read for something else. */
  readonly stdinTaken?: boolean;
}

/**
 * Whether whoever runs the command wants the change: `--yes` says so, or an answer on the terminal.
 * @throws {UsageError} where there is no terminal to ask on.
 */
export async function confirmed({ what, question, yes, stdinTaken }: Change, terminal: Terminal): Promise<boolean> {
  if (yes) return true;
  const { stdin, screen, stderr } = terminal;
  if (!stdin.isTTY || screen === undefined || stdinTaken)
    throw new UsageError(`${what} changes something, and there is no terminal to ask on. Pass --yes.`);
  const asker = createInterface({ input: stdin, output: screen });
  // Ctrl-C and Ctrl-D end the asking without an answer, which is none.
  const unanswered = new Promise<string>((resolve) => asker.once("close", () => setImmediate(resolve, "")));
  const answer = await Promise.race([asker.question(`${question}: go on? [y/N] `).catch(() => ""), unanswered]);
  asker.close();
  if (/^y(es)?$/i.test(answer.trim())) return true;
  stderr.write("mde: nothing was sent.\n");
  return false;
}
