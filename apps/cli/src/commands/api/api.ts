import { type OperationId, operationTable } from "@defender-endpoint/types";
import { operationDetails } from "@defender-endpoint/types/operation-details";
import type { Command } from "commander";
import type { Terminal } from "../../output/terminal.ts";
import type { Done } from "../../program.ts";
import { operationCommand } from "./operation-command.ts";

const examples = `
Examples:
  mde api listMachines --filter "healthStatus eq 'Active'" --all --format csv > machines.csv
  mde api getAlert --id da637472900382838869_1364969609
  mde api isolateMachine --id 1e5bc9d7e413ddd7902c2932e418702b84d0cc07 --Comment "case 42" --IsolationType Full
  mde api submitIndicator --body indicator.json --yes

\`mde api OPERATION --help\` tells what an operation takes.`;

/** `mde api`, with a command for each operation of the contract. */
export function addApiCommand(program: Command, terminal: Terminal, done: Done): void {
  const api = program
    .command("api")
    .copyInheritedSettings(program)
    .description("Calls any operation of the API by its name.")
    .usage("OPERATION [--NAME VALUE]...")
    .addHelpText("after", examples);
  // The keys of a record are its ids: Object.keys only forgets it.
  for (const operationId of Object.keys(operationTable) as OperationId[])
    api.addCommand(
      operationCommand(operationId, terminal, done)
        .copyInheritedSettings(program)
        .helpGroup(`${operationDetails[operationId].tag}:`),
    );
}
