import { createInterface } from "node:readline/promises";
import type { Command } from "commander";
import type { Terminal } from "../output/terminal.ts";
import { UsageError } from "../usage-error.ts";

export interface ChangeOptions {
  readonly dryRun?: boolean | undefined;
  readonly yes?: boolean | undefined;
}

export interface Change extends ChangeOptions {
  /** What changes something, in an error. */
  readonly what: string;
  /** What is about to be done, of which nothing may be obeyed by a terminal. */
  readonly question: string;
  /** Whether standard input was read for something else. */
  readonly stdinTaken?: boolean;
}

/** Adds what every command takes that changes something. */
export function addChangeOptions(command: Command): Command {
  return command
    .option("--dry-run", "tell what would be done, and change nothing")
    .option("--yes", "do not ask before");
}

/**
 * Whether whoever runs the command wants the change: `--yes` says so, or an answer on the terminal. With `--dry-run` nobody does, and what it
 * would be is told.
 * @throws {UsageError} where there is no terminal to ask on.
 */
export async function confirmed(change: Change, terminal: Terminal): Promise<"yes" | "no" | "dryRun"> {
  const { what, question, dryRun, yes, stdinTaken } = change;
  const { stdin, screen, stderr } = terminal;
  if (dryRun) {
    stderr.write(`mde: would ${question}. Nothing was changed.\n`);
    return "dryRun";
  }
  if (yes) return "yes";
  if (!stdin.isTTY || screen === undefined || stdinTaken)
    throw new UsageError(`${what} changes something, and there is no terminal to ask on. Pass --yes.`);
  const asker = createInterface({ input: stdin, output: screen });
  // Ctrl-C and Ctrl-D end the asking without an answer, which is none.
  const unanswered = new Promise<string>((resolve) => asker.once("close", () => setImmediate(resolve, "")));
  const answer = await Promise.race([asker.question(`${question}: go on? [y/N] `).catch(() => ""), unanswered]);
  asker.close();
  if (/^y(es)?$/i.test(answer.trim())) return "yes";
  stderr.write("mde: nothing was sent.\n");
  return "no";
}
