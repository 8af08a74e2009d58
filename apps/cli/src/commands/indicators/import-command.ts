import type { CloudName } from "@defender-endpoint/client";
import { importIndicators } from "@defender-endpoint/client/indicators";
import { Command } from "commander";
import { cloudOption } from "../../connection/cloud-option.ts";
import { patientClient } from "../../connection/patient-client.ts";
import { confirmed } from "../../input/confirmed.ts";
import { readRecords } from "../../input/records.ts";
import { describeError } from "../../output/describe-error.ts";
import { printable } from "../../output/printable.ts";
import type { AnswerRow } from "../../output/rows/answer-formats.ts";
import { printRows, type RowsPrinting } from "../../output/rows/print-rows.ts";
import { addRowOptions } from "../../output/rows/row-options.ts";
import type { Terminal } from "../../output/terminal.ts";
import type { Done } from "../../program.ts";
import { readIndicators } from "./read-indicators.ts";

interface ImportOptions extends RowsPrinting {
  readonly yes?: boolean;
  readonly cloud: CloudName;
}

const examples = `
Examples:
  mde indicators import feed.csv
  mde indicators list --format ndjson > backup.ndjson && mde indicators import backup.ndjson

FILE is a JSON array, JSON Lines, or CSV, under the API's own names: indicatorType, indicatorValue, action, title, description, severity,
expirationTime, ... What a list prints and what the portal exports are read. One that is there already, by type and value, is changed.`;

export function importCommand(terminal: Terminal, done: Done): Command {
  const command = new Command("import")
    .description("Submits the indicators of a file, 500 a call.")
    .argument("<file>", "the file; - is standard input")
    .option("--yes", "do not ask before");
  return addRowOptions(command, "table")
    .addOption(cloudOption())
    .addHelpText("after", examples)
    .action(async (file: string, given: ImportOptions) => {
      const { signal, stderr, stdin } = terminal;
      const indicators = readIndicators(await readRecords(file, stdin));
      const question = `import ${indicators.length} indicators`;
      const change = { what: "indicators import", question, yes: given.yes, stdinTaken: file === "-" };
      if (!(await confirmed(change, terminal))) return done(false);
      const defender = await patientClient(terminal, given.cloud);
      let complete = true;
      async function* rows(): AsyncGenerator<AnswerRow> {
        for await (const result of importIndicators(defender, indicators, { ...(signal && { signal }) })) {
          const { indicatorType, indicatorValue } = result.input;
          const about = { indicatorType, indicatorValue };
          if (result.ok) yield { ...about, id: result.value.id ?? "" };
          else {
            complete = false;
            const error = describeError(result.error);
            stderr.write(`mde: ${printable(String(indicatorValue))}: ${error}\n`);
            yield { ...about, id: "", error };
          }
        }
      }
      const whole = await printRows(rows(), given, terminal);
      done(whole && complete);
    });
}
