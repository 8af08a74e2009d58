import type { CloudName } from "@defender-endpoint/client";
import { findMachines } from "@defender-endpoint/client/machines";
import { answerMembers } from "@defender-endpoint/types/argument-schemas";
import { Command } from "commander";
import { cloudOption } from "../../connection/cloud-option.ts";
import { connectedClient } from "../../connection/connected-client.ts";
import { readSince } from "../../input/since.ts";
import { helpText } from "../../output/help-text.ts";
import type { AnswerRow } from "../../output/rows/answer-formats.ts";
import { printRows, type RowsPrinting } from "../../output/rows/print-rows.ts";
import { addRowOptions } from "../../output/rows/row-options.ts";
import { type Terminal, timeOf } from "../../output/terminal.ts";
import type { Done } from "../../program.ts";
import { wantedMachine } from "./wanted-machine.ts";

interface FindOptions extends RowsPrinting {
  readonly at?: string;
  readonly cloud: CloudName;
}

const columns = ["computerDnsName", "healthStatus", "lastSeen", "lastIpAddress", "mergedIntoMachineId", "id"];

const help = {
  examples: [
    "mde machines find desktop-03",
    "mde machines find 10.20.30.13 --at 2h",
    "mde machines find b7538617-ae09-4f14-8cc3-90d8eb74cd30",
  ],
  more: ["The first row is the one that other commands take for the name. Exits 1 if there is none."],
};

export function findCommand(terminal: Terminal, done: Done): Command {
  const command = new Command("find")
    .description(
      "Tells which machines a name, an internal address or an id of the directory is about, the likeliest first.",
    )
    .argument("<machine>", "a name, with its domain or without; an address; or a GUID of the directory")
    .option("--at <time>", "when it had the address, within the last 30 days: 2h, 3d, or a time (default: now)");
  return addRowOptions(command, "table", "listMachines")
    .addOption(cloudOption())
    .addHelpText("after", helpText(help))
    .action(async (called: string, given: FindOptions) => {
      const { signal, stderr } = terminal;
      const defender = await connectedClient(terminal, given.cloud);
      const at = given.at === undefined ? undefined : readSince(given.at, timeOf(terminal), "--at");
      let found = false;
      async function* rows(): AsyncGenerator<AnswerRow> {
        for (const machine of await findMachines(defender, wantedMachine(called, at), {
          ...(signal && { signal }),
        })) {
          found = true;
          yield machine;
        }
      }
      const whole = await printRows(
        rows(),
        { ...given, telling: columns, known: Object.keys(answerMembers("listMachines")) },
        terminal,
      );
      if (whole && !found) stderr.write("mde: no machine is known by that.\n");
      done(whole && found);
    });
}
