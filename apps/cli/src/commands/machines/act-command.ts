import type { CloudName } from "@defender-endpoint/client";
import { operationDetails } from "@defender-endpoint/types/operation-details";
import { Command, Option } from "commander";
import { cloudOption } from "../../connection/cloud-option.ts";
import { patientClient } from "../../connection/connected-client.ts";
import { addChangeOptions, type ChangeOptions } from "../../input/confirmed.ts";
import { readDuration, readSince } from "../../input/since.ts";
import { allTargets, fileOption, ofMachine, takesStdin } from "../../input/targets.ts";
import { helpText } from "../../output/help-text.ts";
import type { RowsPrinting } from "../../output/rows/print-rows.ts";
import { addRowOptions } from "../../output/rows/row-options.ts";
import { type Terminal, timeOf } from "../../output/terminal.ts";
import type { Done } from "../../program.ts";
import { outcomeColumns } from "../outcomes/outcome.ts";
import { actOnMachines } from "./act-on-machines.ts";
import type { Act } from "./acts.ts";

interface ActOptions extends RowsPrinting, ChangeOptions {
  readonly comment: string;
  readonly file: readonly string[];
  readonly wait?: number | true;
  readonly since?: string;
  readonly cloud: CloudName;
}

const more =
  "Run again, it joins what is under way on a machine. To go on with a run that was stopped, also where some machines have done it by now, " +
  "give the same --comment and, with --since, when it was begun: what was begun since then with that comment is not begun again.";

/** The command that tells machines to do something, and waits for it if it is to. */
export function actCommand(verb: string, act: Act, terminal: Terminal, done: Done): Command {
  const options = Object.entries(act.options ?? {});
  const command = new Command(verb)
    .description(act.description)
    .argument("[machine...]", "ids, names or addresses; without any, and without --file, what is piped in is read")
    .addOption(fileOption())
    .addOption(new Option("--comment <text>", "why, for whoever reads it later").makeOptionMandatory());
  for (const [, option] of options) command.addOption(option);
  command
    .option("--wait [time]", "until it is done, or has failed; at most so long: 10m, 2h", readDuration)
    .option("--since <time>", "go on with a run that was begun since then: 30m, 2h, or a time");
  addChangeOptions(command);
  const { permissions } = operationDetails[act.operationId];
  return addRowOptions(command, "table", outcomeColumns)
    .addOption(cloudOption())
    .addHelpText("after", helpText({ permissions, examples: act.examples, more: [`To undo it: ${act.undo}.`, more] }))
    .action(async (named: readonly string[], given: ActOptions & Readonly<Record<string, unknown>>) => {
      const { comment, file, wait } = given;
      const since = given.since === undefined ? undefined : new Date(readSince(given.since, timeOf(terminal)));
      const chosen = options.map(([member, option]) => [member, given[option.attributeName()]]);
      const source = { named, files: file, ...ofMachine };
      const machines = await allTargets(source, terminal.stdin);
      const order = {
        ...{ ...given, since },
        ...{ verb, act, machines, members: { Comment: comment, ...Object.fromEntries(chosen) } },
        stdinTaken: takesStdin(source),
        wait: wait === true ? Number.POSITIVE_INFINITY : wait,
      };
      const defender = await patientClient(terminal, given.cloud);
      done(await actOnMachines(defender, order, terminal));
    });
}
