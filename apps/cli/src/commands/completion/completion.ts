import type { Command, Option } from "commander";
import { bashCompletion } from "./bash-completion.ts";

/**
 * Answers what the library for completions does not do well: its script for bash sets read-only variables of the shell, so that it can
 * be sourced once only, and it forbids file names everywhere. Undefined for everything else.
 */
export function ownCompletion(argv: readonly string[], program: Command): string | undefined {
  const [command, shell, ...words] = argv;
  if (command !== "complete") return undefined;
  if (shell === "bash") return bashCompletion(program.name());
  // No suggestion of ours, and none that forbids the shell's.
  return shell === "--" && isPathNext(words, program) ? ":0\n" : undefined;
}

function isPathNext(words: readonly string[], program: Command): boolean {
  const [before = "", last = ""] = words.slice(-2);
  const names = allOptions(program)
    .filter(({ flags }) => flags.includes("<file>"))
    .map(({ long }) => long);
  return names.some((name) => name === before || last.startsWith(`${name}=`));
}

function allOptions(command: Command): Option[] {
  return [...command.options, ...command.commands.flatMap(allOptions)];
}
