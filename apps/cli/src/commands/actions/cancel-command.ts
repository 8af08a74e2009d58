import type { CloudName } from "@defender-endpoint/client";
import { Command, Option } from "commander";
import { cloudOption } from "../../connection/cloud-option.ts";
import { patientClient } from "../../connection/patient-client.ts";
import { confirmed } from "../../input/confirmed.ts";
import { allTargets, fileOption, takesStdin } from "../../input/targets.ts";
import { inWords } from "../../output/in-words.ts";
import type { RowsPrinting } from "../../output/rows/print-rows.ts";
import { addRowOptions } from "../../output/rows/row-options.ts";
import type { Terminal } from "../../output/terminal.ts";
import type { Done } from "../../program.ts";
import { carryOut } from "../outcomes/carry-out.ts";
import { tellOutcomes } from "../outcomes/outcome.ts";

interface CancelOptions extends RowsPrinting {
  readonly file: readonly string[];
  readonly comment: string;
  readonly yes?: boolean;
  readonly cloud: CloudName;
}

const examples = `
Examples:
  mde actions cancel 5382f7ea-7557-4ab7-9782-d50480024a4e --comment "wrong machine"`;

export function cancelCommand(terminal: Terminal, done: Done): Command {
  const command = new Command("cancel")
    .description("Cancels actions that have not ended.")
    .argument("[action...]", "ids; without any, and without --file, what is piped in is read")
    .addOption(fileOption())
    .addOption(new Option("--comment <text>", "why, for whoever reads it later").makeOptionMandatory())
    .option("--yes", "do not ask before");
  return addRowOptions(command, "table")
    .addOption(cloudOption())
    .addHelpText("after", examples)
    .action(async (named: readonly string[], given: CancelOptions) => {
      const { signal, stdin } = terminal;
      const source = { named, files: given.file, noun: "action", member: "id" };
      const ids = await allTargets(source, stdin);
      const question = `cancel ${inWords(ids)}`;
      const change = { what: "actions cancel", question, yes: given.yes, stdinTaken: takesStdin(source) };
      if (!(await confirmed(change, terminal))) return done(false);
      const defender = await patientClient(terminal, given.cloud);
      const outcomes = await carryOut(
        ids.map((called) => ({ called })),
        async ({ called: id }) => ({
          action: await defender.cancelMachineAction({ id, Comment: given.comment }, { ...(signal && { signal }) }),
        }),
        { defender, operationId: "cancelMachineAction", terminal },
      );
      done(tellOutcomes(outcomes, given, terminal));
    });
}
