import type { CloudName } from "@defender-endpoint/client";
import {
  type CommandOutcome,
  type LiveResponseCommand,
  runLiveResponse,
} from "@defender-endpoint/client/live-response";
import { Command, Option } from "commander";
import { cloudOption } from "../../connection/cloud-option.ts";
import { patientClient } from "../../connection/connected-client.ts";
import { addChangeOptions, type ChangeOptions, confirmed } from "../../input/confirmed.ts";
import { readDuration } from "../../input/since.ts";
import { describeError } from "../../output/describe-error.ts";
import { helpText } from "../../output/help-text.ts";
import { makeFolder } from "../../output/output-folder.ts";
import { printableLines } from "../../output/printable.ts";
import type { AnswerRow } from "../../output/rows/answer-formats.ts";
import { type RowsPrinting, writeRows } from "../../output/rows/print-rows.ts";
import { addRowOptions } from "../../output/rows/row-options.ts";
import { succeeded } from "../../output/succeeded.ts";
import type { Terminal } from "../../output/terminal.ts";
import type { Done } from "../../program.ts";
import { UsageError } from "../../usage-error.ts";
import { resolveMachine } from "../machines/resolve-machines.ts";

interface RunOptions extends RowsPrinting, ChangeOptions {
  readonly comment: string;
  readonly script?: string;
  readonly args?: string;
  readonly put: readonly string[];
  readonly get: readonly string[];
  readonly out?: string;
  readonly timeout?: number;
  readonly cloud: CloudName;
}

const columns = ["type", "status", "size", "file", "output", "error"];

const help = {
  examples: [
    'mde live-response run desktop-03 --script triage.ps1 --args "-Name svchost" --comment "case 42"',
    'mde live-response run desktop-03 --get "C:\\Windows\\Temp\\a.log" --out evidence --comment "case 42"',
  ],
  more: [
    "Files are put first, then the script is run, then files are fetched. The script's output is printed; with --out FOLDER all that comes back is written there, and without it --get is refused. Scripts and files to put are those of the library: `mde library push`.",
  ],
};

const repeated = (value: string, others: readonly string[]) => [...others, value];

export function runCommand(terminal: Terminal, done: Done): Command {
  const command = new Command("run")
    .description("Runs a script on a machine, puts and fetches files, and waits for what comes of it.")
    .argument("<machine>", "its id, name or address")
    .addOption(new Option("--comment <text>", "why, for whoever reads it later").makeOptionMandatory())
    .option("--script <name>", "a script of the library")
    .option("--args <text>", "what the script is given")
    .addOption(
      new Option("--put <name>", "a file of the library; can be repeated").argParser(repeated).default([], "none"),
    )
    .addOption(
      new Option("--get <path>", "a path on the machine; can be repeated").argParser(repeated).default([], "none"),
    )
    .option("--out <folder>", "where results are written")
    .option("--timeout <time>", "at most so long: 10m, 2h (default: as long as it takes)", readDuration);
  addChangeOptions(command);
  return addRowOptions(command, "table", columns)
    .addOption(cloudOption())
    .addHelpText("after", helpText(help))
    .action(async (called: string, given: RunOptions) => {
      const commands = commandsOf(given);
      const { signal, stdout } = terminal;
      const defender = await patientClient(terminal, given.cloud);
      let ok = false;
      const worked = await succeeded(async () => {
        const { id, name } = await resolveMachine(defender, { called }, signal);
        const question = `run ${commands.map(({ type }) => type).join(", ")} on ${name}`;
        const answer = await confirmed({ ...given, what: "live-response run", question }, terminal);
        ok = answer === "dryRun";
        if (answer !== "yes") return;
        if (given.out !== undefined) makeFolder(given.out);
        const session = await runLiveResponse(
          defender,
          { machineId: id, commands, comment: given.comment },
          {
            onActive: "join",
            ...(given.out !== undefined && { folder: given.out }),
            ...(given.timeout !== undefined && { timeout: given.timeout }),
            ...(signal && { signal }),
          },
        );
        const isScriptAlone = commands.length === 1 && given.script !== undefined && given.out === undefined;
        const [only] = session.outcomes;
        if (isScriptAlone && given.format === "table" && only?.status === "completed")
          stdout.write(printableLines(only.result?.script?.script_output ?? ""));
        else writeRows(session.outcomes.map(rowOf), given, terminal);
        ok = session.ok;
      }, terminal);
      done(worked && ok);
    });
}

function commandsOf({ script, args, put, get, out }: RunOptions): LiveResponseCommand[] {
  if (args !== undefined && script === undefined) throw new UsageError("--args are those of a --script.");
  if (get.length > 0 && out === undefined)
    throw new UsageError("--get needs --out FOLDER, where the files are written.");
  const commands: LiveResponseCommand[] = [
    ...put.map((FileName) => ({ type: "PutFile", FileName }) as const),
    ...(script === undefined
      ? []
      : [{ type: "RunScript", ScriptName: script, ...(args !== undefined && { Args: args }) } as const]),
    ...get.map((Path) => ({ type: "GetFile", Path }) as const),
  ];
  if (commands.length > 0) return commands;
  throw new UsageError("live-response run takes --script, --put or --get.");
}

function rowOf(outcome: CommandOutcome): AnswerRow {
  const { type, status } = outcome;
  const result = outcome.status === "completed" ? outcome.result : undefined;
  return {
    type,
    status,
    ...(result && { size: result.size, file: result.file ?? "", output: result.script?.script_output ?? "" }),
    ...(outcome.status === "failed" && { error: outcome.errors.join(" ") }),
    ...(outcome.status === "unread" && { error: describeError(outcome.error) }),
  };
}
