import type { CloudName } from "@defender-endpoint/client";
import { answerMembers } from "@defender-endpoint/types/argument-schemas";
import { operationDetails } from "@defender-endpoint/types/operation-details";
import { Command } from "commander";
import { cloudOption } from "../../connection/cloud-option.ts";
import { connectedClient } from "../../connection/connected-client.ts";
import { helpText } from "../../output/help-text.ts";
import type { AnswerFormat } from "../../output/rows/answer-formats.ts";
import { printRows } from "../../output/rows/print-rows.ts";
import { addRowOptions } from "../../output/rows/row-options.ts";
import { type Terminal, timeOf } from "../../output/terminal.ts";
import type { Done } from "../../program.ts";
import { addListOptions, argumentsOf, type ListOptions } from "./list-options.ts";
import { listRows } from "./list-rows.ts";
import type { Listing } from "./noun.ts";

interface PrintedListOptions extends ListOptions {
  readonly format: AnswerFormat;
  readonly columns?: readonly string[];
  readonly cloud: CloudName;
}

/** The command that prints a list, over all its pages. */
export function listCommand(noun: string, listing: Listing, terminal: Terminal, done: Done): Command {
  const { operationId, columns, examples } = listing;
  const command = new Command("list").description(`Lists ${noun}, over all pages.`);
  const filters = addListOptions(command, listing);
  return addRowOptions(command, "table", operationId)
    .addOption(cloudOption())
    .addHelpText("after", helpText({ permissions: operationDetails[operationId].permissions, examples }))
    .action(async (given: PrintedListOptions & Readonly<Record<string, unknown>>) => {
      const client = await connectedClient(terminal, given.cloud);
      const rows = listRows(client, listing, argumentsOf(listing, filters, given, timeOf(terminal)), {
        limit: given.limit,
        signal: terminal.signal,
      });
      const expanded = given.expand?.filter((name) => !columns.includes(name)) ?? [];
      done(
        await printRows(
          rows,
          { ...given, telling: [...columns, ...expanded], known: Object.keys(answerMembers(operationId)) },
          terminal,
        ),
      );
    });
}
