import type { Command } from "commander";
import { bashCompletion } from "./bash-completion.ts";
import { suggestions } from "./suggestions.ts";

/**
 * What the shells' scripts ask for, and the script for bash: the library's own sets read-only variables of the shell, so that it can be
 * sourced once only. Undefined for everything else.
 *
 * Nobody is asked: names of machines and the like would cost quota with each key.
 */
export function ownCompletion(argv: readonly string[], program: Command): string | undefined {
  const [command, shell, ...words] = argv;
  if (command !== "complete") return undefined;
  if (shell === "bash") return bashCompletion(program.name());
  if (shell !== "--") return undefined;
  const suggested = suggestions(program, words);
  // No suggestion of ours, and none that forbids the shell's, which are file names.
  if (suggested === undefined) return ":0\n";
  return `${suggested.map(({ value, description = "" }) => `${value}\t${description}\n`).join("")}:4\n`;
}
