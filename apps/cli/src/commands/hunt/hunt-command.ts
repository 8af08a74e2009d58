import type { CloudName } from "@defender-endpoint/client";
import { hunt } from "@defender-endpoint/client/hunting";
import { Command } from "commander";
import { cloudOption } from "../../connection/cloud-option.ts";
import { connectedClient } from "../../connection/connected-client.ts";
import { readTimespan } from "../../input/look-back.ts";
import { textInput } from "../../input/text-input.ts";
import { helpText } from "../../output/help-text.ts";
import { type RowsPrinting, writeRows } from "../../output/rows/print-rows.ts";
import { addRowOptions } from "../../output/rows/row-options.ts";
import { succeeded } from "../../output/succeeded.ts";
import type { Terminal } from "../../output/terminal.ts";
import type { Done } from "../../program.ts";
import { UsageError } from "../../usage-error.ts";

interface HuntOptions extends RowsPrinting {
  readonly file?: string;
  readonly graph?: boolean;
  readonly timespan?: string;
  readonly cloud: CloudName;
}

const help = {
  examples: ['mde hunt "DeviceInfo | take 10" --graph -l 2d', "mde hunt --file query.kql --format csv > rows.csv"],
  more: [
    "Without --graph the API's own operation is asked, which Microsoft retires on 2027-02-01. Exits 1 if there may be more rows than were sent.",
  ],
};

export function huntCommand(terminal: Terminal, done: Done): Command {
  const command = new Command("hunt")
    .description("Runs a query in KQL and prints its rows.")
    .argument("[query]", "the query")
    .option("--file <file>", "reads the query from a file; - is standard input")
    .option("--graph", "asks Microsoft Graph, for which the application needs ThreatHunting.Read.All")
    .option("-l, --timespan <span>", "with --graph: 2d, P7D, or two times with a slash between them", readTimespan);
  return addRowOptions(command, "table")
    .addOption(cloudOption())
    .addHelpText("after", helpText(help))
    .action(async (query: string | undefined, given: HuntOptions) => {
      const { signal, stderr } = terminal;
      const text = await queryOf(query, given.file, terminal);
      const logger = {
        warn: (words: string) => void stderr.write(`mde: ${words.replace("`graph: true`", "--graph")}\n`),
      };
      const defender = await connectedClient(terminal, given.cloud, { logger });
      const asked = { ...(given.timespan !== undefined && { timespan: given.timespan }), ...(signal && { signal }) };
      let complete = false;
      const worked = await succeeded(async () => {
        const { columns, rows, truncated } = await hunt(
          defender,
          text,
          given.graph ? { ...asked, graph: true } : asked,
        );
        const names = columns.map(({ name }) => name);
        writeRows(
          rows.map(printableRow),
          { format: given.format, columns: given.columns ?? names, known: names },
          terminal,
        );
        if (truncated) stderr.write("mde: there may be more rows. Ask for a shorter time, or summarize.\n");
        complete = !truncated;
      }, terminal);
      done(worked && complete);
    });
}

/** JSON has no numbers of more than 53 bits: they are printed as texts. */
function printableRow(row: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  return Object.fromEntries(
    Object.entries(row).map(([name, value]) => [name, typeof value === "bigint" ? String(value) : value]),
  );
}

async function queryOf(query: string | undefined, file: string | undefined, { stdin }: Terminal): Promise<string> {
  if ((query === undefined) === (file === undefined))
    throw new UsageError('hunt takes either a query or --file FILE, such as `mde hunt "DeviceInfo | take 10"`.');
  if (file === undefined) return query ?? "";
  let text = "";
  for await (const piece of textInput(file, stdin)) text += piece;
  return text;
}
