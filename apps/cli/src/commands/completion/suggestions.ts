import type { Command, Option } from "commander";
import { valuesOf } from "../../input/suggested-values.ts";

export interface Suggestion {
  readonly value: string;
  readonly description?: string;
}

/** What the last of the words behind the program's name may become. Undefined where file names are left to the shell. */
export function suggestions(program: Command, words: readonly string[]): readonly Suggestion[] | undefined {
  const typed = words.at(-1) ?? "";
  const { command, option, isFirst } = position(program, words.slice(0, -1));
  const [, flag, begun] = /^(--[^=]+)=(.*)$/s.exec(typed) ?? [];
  const asked = flag === undefined ? option : optionOf(command, flag);
  if (asked) {
    // In --NAME=VALUE it is the value that is completed.
    const start = begun ?? typed;
    return valuesOf(asked, start)?.flatMap((value) => (value.startsWith(start) ? [{ value }] : []));
  }
  if (typed.startsWith("-")) return beginning(typed, flags(command));
  const commands = command.createHelp().visibleCommands(command);
  if (isFirst && commands.length > 0) return beginning(typed, commands.map(ofCommand));
  const takesFile = command.registeredArguments.some((argument) => ["file", "folder"].includes(argument.name()));
  return takesFile && isFirst ? undefined : [];
}

interface Position {
  readonly command: Command;
  /** The option whose value comes next. */
  readonly option?: Option | undefined;
  /** Whether no argument of the command has come yet. */
  readonly isFirst: boolean;
}

/** Where in a command line the next word is. */
function position(program: Command, words: readonly string[]): Position {
  let [command, isFirst] = [program, true];
  let option: Option | undefined;
  for (const word of words) {
    const takesWord = option?.required || (option?.optional && !word.startsWith("-"));
    if (takesWord) option = undefined;
    else if (word.startsWith("-")) option = word.includes("=") ? undefined : optionOf(command, word);
    else {
      option = undefined;
      const below = isFirst ? command.commands.find((one) => [one.name(), ...one.aliases()].includes(word)) : undefined;
      if (below) command = below;
      else isFirst = false;
    }
  }
  const takesValue = option?.required || option?.optional;
  return { command, isFirst, option: takesValue ? option : undefined };
}

function optionOf(command: Command, flag: string): Option | undefined {
  return command.options.find(({ long, short }) => flag === long || flag === short);
}

function flags(command: Command): Suggestion[] {
  const options = command.createHelp().visibleOptions(command);
  return options.map(({ long, short, description }) => ({ value: long ?? short ?? "", description }));
}

function ofCommand(command: Command): Suggestion {
  return { value: command.name(), description: command.description() };
}

function beginning(typed: string, known: readonly Suggestion[]): readonly Suggestion[] {
  return known.filter(({ value }) => value.startsWith(typed));
}
