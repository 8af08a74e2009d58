import type { CloudName } from "@defender-endpoint/client";
import { waitForAction } from "@defender-endpoint/client/actions";
import { Command } from "commander";
import { cloudOption } from "../../connection/cloud-option.ts";
import { patientClient } from "../../connection/connected-client.ts";
import { readDuration } from "../../input/since.ts";
import { allNames, fileOption } from "../../input/targets.ts";
import { helpText } from "../../output/help-text.ts";
import type { RowsPrinting } from "../../output/rows/print-rows.ts";
import { addRowOptions } from "../../output/rows/row-options.ts";
import type { Terminal } from "../../output/terminal.ts";
import type { Done } from "../../program.ts";
import { carryOut } from "../outcomes/carry-out.ts";
import { outcomeColumns, tellOutcomes } from "../outcomes/outcome.ts";

interface WaitOptions extends RowsPrinting {
  readonly file: readonly string[];
  readonly timeout?: number;
  readonly cloud: CloudName;
}

const help = {
  examples: [
    "mde actions wait 5382f7ea-7557-4ab7-9782-d50480024a4e --timeout 30m",
    "mde actions list --type Isolate --status Pending --format ndjson | mde actions wait",
  ],
  more: ["Exits 1 if one has failed, or not ended in time. Where it was stopped, the same command waits on."],
};

export function waitCommand(terminal: Terminal, done: Done): Command {
  const command = new Command("wait")
    .description("Waits until actions are done, or have failed.")
    .argument("[action...]", "ids; without any, and without --file, what is piped in is read")
    .addOption(fileOption())
    .option("--timeout <time>", "at most so long: 30s, 10m, 2h (default: as long as they take)", readDuration);
  return addRowOptions(command, "table", outcomeColumns)
    .addOption(cloudOption())
    .addHelpText("after", helpText(help))
    .action(async (named: readonly string[], given: WaitOptions) => {
      const { signal, stdin } = terminal;
      const ids = await allNames({ named, files: given.file, noun: "action", members: ["id"] }, stdin);
      const defender = await patientClient(terminal, given.cloud);
      const { timeout = Number.POSITIVE_INFINITY } = given;
      const outcomes = await carryOut(
        ids.map((called) => ({ called })),
        async ({ called }) => ({
          action: await waitForAction(defender, called, { timeout, ...(signal && { signal }) }),
        }),
        { defender, operationId: "listMachineActions", terminal },
      );
      done(tellOutcomes(outcomes, given, terminal));
    });
}
