import { isDefenderError } from "@defender-endpoint/client";
import { validators } from "@defender-endpoint/types/validators";
import { Command, CommanderError, InvalidArgumentError, Option } from "commander";
import { readConnection } from "./connection.ts";
import { formats } from "./formats.ts";
import { type IPStatsOptions, printIPStats, type Streams } from "./ip-stats.ts";
import { UsageError } from "./usage-error.ts";

/** Everything the command touches outside itself. */
export interface Terminal extends Streams {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly fetch?: typeof fetch;
  /** Stops looking up; what has been answered by then is printed. */
  readonly signal?: AbortSignal;
}

/** Runs `mde` with these arguments. Answers the exit code: 0 all answered, 1 some failed, 2 usage. */
export async function runCli(argv: readonly string[], terminal: Terminal): Promise<number> {
  let exitCode = 0;
  const program = createProgram(terminal, (complete) => {
    exitCode = complete ? 0 : 1;
  });
  try {
    await program.parseAsync(argv, { from: "user" });
    return exitCode;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
    // What the environment names, the client checks.
    if (!(error instanceof UsageError || isDefenderError(error, "argument"))) throw error;
    terminal.stderr.write(`mde: ${error.message}\n`);
    return 2;
  }
}

function createProgram(terminal: Terminal, done: (complete: boolean) => void): Command {
  const program = new Command("mde")
    .description("Looks things up in Microsoft Defender for Endpoint.")
    .exitOverride()
    .configureOutput({
      writeOut: (text) => terminal.stdout.write(text),
      writeErr: (text) => terminal.stderr.write(text),
    });
  const ip = program
    .command("ip")
    .description("What the organization's devices know about IP addresses.")
    .copyInheritedSettings(program);
  ip.command("stats")
    .copyInheritedSettings(program)
    .description("How many devices contacted each address, and when first and last.")
    .argument("[address...]", "IPv4 or IPv6 addresses")
    .option("--file <file>", "read addresses from a file, one a line; - is standard input")
    .option("--look-back-hours <n>", "count devices over this many hours (1 to 720; default: 30 days)", parseHours)
    .addOption(new Option("--format <format>", "how to print").choices(Object.keys(formats)).default("table"))
    .addHelpText(
      "after",
      "\nExamples:\n  mde ip stats 10.209.67.177 8.8.8.8\n  mde ip stats --file addresses.txt --format csv > stats.csv",
    )
    .action(async (addresses: string[], options: IPStatsOptions) => {
      if (addresses.length === 0 && options.file === undefined) {
        throw new UsageError(
          "no address given. Name addresses, or a file of them with --file; --file - reads standard input.",
        );
      }
      const client = { ...readConnection(terminal.env), ...(terminal.fetch ? { fetch: terminal.fetch } : {}) };
      done(await printIPStats(addresses, options, client, terminal, terminal.signal));
    });
  return program;
}

function parseHours(text: string): number {
  const hours = /^\d+$/.test(text) ? Number(text) : undefined;
  if (hours !== undefined && validators.getIPStatistics.parameters.lookBackHours(hours)) return hours;
  throw new InvalidArgumentError("Expected a whole number of hours, 1 to 720.");
}
