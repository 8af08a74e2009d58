import type { Command } from "commander";
import type { Terminal } from "../../output/terminal.ts";
import type { Done } from "../../program.ts";
import { eachCommand } from "./each-command.ts";
import { listCommand } from "./list-command.ts";
import { nouns } from "./nouns.ts";

/** A command for each kind of thing, and below it one for each way to read it. */
export function addNouns(program: Command, terminal: Terminal, done: Done): void {
  for (const [name, { description, list, get, stats }] of Object.entries(nouns)) {
    const noun = program.command(name).description(description).copyInheritedSettings(program);
    const add = (command: Command) => void noun.addCommand(command.copyInheritedSettings(program));
    if (list) add(listCommand(name, list, terminal, done));
    if (get) add(eachCommand("get", get, terminal, done));
    if (stats) add(eachCommand("stats", stats, terminal, done));
  }
}
