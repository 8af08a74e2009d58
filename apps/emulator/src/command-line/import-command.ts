import { Command, InvalidArgumentError, Option } from "commander";
import { rejectedLinesFile } from "../telemetry/import/rejected/rejected-lines-file.ts";
import { defaultActions } from "../telemetry/import/tables/network-events.ts";
import { TelemetryUnreadableError } from "../telemetry/import/telemetry-unreadable-error.ts";
import { openThreadedImport } from "../telemetry/import/writing/threaded-import.ts";
import { inMemory } from "../telemetry/sqlite/sqlite-store.ts";
import { importedDatabase } from "./default-database.ts";
import { showImportProgress } from "./import-progress.ts";
import { entitiesOf, importReport, placeOf, rejectionReport } from "./import-report.ts";
import { telemetryFiles } from "./telemetry-files.ts";
import type { Terminal } from "./terminal.ts";
import { UsageError } from "./usage-error.ts";

interface Options {
  readonly database: string;
  readonly actions: readonly string[];
  readonly strict: boolean;
}

/** What shells call the end by Ctrl-C. */
const stoppedByUser = 130;
/** How many rejected lines are shown. All of them are in the file beside the database. */
const shownRejections = 10;

const examples = `
Examples:
  $ defender-endpoint-emulator import DeviceNetworkEvents.csv
  $ defender-endpoint-emulator import --database telemetry.sqlite blobs/*.json.gz
  $ defender-endpoint-emulator import --database postgres://user:password@host/telemetry "blobs/**/*.json.gz"
  $ zcat export.jsonl.gz | defender-endpoint-emulator import --strict -

Reads what the streaming API writes and what advanced hunting exports or answers, JSON or CSV, plain or gzip, told
by content: DeviceNetworkEvents, DeviceFileEvents, DeviceProcessEvents, DeviceLogonEvents, DeviceInfo, AlertInfo with
AlertEvidence, and entities that the API answered. Overlapping files, any order and a second import change nothing.
Exits with 1 if a file could not be read, or if nothing could be used and something was rejected.`;

/** Puts exported telemetry into a database. */
export function importCommand(terminal: Terminal, done: (exitCode: number) => void): Command {
  return new Command("import")
    .description("Put exported telemetry into a database.")
    .argument("<file...>", "exports, or patterns of their names; - is standard input")
    .option("--database <name>", "SQLite file, made if it does not exist, or postgres:// address", importedDatabase)
    .addOption(
      new Option("--actions <list>", "ActionTypes that count as opening a connection")
        .default(defaultActions, defaultActions.join(","))
        .argParser(readActions),
    )
    .option("--strict", "exit 1 if anything was rejected", false)
    .addHelpText("after", examples)
    .action(async (files: string[], options: Options) => done(await importFiles(files, options, terminal)));
}

async function importFiles(files: readonly string[], options: Options, terminal: Terminal): Promise<number> {
  const { database, strict } = options;
  if (database === inMemory) {
    throw new UsageError(`--database ${inMemory} would be gone when the import ends. Name a file.`);
  }
  if (files.filter((file) => file === "-").length > 1) {
    throw new UsageError("- is given twice, but standard input can be read only once.");
  }
  const rejectedFile = rejectedLinesFile(database);
  const { sources, size } = await telemetryFiles(files, terminal.stdin);
  let bytes = 0;
  let shown = 0;
  let unreadable = 0;
  const telemetry = await openThreadedImport(database, {
    actions: options.actions,
    async onRejected(rejected) {
      for (const entry of rejected.slice(0, shownRejections - shown)) {
        progress.log(`${placeOf(entry)}: ${entry.reason}`);
        shown += 1;
      }
      await rejectedFile.append(rejected);
    },
    onBytes(all) {
      bytes = all;
      progress.update();
    },
  });
  const progress = showImportProgress(terminal, () => ({ bytes, size, events: telemetry.counts().read }));
  const stopped = terminal.untilStopped().then(() => "stopped" as const);
  try {
    for (const source of sources) {
      try {
        if ((await Promise.race([telemetry.add(source), stopped])) !== "stopped") continue;
        await telemetry.stop();
        progress.log("Stopped. What was committed stays; to import the rest, import the same files again.");
        return stoppedByUser;
      } catch (error) {
        if (!(error instanceof TelemetryUnreadableError)) throw error;
        unreadable += 1;
        progress.log(error.message);
      }
    }
  } finally {
    progress.stop();
    await telemetry.close();
  }
  const counts = telemetry.counts();
  terminal.stdout.write(importReport(database, counts, terminal.now()));
  for (const line of rejectionReport(counts, rejectedFile)) terminal.stderr.write(`${line}\n`);
  const cameToNothing = counts.rejected > 0 && counts.counted + entitiesOf(counts) === 0;
  return unreadable > 0 || cameToNothing || (strict && counts.rejected > 0) ? 1 : 0;
}

function readActions(list: string): string[] {
  const actions = list.split(",").map((action) => action.trim());
  if (actions.every((action) => /^\w+$/.test(action))) return actions;
  throw new InvalidArgumentError(`Expected ActionTypes with commas between, such as ${defaultActions.join(",")}.`);
}
