import type { CloudName } from "@defender-endpoint/client";
import type { IndicatorChange, NewIndicator } from "@defender-endpoint/client/indicators";
import { argumentSchemas } from "@defender-endpoint/types/argument-schemas";
import { operationDetails } from "@defender-endpoint/types/operation-details";
import { Command } from "commander";
import { cloudOption } from "../../connection/cloud-option.ts";
import { patientClient } from "../../connection/connected-client.ts";
import { addChangeOptions, type ChangeOptions, confirmed } from "../../input/confirmed.ts";
import { allNames, fileOption, takesStdin } from "../../input/targets.ts";
import { helpText } from "../../output/help-text.ts";
import { inWords } from "../../output/in-words.ts";
import { printable } from "../../output/printable.ts";
import { type RowsPrinting, writeRows } from "../../output/rows/print-rows.ts";
import { addRowOptions } from "../../output/rows/row-options.ts";
import { succeeded } from "../../output/succeeded.ts";
import type { Terminal } from "../../output/terminal.ts";
import type { Done } from "../../program.ts";
import { UsageError } from "../../usage-error.ts";
import { argumentOption } from "../api/argument-option.ts";
import { addIndicators, isWrite, planAdditions } from "./add-indicators.ts";
import { indicatorTypeOf } from "./indicator-type.ts";
import { tellCounts } from "./tell-counts.ts";

interface AddOptions extends RowsPrinting, ChangeOptions {
  readonly file: readonly string[];
  readonly cloud: CloudName;
}

const columns = ["change", "indicatorType", "indicatorValue", "differing", "id", "error"];

const examples = [
  'mde indicators add 203.0.113.7 --action Block --title "case 42" --description "command and control"',
  'mde indicators add --file hashes.txt --action BlockAndRemediate --title "case 42" --description dropper --dry-run',
];
const more = [
  "What each is, is told from how it looks: an address, a domain, a URL, or a hash. A certificate's thumbprint needs --indicatorType. One that is there already, by type and value, is updated, whoever has created it; what is not given stays as it is.",
];

const always = new Set(["action", "title", "description"]);

export function addCommand(terminal: Terminal, done: Done): Command {
  const members = Object.entries(argumentSchemas("submitIndicator")).filter(([name]) => name !== "indicatorValue");
  const options = members.map(([name, schema]) => argumentOption(name, schema, always.has(name)));
  const command = new Command("add")
    .description("Blocks, watches or allows files, addresses, domains, URLs and certificates.")
    .argument("[value...]", "what it is about; without any, and without --file, what is piped in is read")
    .addOption(fileOption());
  for (const { name, option } of options) command.addOption(option.makeOptionMandatory(always.has(name)));
  command;
  addChangeOptions(command);
  return addRowOptions(command, "table", columns)
    .addOption(cloudOption())
    .addHelpText("after", helpText({ permissions: operationDetails.importIndicators.permissions, examples, more }))
    .action(async (named: readonly string[], given: AddOptions & Readonly<Record<string, unknown>>) => {
      const { signal, stderr, stdin } = terminal;
      const source = { named, files: given.file, noun: "value", members: ["indicatorValue"] };
      const said = Object.fromEntries(
        options.flatMap(({ name, key }) => (given[key] === undefined ? [] : [[name, given[key]]])),
      );
      const values = await allNames(source, stdin);
      const wanted = values.map((value) => newIndicator(value, said));
      const defender = await patientClient(terminal, given.cloud);
      let complete = false;
      const worked = await succeeded(async () => {
        const plan = await planAdditions(defender, wanted, signal);
        const writes = plan.filter(isWrite).map(({ indicatorValue }) => indicatorValue);
        const question = `${String(said["action"])} ${inWords(writes)}`;
        const change = {
          what: "indicators add",
          question,
          yes: given.yes || writes.length === 0,
          stdinTaken: takesStdin(source),
        };
        if (!given.dryRun && (await confirmed(change, terminal)) !== "yes") return;
        const additions = given.dryRun
          ? plan.map(({ submission: _, ...addition }) => addition)
          : await addIndicators(defender, plan, signal);
        writeRows(additions, given, terminal);
        const failed = additions.filter(({ error }) => error !== undefined);
        for (const { indicatorValue, error } of failed) stderr.write(`mde: ${printable(indicatorValue)}: ${error}\n`);
        const counts: Partial<Record<IndicatorChange, number>> = {};
        for (const { change: what, error } of additions)
          if (error === undefined) counts[what] = (counts[what] ?? 0) + 1;
        tellCounts(counts, given, terminal);
        if (counts.create && !given.dryRun) stderr.write("mde: to undo what was created: mde indicators remove.\n");
        complete = failed.length === 0;
      }, terminal);
      done(worked && complete);
    });
}

function newIndicator(indicatorValue: string, said: Readonly<Record<string, unknown>>): NewIndicator {
  const indicatorType = said["indicatorType"] ?? indicatorTypeOf(indicatorValue);
  if (indicatorType === undefined)
    throw new UsageError(`What ${indicatorValue} is cannot be told from how it looks. Say so with --indicatorType.`);
  // The client checks what it is given.
  return { ...said, indicatorType, indicatorValue } as NewIndicator;
}
