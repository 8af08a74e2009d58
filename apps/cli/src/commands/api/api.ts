import { type OperationId, operationTable } from "@defender-endpoint/types";
import { operationDetails } from "@defender-endpoint/types/operation-details";
import type { Command } from "commander";
import { helpText } from "../../output/help-text.ts";
import type { Terminal } from "../../output/terminal.ts";
import type { Done } from "../../program.ts";
import { operationCommand } from "./operation-command.ts";
import type { OperationExamples } from "./operation-example.ts";

const help = {
  examples: [
    `mde api listMachines --filter "healthStatus eq 'Active'" --all --format csv > machines.csv`,
    "mde api getAlert --id da637100000000000003_103",
    'mde api isolateMachine --id 17e1eb17d4bfb1d9152e3d83617b4fb300000002 --Comment "case 42" --IsolationType Full',
    "mde api submitIndicator --body indicator.json --yes",
  ],
  more: ["`mde api OPERATION --help` tells what an operation takes."],
};

/** `mde api`, with a command for each operation of the contract. */
export function addApiCommand(program: Command, examples: OperationExamples, terminal: Terminal, done: Done): void {
  const api = program
    .command("api")
    .copyInheritedSettings(program)
    .description("Calls any operation of the API by its name.")
    .usage("OPERATION [--NAME VALUE]...")
    .addHelpText("after", helpText(help));
  // The keys of a record are its ids: Object.keys only forgets it.
  for (const operationId of Object.keys(operationTable) as OperationId[])
    api.addCommand(
      operationCommand(operationId, examples[operationId], terminal, done)
        .copyInheritedSettings(program)
        .helpGroup(`${operationDetails[operationId].tag}:`),
    );
}
