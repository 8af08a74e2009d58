import type { CloudName } from "@defender-endpoint/client";
import { type Indicator, type SyncResult, syncIndicators } from "@defender-endpoint/client/indicators";
import { Command } from "commander";
import { cloudOption } from "../../connection/cloud-option.ts";
import { patientClient } from "../../connection/connected-client.ts";
import { addChangeOptions, type ChangeOptions, confirmed } from "../../input/confirmed.ts";
import { readRecords } from "../../input/records.ts";
import { describeError } from "../../output/describe-error.ts";
import { helpText } from "../../output/help-text.ts";
import type { AnswerRow } from "../../output/rows/answer-formats.ts";
import { type RowsPrinting, writeRows } from "../../output/rows/print-rows.ts";
import { addRowOptions } from "../../output/rows/row-options.ts";
import { succeeded } from "../../output/succeeded.ts";
import type { Terminal } from "../../output/terminal.ts";
import type { Done } from "../../program.ts";
import { readIndicators } from "./read-indicators.ts";
import { tellCounts } from "./tell-counts.ts";

interface SyncOptions extends RowsPrinting, ChangeOptions {
  readonly createdBy?: string;
  readonly title?: string;
  readonly cloud: CloudName;
}

const columns = ["change", "indicatorType", "indicatorValue", "differing", "error"];

const help = {
  examples: [
    'mde indicators sync feed.csv --title "feed: contoso" --dry-run',
    "mde indicators sync feed.csv --createdBy 00000000-0000-0000-0000-0000000000aa --yes",
  ],
  more: [
    "Only indicators that --createdBy and --title tell as one's own are changed and deleted; without either, only new ones are created. A second run sends nothing. FILE is read as by `mde indicators import`.",
  ],
};

export function syncCommand(terminal: Terminal, done: Done): Command {
  const command = new Command("sync")
    .description("Makes one's own indicators those of a file: creates, changes and deletes what differs.")
    .argument("<file>", "the file; - is standard input")
    .option("--createdBy <application>", "one's own are those that this application has created")
    .option("--title <beginning>", "one's own are those whose title begins so");
  addChangeOptions(command);
  return addRowOptions(command, "table", columns)
    .addOption(cloudOption())
    .addHelpText("after", helpText(help))
    .action(async (file: string, given: SyncOptions) => {
      const { signal, stdin } = terminal;
      const wanted = readIndicators(await readRecords(file, stdin));
      const select = ownOf(given);
      const defender = await patientClient(terminal, given.cloud);
      const options = { ...(select && { select }), ...(signal && { signal }) };
      let complete = false;
      const worked = await succeeded(async () => {
        const plan = await syncIndicators(defender, wanted, { ...options, dryRun: true });
        const { create, update, delete: deleted } = plan.counts;
        const writes = create + update + deleted;
        const question = `create ${create}, update ${update} and delete ${deleted} indicators`;
        const change = { what: "indicators sync", question, yes: given.yes || writes === 0, stdinTaken: file === "-" };
        if (!given.dryRun && (await confirmed(change, terminal)) !== "yes") return;
        const sync = given.dryRun || writes === 0 ? plan : await syncIndicators(defender, wanted, options);
        const telling = sync.results.filter(({ ok, change: what }) => !ok || what !== "unchanged");
        writeRows(telling.map(rowOf), given, terminal);
        tellCounts(sync.counts, given, terminal);
        complete = sync.ok;
      }, terminal);
      done(worked && complete);
    });
}

/** What tells one's own indicators; undefined where nothing does. */
function ownOf({ createdBy, title }: SyncOptions): ((indicator: Indicator) => boolean) | undefined {
  if (createdBy === undefined && title === undefined) return undefined;
  return (indicator) =>
    (createdBy === undefined || indicator.createdBy === createdBy) &&
    (title === undefined || indicator.title?.startsWith(title) === true);
}

function rowOf(result: SyncResult<{ readonly indicatorType: string; readonly indicatorValue: string }>): AnswerRow {
  const { change, wanted, existing, differing = [] } = result;
  const { indicatorType, indicatorValue } = wanted ?? existing ?? {};
  return {
    change,
    indicatorType,
    indicatorValue,
    differing: differing.join(", "),
    ...(result.ok ? {} : { error: describeError(result.error) }),
  };
}
