import type { CloudName } from "@defender-endpoint/client";
import { operationDetails } from "@defender-endpoint/types/operation-details";
import { Command, Option } from "commander";
import { cloudOption } from "../../connection/cloud-option.ts";
import { connectedClient } from "../../connection/connected-client.ts";
import { helpText } from "../../output/help-text.ts";
import { succeeded } from "../../output/succeeded.ts";
import { type Terminal, timeOf } from "../../output/terminal.ts";
import type { Done } from "../../program.ts";
import { addListOptions, argumentsOf, type ListOptions } from "../entities/list-options.ts";
import { listRows } from "../entities/list-rows.ts";
import type { Listing } from "../entities/noun.ts";
import { type ExportFormat, exportForms } from "./export-forms.ts";

interface ExportOptions extends ListOptions {
  readonly format: ExportFormat;
  readonly cloud: CloudName;
}

const examples = [
  "mde indicators export > indicators.json",
  'mde indicators export --title "feed: *" --format csv > indicators.csv',
];
const more = [
  "What can be submitted is printed, and nothing else: `mde indicators import` and `sync` read both forms, and the portal reads the CSV, 500 rows at a time. Nothing is printed unless all of it came. In CSV a text that a spreadsheet would take for a formula has ' before it, which import takes away.",
];

export function exportCommand(listing: Listing, terminal: Terminal, done: Done): Command {
  const command = new Command("export").description("Prints indicators as a file that can be imported again.");
  const filters = addListOptions(command, listing);
  return command
    .addOption(new Option("--format <format>", "how to print").choices(Object.keys(exportForms)).default("json"))
    .addOption(cloudOption())
    .addHelpText("after", helpText({ permissions: operationDetails[listing.operationId].permissions, examples, more }))
    .action(async (given: ExportOptions & Readonly<Record<string, unknown>>) => {
      const { stdout, signal } = terminal;
      const client = await connectedClient(terminal, given.cloud);
      const args = argumentsOf(listing, filters, given, timeOf(terminal));
      const whole = await succeeded(async () => {
        const indicators = [];
        for await (const row of listRows(client, listing, args, { limit: given.limit, signal })) indicators.push(row);
        stdout.write(exportForms[given.format](indicators));
      }, terminal);
      done(whole);
    });
}
