import type { CloudName } from "@defender-endpoint/client";
import { tagMachines } from "@defender-endpoint/client/machines";
import { Command } from "commander";
import { cloudOption } from "../../connection/cloud-option.ts";
import { patientClient } from "../../connection/connected-client.ts";
import { addChangeOptions, type ChangeOptions, confirmed } from "../../input/confirmed.ts";
import { allTargets, fileOption, ofMachine, takesStdin } from "../../input/targets.ts";
import { describeError } from "../../output/describe-error.ts";
import { helpText } from "../../output/help-text.ts";
import type { RowsPrinting } from "../../output/rows/print-rows.ts";
import { addRowOptions } from "../../output/rows/row-options.ts";
import type { Terminal } from "../../output/terminal.ts";
import type { Done } from "../../program.ts";
import { UsageError } from "../../usage-error.ts";
import { allEnded } from "../outcomes/all-ended.ts";
import { type Outcome, outcomeColumns, tellOutcomes } from "../outcomes/outcome.ts";
import { resolveMachines } from "./resolve-machines.ts";

interface TagOptions extends RowsPrinting, ChangeOptions {
  readonly file: readonly string[];
  readonly add?: string;
  readonly remove?: string;
  readonly cloud: CloudName;
}

const help = {
  examples: [
    'mde machines tag desktop-03 --add "case 42"',
    'mde machines list --lastIpAddress "10.20.*" --format ndjson | mde machines tag --add site-20 --yes',
  ],
};

export function tagCommand(terminal: Terminal, done: Done): Command {
  const command = new Command("tag")
    .description("Adds a tag to machines, or removes it, 500 a call.")
    .argument("[machine...]", "ids, names or addresses; without any, and without --file, what is piped in is read")
    .addOption(fileOption())
    .option("--add <tag>", "the tag to add")
    .option("--remove <tag>", "the tag to remove");
  addChangeOptions(command);
  return addRowOptions(command, "table", outcomeColumns)
    .addOption(cloudOption())
    .addHelpText("after", helpText(help))
    .action(async (named: readonly string[], given: TagOptions) => {
      const change = changeOf(given);
      const { signal, stdin } = terminal;
      const source = { named, files: given.file, ...ofMachine };
      const machines = await allTargets(source, stdin);
      const defender = await patientClient(terminal, given.cloud);
      const found = await resolveMachines(defender, machines, signal);
      const known = new Map(found.flatMap((outcome) => (outcome.machine ? [[outcome.machine.id, outcome]] : [])));
      const question = `${given.add === undefined ? "remove a tag from" : "add a tag to"} ${known.size} machines`;
      const asked = { ...given, what: "machines tag", question, stdinTaken: takesStdin(source) };
      const answer = known.size > 0 ? await confirmed(asked, terminal) : "dryRun";
      if (answer !== "yes") return done(answer === "dryRun" && tellOutcomes(found, given, terminal));
      const outcomes: Outcome[] = found.filter(({ error }) => error !== undefined);
      // Two names may be of one machine.
      const total = outcomes.length + known.size;
      for await (const result of tagMachines(defender, known.keys(), { ...change, ...(signal && { signal }) })) {
        const { called: name = result.input, machine } = known.get(result.input) ?? {};
        const tagged = { called: name, ...(machine && { machine }) };
        outcomes.push(result.ok ? tagged : { ...tagged, error: describeError(result.error) });
      }
      done(tellOutcomes(outcomes, given, terminal) && allEnded(outcomes.length, total, terminal));
    });
}

function changeOf({ add, remove }: TagOptions): { readonly add: string } | { readonly remove: string } {
  if (add !== undefined && remove === undefined) return { add };
  if (remove !== undefined && add === undefined) return { remove };
  throw new UsageError("machines tag takes either --add TAG or --remove TAG.");
}
