import { type CloudName, type DefenderClient, odata } from "@defender-endpoint/client";
import { Command } from "commander";
import { cloudOption } from "../../connection/cloud-option.ts";
import { patientClient } from "../../connection/patient-client.ts";
import { confirmed } from "../../input/confirmed.ts";
import { allTargets, fileOption, takesStdin } from "../../input/targets.ts";
import { describeError } from "../../output/describe-error.ts";
import { printable } from "../../output/printable.ts";
import type { AnswerRow } from "../../output/rows/answer-formats.ts";
import { printRows, type RowsPrinting } from "../../output/rows/print-rows.ts";
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
    .description("Deletes indicators, by their ids or by what they are about.")
    .argument("[indicator...]", "ids or values; without any, and without --file, what is piped in is read")
    .addOption(fileOption())
    .option("--yes", "do not ask before");
  return addRowOptions(command, "table")
    .addOption(cloudOption())
    .addHelpText("after", examples)
    .action(async (named: readonly string[], given: RemoveOptions) => {
      const { signal, stderr, stdin } = terminal;
      const source = { named, files: given.file, noun: "indicator", member: "id" };
      const called = await allTargets(source, stdin);
      const defender = await patientClient(terminal, given.cloud);
      const ids = new Map<string, string>();
      let complete = true;
      const worked = await succeeded(async () => {
        for (const one of called) {
          const found = /^\d+$/.test(one) ? [one] : await idsOf(defender, one, signal);
          for (const id of found) ids.set(id, one);
          if (found.length > 0) continue;
          complete = false;
          stderr.write(`mde: ${printable(one)}: no indicator has this value.\n`);
        }
      }, terminal);
      if (!worked || ids.size === 0) return done(false);
      const question = `delete ${ids.size} indicators`;
      const change = { what: "indicators remove", question, yes: given.yes, stdinTaken: takesStdin(source) };
      if (!(await confirmed(change, terminal))) return done(false);
      async function* rows(): AsyncGenerator<AnswerRow> {
        const inputs = [...ids.keys()].map((id) => ({ id }));
        for await (const result of defender.many("deleteIndicator", inputs, { ...(signal && { signal }) })) {
          const { id } = result.input;
          const about = { id, indicator: ids.get(id) };
          if (result.ok) yield { ...about, deleted: true };
          else {
            complete = false;
            yield { ...about, deleted: false, error: describeError(result.error) };
          }
        }
      }
      const whole = await printRows(rows(), given, terminal);
      done(whole && complete);
    });
}

async function idsOf(defender: DefenderClient, value: string, signal: AbortSignal | undefined): Promise<string[]> {
  const $filter = odata`indicatorValue eq ${value}`;
  const ids: string[] = [];
  for await (const { id } of defender.listIndicators({ $filter }, { ...(signal && { signal }) })) ids.push(String(id));
  return ids;
}
