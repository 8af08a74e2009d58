import type { CloudName } from "@defender-endpoint/client";
import { type AlertUpdate, updateAlerts } from "@defender-endpoint/client/alerts";
import { argumentSchemas } from "@defender-endpoint/types/argument-schemas";
import { operationDetails } from "@defender-endpoint/types/operation-details";
import { Command, Option } from "commander";
import { cloudOption } from "../../connection/cloud-option.ts";
import { patientClient } from "../../connection/connected-client.ts";
import { addChangeOptions, type ChangeOptions, confirmed } from "../../input/confirmed.ts";
import { allTargets, fileOption, inQuestion, takesStdin } from "../../input/targets.ts";
import { describeError } from "../../output/describe-error.ts";
import { helpText } from "../../output/help-text.ts";
import { inWords } from "../../output/in-words.ts";
import { printable } from "../../output/printable.ts";
import type { AnswerRow } from "../../output/rows/answer-formats.ts";
import { printRows, type RowsPrinting } from "../../output/rows/print-rows.ts";
import { addRowOptions } from "../../output/rows/row-options.ts";
import type { Terminal } from "../../output/terminal.ts";
import type { Done } from "../../program.ts";
import { UsageError } from "../../usage-error.ts";
import { allEnded } from "../outcomes/all-ended.ts";

interface UpdateOptions extends RowsPrinting, ChangeOptions {
  readonly file: readonly string[];
  readonly cloud: CloudName;
}

const columns = ["id", "updated", "error"];

const help = {
  examples: [
    'mde alerts update da637100000000000003_103 --status Resolved --classification TruePositive --comment "case 42"',
    "mde alerts list --status New --severity Informational --format ndjson | mde alerts update --status Resolved --yes",
  ],
};

export function updateCommand(terminal: Terminal, done: Done): Command {
  const members = Object.entries(argumentSchemas("updateAlert")).filter(([name]) => name !== "id");
  const options = members.map(([name, { enum: values }]) => {
    const option = new Option(`--${name} <value>`, "what it is to be");
    return { name, option: values ? option.choices(values.map(String)) : option };
  });
  const command = new Command("update")
    .description("Sets the same members of alerts, and adds the same comment.")
    .argument("[alert...]", "ids; without any, and without --file, what is piped in is read")
    .addOption(fileOption());
  for (const { option } of options) command.addOption(option);
  addChangeOptions(command);
  const { permissions } = operationDetails.updateAlert;
  return addRowOptions(command, "table", columns)
    .addOption(cloudOption())
    .addHelpText("after", helpText({ permissions, ...help }))
    .action(async (named: readonly string[], given: UpdateOptions & Readonly<Record<string, unknown>>) => {
      const changes = Object.fromEntries(
        options.flatMap(({ name }) => (given[name] === undefined ? [] : [[name, given[name]]])),
      );
      if (Object.keys(changes).length === 0)
        throw new UsageError(
          `alerts update changes nothing. Give one of ${options.map(({ option }) => option.long).join(", ")}.`,
        );
      const { signal, stderr, stdin } = terminal;
      const source = { named, files: given.file, noun: "alert", members: ["id"], known: "title" };
      const alerts = await allTargets(source, stdin);
      const question = `update ${inWords(alerts.map(inQuestion))}`;
      const change = { ...given, what: "alerts update", question, stdinTaken: takesStdin(source) };
      const answer = await confirmed(change, terminal);
      if (answer !== "yes") return done(answer === "dryRun");
      const defender = await patientClient(terminal, given.cloud);
      const count = { ended: 0, failed: 0 };
      async function* rows(): AsyncGenerator<AnswerRow> {
        const updates = alerts.map(({ called: id }): AlertUpdate => ({ ...changes, id }));
        for await (const result of updateAlerts(defender, updates, { ...(signal && { signal }) })) {
          const { id } = result.input;
          count.ended += 1;
          if (result.ok) yield { id, updated: true };
          else {
            count.failed += 1;
            const error = describeError(result.error);
            stderr.write(`mde: ${printable(id)}: ${error}\n`);
            yield { id, updated: false, error };
          }
        }
      }
      const whole = await printRows(rows(), given, terminal);
      done(whole && allEnded(count.ended, alerts.length, terminal) && count.failed === 0);
    });
}
