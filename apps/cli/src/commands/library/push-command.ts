import type { CloudName } from "@defender-endpoint/client";
import { syncLibrary } from "@defender-endpoint/client/live-response";
import { Command } from "commander";
import { cloudOption } from "../../connection/cloud-option.ts";
import { patientClient } from "../../connection/connected-client.ts";
import { addChangeOptions, type ChangeOptions, confirmed } from "../../input/confirmed.ts";
import { describeError } from "../../output/describe-error.ts";
import { helpText } from "../../output/help-text.ts";
import { inWords } from "../../output/in-words.ts";
import { type RowsPrinting, writeRows } from "../../output/rows/print-rows.ts";
import { addRowOptions } from "../../output/rows/row-options.ts";
import { succeeded } from "../../output/succeeded.ts";
import type { Terminal } from "../../output/terminal.ts";
import type { Done } from "../../program.ts";

interface PushOptions extends RowsPrinting, ChangeOptions {
  readonly cloud: CloudName;
}

const columns = ["fileName", "change", "error"];

const help = {
  examples: ["mde library push scripts --dry-run"],
  more: [
    "Files are compared by their hashes: a second run uploads nothing. Nothing is deleted: `mde library remove` does that.",
  ],
};

export function pushCommand(terminal: Terminal, done: Done): Command {
  const command = new Command("push")
    .description("Uploads the files of a folder that the library does not have, or has otherwise.")
    .argument("<folder>", "the folder");
  addChangeOptions(command);
  return addRowOptions(command, "table", columns)
    .addOption(cloudOption())
    .addHelpText("after", helpText(help))
    .action(async (folder: string, given: PushOptions) => {
      const { signal } = terminal;
      const defender = await patientClient(terminal, given.cloud);
      const options = { ...(signal && { signal }) };
      let ok = false;
      const worked = await succeeded(async () => {
        const plan = await syncLibrary(defender, folder, { ...options, dryRun: true });
        const uploads = plan.results.filter(({ change }) => change !== "unchanged").map(({ fileName }) => fileName);
        const question = `upload ${inWords(uploads)}`;
        const change = { what: "library push", question, yes: given.yes || uploads.length === 0 };
        if (!given.dryRun && (await confirmed(change, terminal)) !== "yes") return;
        const sync = given.dryRun || uploads.length === 0 ? plan : await syncLibrary(defender, folder, options);
        const rows = sync.results.map(({ fileName, change: what, ...result }) => ({
          fileName,
          change: what,
          ...("error" in result && { error: describeError(result.error) }),
        }));
        writeRows(rows, given, terminal);
        ok = sync.ok;
      }, terminal);
      done(worked && ok);
    });
}
