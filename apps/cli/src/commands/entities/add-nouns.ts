import type { Command } from "commander";
import type { Terminal } from "../../output/terminal.ts";
import type { Done } from "../../program.ts";
import { cancelCommand } from "../actions/cancel-command.ts";
import { waitCommand } from "../actions/wait-command.ts";
import { followCommand } from "../alerts/follow-command.ts";
import { updateCommand } from "../alerts/update-command.ts";
import { addCommand } from "../indicators/add-command.ts";
import { exportCommand } from "../indicators/export-command.ts";
import { importCommand } from "../indicators/import-command.ts";
import { removeCommand } from "../indicators/remove-command.ts";
import { syncCommand } from "../indicators/sync-command.ts";
import { ipStatsCommand } from "../ip/stats.ts";
import { pushCommand } from "../library/push-command.ts";
import { removeFileCommand } from "../library/remove-command.ts";
import { runCommand } from "../live-response/run-command.ts";
import { actCommand } from "../machines/act-command.ts";
import { acts } from "../machines/acts.ts";
import { findCommand } from "../machines/find-command.ts";
import { packageCommand } from "../machines/package-command.ts";
import { tagCommand } from "../machines/tag-command.ts";
import { eachCommand } from "./each-command.ts";
import { listCommand } from "./list-command.ts";
import { indicatorList, nouns } from "./nouns.ts";

/** What can be done with things of a kind, besides reading them. */
const changes: Readonly<Record<string, (terminal: Terminal, done: Done) => Command[]>> = {
  ips: (terminal, done) => [ipStatsCommand(terminal, done)],
  library: (terminal, done) => [pushCommand(terminal, done), removeFileCommand(terminal, done)],
  "live-response": (terminal, done) => [runCommand(terminal, done)],
  machines: (terminal, done) => [
    findCommand(terminal, done),
    ...Object.entries(acts).map(([verb, act]) => actCommand(verb, act, terminal, done)),
    packageCommand(terminal, done),
    tagCommand(terminal, done),
  ],
  alerts: (terminal, done) => [followCommand(terminal, done), updateCommand(terminal, done)],
  indicators: (terminal, done) => [
    addCommand(terminal, done),
    exportCommand(indicatorList, terminal, done),
    importCommand(terminal, done),
    syncCommand(terminal, done),
    removeCommand(terminal, done),
  ],
  actions: (terminal, done) => [waitCommand(terminal, done), cancelCommand(terminal, done)],
};

/** A command for each kind of thing, and below it one for each way to read it. */
export function addNouns(program: Command, terminal: Terminal, done: Done): void {
  for (const [name, { description, alias, list, get, stats }] of Object.entries(nouns)) {
    const noun = program.command(name).description(description).copyInheritedSettings(program);
    if (alias) noun.alias(alias);
    const add = (command: Command) => void noun.addCommand(command.copyInheritedSettings(program));
    if (list) add(listCommand(name, list, terminal, done));
    if (get) add(eachCommand("get", get, terminal, done));
    if (stats) add(eachCommand("stats", stats, terminal, done));
    for (const command of changes[name]?.(terminal, done) ?? []) add(command);
  }
}
