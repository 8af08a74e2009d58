import type { CloudName } from "@defender-endpoint/client";
import { importIndicators } from "@defender-endpoint/client/indicators";
import { Command } from "commander";
import { cloudOption } from "../../connection/cloud-option.ts";
import { patientClient } from "../../connection/connected-client.ts";
import { addChangeOptions, type ChangeOptions, confirmed } from "../../input/confirmed.ts";
import { readRecords } from "../../input/records.ts";
import { describeError } from "../../output/describe-error.ts";
import { helpText } from "../../output/help-text.ts";
import { printable } from "../../output/printable.ts";
import type { AnswerRow } from "../../output/rows/answer-formats.ts";
import { printRows, type RowsPrinting } from "../../output/rows/print-rows.ts";
import { addRowOptions } from "../../output/rows/row-options.ts";
import type { Terminal } from "../../output/terminal.ts";
import type { Done } from "../../program.ts";
import { allEnded } from "../outcomes/all-ended.ts";
import { readIndicators } from "./read-indicators.ts";

interface ImportOptions extends RowsPrinting, ChangeOptions {
  readonly cloud: CloudName;
}

const columns = ["indicatorType", "indicatorValue", "id", "error"];

const help = {
  examples: [
    "mde indicators import feed.csv",
    "mde indicators list --format ndjson > backup.ndjson && mde indicators import backup.ndjson",
  ],
  more: [
    "FILE is a JSON array, JSON Lines, or CSV, under the API's own names: indicatorType, indicatorValue, action, title, description, severity, expirationTime, ... What a list prints and what the portal exports are read. One that is there already, by type and value, is changed.",
  ],
};

export function importCommand(terminal: Terminal, done: Done): Command {
  const command = new Command("import")
    .description("Submits the indicators of a file, 500 a call.")
    .argument("<file>", "the file; - is standard input");
  addChangeOptions(command);
  return addRowOptions(command, "table", columns)
    .addOption(cloudOption())
    .addHelpText("after", helpText(help))
    .action(async (file: string, given: ImportOptions) => {
      const { signal, stderr, stdin } = terminal;
      const indicators = readIndicators(await readRecords(file, stdin));
      const question = `import ${indicators.length} indicators`;
      const change = { ...given, what: "indicators import", question, stdinTaken: file === "-" };
      const answer = await confirmed(change, terminal);
      if (answer !== "yes") return done(answer === "dryRun");
      const defender = await patientClient(terminal, given.cloud);
      const count = { ended: 0, failed: 0 };
      async function* rows(): AsyncGenerator<AnswerRow> {
        for await (const result of importIndicators(defender, indicators, { ...(signal && { signal }) })) {
          const { indicatorType, indicatorValue } = result.input;
          const about = { indicatorType, indicatorValue };
          count.ended += 1;
          if (result.ok) yield { ...about, id: result.value.id ?? "" };
          else {
            count.failed += 1;
            const error = describeError(result.error);
            stderr.write(`mde: ${printable(String(indicatorValue))}: ${error}\n`);
            yield { ...about, id: "", error };
          }
        }
      }
      const whole = await printRows(rows(), given, terminal);
      done(whole && allEnded(count.ended, indicators.length, terminal) && count.failed === 0);
    });
}
