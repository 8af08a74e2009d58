import type { CloudName } from "@defender-endpoint/client";
import { type Indicator, syncIndicators } from "@defender-endpoint/client/indicators";
import { Command } from "commander";
import { cloudOption } from "../../connection/cloud-option.ts";
import { patientClient } from "../../connection/connected-client.ts";
import { addChangeOptions, type ChangeOptions, confirmed } from "../../input/confirmed.ts";
import { allNames, fileOption, takesStdin } from "../../input/targets.ts";
import { describeError } from "../../output/describe-error.ts";
import { helpText } from "../../output/help-text.ts";
import { printable } from "../../output/printable.ts";
import { type RowsPrinting, writeRows } from "../../output/rows/print-rows.ts";
import { addRowOptions } from "../../output/rows/row-options.ts";
import { succeeded } from "../../output/succeeded.ts";
import type { Terminal } from "../../output/terminal.ts";
import type { Done } from "../../program.ts";

interface RemoveOptions extends RowsPrinting, ChangeOptions {
  readonly file: readonly string[];
  readonly cloud: CloudName;
}

const columns = ["id", "indicatorValue", "deleted", "error"];

const help = {
  examples: [
    "mde indicators remove 8ac1233b2bf5bb1f80b85f688a57fa96810c6c70 203.0.113.7",
    'mde indicators list --title "feed: contoso" --format ndjson | mde indicators remove --yes',
  ],
};

export function removeCommand(terminal: Terminal, done: Done): Command {
  const command = new Command("remove")
    .description("Deletes indicators, by their ids or by what they are about, 500 a call.")
    .argument("[indicator...]", "ids or values; without any, and without --file, what is piped in is read")
    .addOption(fileOption());
  addChangeOptions(command);
  return addRowOptions(command, "table", columns)
    .addOption(cloudOption())
    .addHelpText("after", helpText(help))
    .action(async (named: readonly string[], given: RemoveOptions) => {
      const { signal, stderr, stdin } = terminal;
      const source = { named, files: given.file, noun: "indicator", members: ["id"] };
      const called = new Set(await allNames(source, stdin));
      const defender = await patientClient(terminal, given.cloud);
      const select = ({ id, indicatorValue }: Indicator) =>
        called.has(String(id)) || called.has(String(indicatorValue));
      // To delete some is to want none of these.
      const sync = (dryRun: boolean) => syncIndicators(defender, [], { select, dryRun, ...(signal && { signal }) });
      let complete = false;
      const worked = await succeeded(async () => {
        const plan = (await sync(true)).results.flatMap(({ existing }) => (existing ? [existing] : []));
        const found = new Set(plan.flatMap(({ id, indicatorValue }) => [String(id), String(indicatorValue)]));
        const unknown = [...called].filter((one) => !found.has(one));
        for (const one of unknown) stderr.write(`mde: ${printable(one)}: no indicator has this id or value.\n`);
        if (plan.length === 0) return;
        const question = `delete ${plan.length} indicators`;
        const change = { ...given, what: "indicators remove", question, stdinTaken: takesStdin(source) };
        const answer = await confirmed(change, terminal);
        complete = answer === "dryRun" && unknown.length === 0;
        if (answer !== "yes") return;
        const { ok, results } = await sync(false);
        const rows = results.map(({ existing, ...result }) => ({
          id: existing?.id,
          indicatorValue: existing?.indicatorValue,
          deleted: result.ok,
          ...(!result.ok && { error: describeError(result.error) }),
        }));
        writeRows(rows, given, terminal);
        complete = ok && unknown.length === 0;
      }, terminal);
      done(worked && complete);
    });
}
