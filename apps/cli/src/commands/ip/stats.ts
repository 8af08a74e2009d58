import type { CloudName } from "@defender-endpoint/client";
import { largestIPBlock } from "@defender-endpoint/client/enrich";
import { Command, InvalidArgumentError, Option } from "commander";
import { cloudOption } from "../../connection/cloud-option.ts";
import { readConnection } from "../../connection/connection.ts";
import { noAddress } from "../../input/addresses.ts";
import { lookBackOptions } from "../../input/look-back.ts";
import { resumeOption } from "../../kept-answers/resume-option.ts";
import { helpText } from "../../output/help-text.ts";
import type { Terminal } from "../../output/terminal.ts";
import type { Done } from "../../program.ts";
import { formats } from "./formats.ts";
import { type IPStatsOptions, printIPStats } from "./ip-stats.ts";

interface CommandOptions extends IPStatsOptions {
  readonly cloud: CloudName;
  readonly file: readonly string[];
  readonly extract?: boolean;
  readonly expand?: boolean;
}

const help = {
  examples: [
    "mde ips stats 10.209.67.177 8.8.8.8 -l 2d",
    "mde ips stats --file addresses.txt --format csv > stats.csv",
    "cat report.txt | mde ips stats --extract --skip-private --format markdown > note.md",
    "mde ips stats --file many.txt --format ndjson --resume many.answers > stats.ndjson",
  ],
};

export function ipStatsCommand(terminal: Terminal, done: Done): Command {
  const command = new Command("stats")
    .description("How many devices contacted each address, and when first and last.")
    .argument("[address...]", "IPv4 or IPv6 addresses; defanged, with a port, or in a URL as well")
    .addOption(
      new Option("--file <file>", "read addresses from a file, one a line; - is standard input; can be repeated")
        .argParser((file: string, files: readonly string[]) => [...files, file])
        .default([], "none"),
    )
    .option("--extract", "find the addresses in whatever text the files have")
    .option("--expand", `ask for each address of a network or range of up to ${largestIPBlock}, a call each`);
  for (const option of lookBackOptions()) command.addOption(option);
  return command
    .addOption(new Option("--format <format>", "how to print").choices(Object.keys(formats)).default("table"))
    .addOption(resumeOption())
    .option("--cache <minutes>", "take answers of earlier runs that are no older", parseMinutes)
    .option("--skip-private", "leave out private and reserved addresses")
    .option("--fail-fast", "stop at the first address that fails")
    .option("--no-progress", "draw no progress bar")
    .addOption(cloudOption())
    .addHelpText("after", helpText(help))
    .action(async (named: readonly string[], options: CommandOptions) => {
      const { file, extract = false, expand = false, cloud } = options;
      const piped = named.length === 0 && file.length === 0;
      if (piped && terminal.stdin.isTTY) throw noAddress();
      const source = { named, files: piped ? ["-"] : file, extract, expand, required: piped && !extract };
      done(await printIPStats(source, options, await readConnection(terminal, cloud), terminal));
    });
}

function parseMinutes(text: string): number {
  if (/^[1-9]\d{0,5}$/.test(text)) return Number(text);
  throw new InvalidArgumentError("Expected a whole number of minutes, 1 to 999999.");
}
