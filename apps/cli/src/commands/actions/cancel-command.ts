import type { CloudName } from "@defender-endpoint/client";
import { Command, Option } from "commander";
import { cloudOption } from "../../connection/cloud-option.ts";
import { patientClient } from "../../connection/connected-client.ts";
import { addChangeOptions, type ChangeOptions, confirmed } from "../../input/confirmed.ts";
import { allTargets, fileOption, inQuestion, takesStdin } from "../../input/targets.ts";
import { helpText } from "../../output/help-text.ts";
import { inWords } from "../../output/in-words.ts";
import type { RowsPrinting } from "../../output/rows/print-rows.ts";
import { addRowOptions } from "../../output/rows/row-options.ts";
import type { Terminal } from "../../output/terminal.ts";
import type { Done } from "../../program.ts";
import { carryOut } from "../outcomes/carry-out.ts";
import { outcomeColumns, tellOutcomes } from "../outcomes/outcome.ts";

interface CancelOptions extends RowsPrinting, ChangeOptions {
  readonly file: readonly string[];
  readonly comment: string;
  readonly cloud: CloudName;
}

const help = {
  examples: ['mde actions cancel 5382f7ea-7557-4ab7-9782-d50480024a4e --comment "wrong machine"'],
};

export function cancelCommand(terminal: Terminal, done: Done): Command {
  const command = new Command("cancel")
    .description("Cancels actions that have not ended.")
    .argument("[action...]", "ids; without any, and without --file, what is piped in is read")
    .addOption(fileOption())
    .addOption(new Option("--comment <text>", "why, for whoever reads it later").makeOptionMandatory());
  addChangeOptions(command);
  return addRowOptions(command, "table", outcomeColumns)
    .addOption(cloudOption())
    .addHelpText("after", helpText(help))
    .action(async (named: readonly string[], given: CancelOptions) => {
      const { signal, stdin } = terminal;
      const source = { named, files: given.file, noun: "action", members: ["id"], known: "computerDnsName" };
      const actions = await allTargets(source, stdin);
      const question = `cancel ${inWords(actions.map(inQuestion))}`;
      const change = { ...given, what: "actions cancel", question, stdinTaken: takesStdin(source) };
      const answer = await confirmed(change, terminal);
      if (answer !== "yes") return done(answer === "dryRun");
      const defender = await patientClient(terminal, given.cloud);
      const outcomes = await carryOut(
        actions.map(({ called }) => ({ called })),
        async ({ called: id }) => ({
          action: await defender.cancelMachineAction({ id, Comment: given.comment }, { ...(signal && { signal }) }),
        }),
        { defender, operationId: "cancelMachineAction", terminal },
      );
      done(tellOutcomes(outcomes, given, terminal));
    });
}
