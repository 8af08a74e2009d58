import { existsSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { type CloudName, isDefenderError } from "@defender-endpoint/client";
import { type FollowOptions, followAlerts } from "@defender-endpoint/client/alerts";
import { Command, Option } from "commander";
import { cloudOption } from "../../connection/cloud-option.ts";
import { patientClient } from "../../connection/connected-client.ts";
import { readSince } from "../../input/since.ts";
import { describeError } from "../../output/describe-error.ts";
import { helpText } from "../../output/help-text.ts";
import { printableJson } from "../../output/printable.ts";
import { type Terminal, timeOf } from "../../output/terminal.ts";
import type { Done } from "../../program.ts";
import { UsageError } from "../../usage-error.ts";

interface FollowCommandOptions {
  readonly since?: string;
  readonly cursor?: string;
  readonly filter?: string;
  readonly updates?: boolean;
  readonly once?: boolean;
  readonly cloud: CloudName;
}

const help = {
  examples: [
    "mde alerts follow --since 24h --cursor alerts.cursor --once >> alerts.ndjson",
    `mde alerts follow --since 1h --filter "severity eq 'High'" | grep ransom`,
  ],
  more: ["With --cursor another run goes on behind the last alert that was printed. Ctrl-C ends it."],
};

export function followCommand(terminal: Terminal, done: Done): Command {
  return new Command("follow")
    .description("Prints alerts as they come, with their evidence, as JSON Lines: none is lost, and none comes twice.")
    .option("--since <time>", "where it begins without a cursor: 30m, 24h, 7d, 2w, or a time (default: now)")
    .option("--cursor <file>", "keeps in this file how far it has come")
    .option("--filter <text>", "a condition in OData's notation that alerts must meet")
    .option("--updates", "an alert comes again when it has changed")
    .addOption(new Option("--once", "ends when there is nothing new"))
    .addOption(cloudOption())
    .addHelpText("after", helpText(help))
    .action(async (given: FollowCommandOptions) => done(await follow(given, terminal)));
}

async function follow(given: FollowCommandOptions, terminal: Terminal): Promise<boolean> {
  const { stdout, stderr, signal } = terminal;
  const defender = await patientClient(terminal, given.cloud);
  const kept = given.cursor === undefined ? undefined : keptCursor(given.cursor);
  const start = { since: readSince(given.since ?? "0m", timeOf(terminal)), ...(kept && { cursor: kept }) };
  const options: FollowOptions = {
    ...start,
    ...(given.filter !== undefined && { $filter: given.filter }),
    ...(given.updates && { time: "lastUpdateTime" }),
    ...(given.once && { until: "caughtUp" }),
    ...(signal && { signal }),
    onFailure: (error) => stderr.write(`mde: ${describeError(error)} It goes on.\n`),
  };
  try {
    for await (const { alert, cursor } of followAlerts(defender, options)) {
      stdout.write(`${printableJson(alert)}\n`);
      if (given.cursor !== undefined) keepCursor(given.cursor, cursor);
    }
    return true;
  } catch (error) {
    // It goes on until somebody ends it, which is no failure.
    if (signal?.aborted) return true;
    if (!isDefenderError(error) || error.kind === "argument") throw error;
    stderr.write(`mde: ${describeError(error)}\n`);
    return false;
  }
}

function keptCursor(file: string): string | undefined {
  try {
    return existsSync(file) ? readFileSync(file, "utf8").trim() || undefined : undefined;
  } catch (error) {
    throw new UsageError(`The file ${file} cannot be read (${codeOf(error)}). Name one that can, or a new one.`);
  }
}

/** The file holds the one cursor or the other, whatever happens. */
function keepCursor(file: string, cursor: string): void {
  try {
    writeFileSync(`${file}.part`, `${cursor}\n`, { mode: 0o600 });
    renameSync(`${file}.part`, file);
  } catch (error) {
    throw new UsageError(`The file ${file} cannot be written (${codeOf(error)}). Name one that can.`);
  }
}

function codeOf(error: unknown): string {
  return error instanceof Error && "code" in error ? String(error.code) : "unknown error";
}
