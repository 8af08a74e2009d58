import type { CloudName } from "@defender-endpoint/client";
import { type Indicator, syncIndicators } from "@defender-endpoint/client/indicators";
import { Command } from "commander";
import { cloudOption } from "../../connection/cloud-option.ts";
import { patientClient } from "../../connection/patient-client.ts";
import { confirmed } from "../../input/confirmed.ts";
import { allTargets, fileOption, takesStdin } from "../../input/targets.ts";
import { describeError } from "../../output/describe-error.ts";
import { printable } from "../../output/printable.ts";
import { type RowsPrinting, writeRows } from "../../output/rows/print-rows.ts";
import { addRowOptions } from "../../output/rows/row-options.ts";
import { succeeded } from "../../output/succeeded.ts";
import type { Terminal } from "../../output/terminal.ts";
import type { Done } from "../../program.ts";

interface RemoveOptions extends RowsPrinting {
  readonly file: readonly string[];
  readonly yes?: boolean;
  readonly cloud: CloudName;
}

const examples = `
Examples:
  mde indicators remove 220e7d15b0b3d7fac48f2bd61114db1022197f7f 203.0.113.7
  mde indicators list --title "feed: contoso" --format ndjson | mde indicators remove --yes`;

export function removeCommand(terminal: Terminal, done: Done): Command {
  const command = new Command("remove")
    .description("Deletes indicators, by their ids or by what they are about, 500 a call.")
    .argument("[indicator...]", "ids or values; without any, and without --file, what is piped in is read")
    .addOption(fileOption())
    .option("--yes", "do not ask before");
  return addRowOptions(command, "table")
    .addOption(cloudOption())
    .addHelpText("after", examples)
    .action(async (named: readonly string[], given: RemoveOptions) => {
      const { signal, stderr, stdin } = terminal;
      const source = { named, files: given.file, noun: "indicator", member: "id" };
      const called = new Set(await allTargets(source, stdin));
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
        const change = { what: "indicators remove", question, yes: given.yes, stdinTaken: takesStdin(source) };
        if (!(await confirmed(change, terminal))) return;
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
