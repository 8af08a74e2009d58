import type { CloudName } from "@defender-endpoint/client";
import { operationDetails } from "@defender-endpoint/types/operation-details";
import { Command, Option } from "commander";
import { cloudOption } from "../../connection/cloud-option.ts";
import { patientClient } from "../../connection/patient-client.ts";
import { readDuration } from "../../input/since.ts";
import { allTargets, fileOption, takesStdin } from "../../input/targets.ts";
import { helpText } from "../../output/help-text.ts";
import type { RowsPrinting } from "../../output/rows/print-rows.ts";
import { addRowOptions } from "../../output/rows/row-options.ts";
import type { Terminal } from "../../output/terminal.ts";
import type { Done } from "../../program.ts";
import { actOnMachines } from "./act-on-machines.ts";
import type { Act } from "./acts.ts";

interface ActOptions extends RowsPrinting {
  readonly comment: string;
  readonly file: readonly string[];
  readonly wait?: number | true;
  readonly yes?: boolean;
  readonly dryRun?: boolean;
  readonly cloud: CloudName;
}

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
    .option("--dry-run", "tell which machines it would be, and send nothing")
    .option("--yes", "do not ask before");
  const { permissions } = operationDetails[act.operationId];
  return addRowOptions(command, "table")
    .addOption(cloudOption())
    .addHelpText("after", helpText(permissions, act.examples, `\nTo undo it: ${act.undo}.`))
    .action(async (named: readonly string[], given: ActOptions & Readonly<Record<string, unknown>>) => {
      const { comment, file, wait } = given;
      const chosen = options.map(([member, option]) => [member, given[option.attributeName()]]);
      const source = { named, files: file, noun: "machine", member: "id" };
      const called = await allTargets(source, terminal.stdin);
      const order = {
        ...given,
        ...{ verb, act, called, members: { Comment: comment, ...Object.fromEntries(chosen) } },
        stdinTaken: takesStdin(source),
        wait: wait === true ? Number.POSITIVE_INFINITY : wait,
      };
      const defender = await patientClient(terminal, given.cloud);
      done(await actOnMachines(defender, order, terminal));
    });
}
