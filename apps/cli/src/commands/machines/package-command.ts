import { join } from "node:path";
import type { CloudName } from "@defender-endpoint/client";
import { downloadPackage, startAction } from "@defender-endpoint/client/actions";
import { Command, Option } from "commander";
import { cloudOption } from "../../connection/cloud-option.ts";
import { patientClient } from "../../connection/connected-client.ts";
import { addChangeOptions, type ChangeOptions, confirmed } from "../../input/confirmed.ts";
import { readDuration } from "../../input/since.ts";
import { allTargets, fileOption, ofMachine, takesStdin } from "../../input/targets.ts";
import { helpText } from "../../output/help-text.ts";
import { inWords } from "../../output/in-words.ts";
import { makeFolder } from "../../output/output-folder.ts";
import type { RowsPrinting } from "../../output/rows/print-rows.ts";
import { addRowOptions } from "../../output/rows/row-options.ts";
import type { Terminal } from "../../output/terminal.ts";
import type { Done } from "../../program.ts";
import { carryOut } from "../outcomes/carry-out.ts";
import { type Outcome, outcomeColumns, tellOutcomes } from "../outcomes/outcome.ts";
import { resolveMachines } from "./resolve-machines.ts";

interface PackageOptions extends RowsPrinting, ChangeOptions {
  readonly file: readonly string[];
  readonly comment: string;
  readonly out: string;
  readonly timeout?: number;
  readonly cloud: CloudName;
}

const help = {
  examples: ['mde machines package desktop-03 --comment "case 42" --out evidence'],
  more: [
    "A package takes minutes. A run that was stopped is gone on with by the same command as long as the package is being collected.",
  ],
};

export function packageCommand(terminal: Terminal, done: Done): Command {
  const command = new Command("package")
    .description("Collects investigation packages, waits for them, and downloads each as MACHINE.zip.")
    .argument("[machine...]", "ids, names or addresses; without any, and without --file, what is piped in is read")
    .addOption(fileOption())
    .addOption(new Option("--comment <text>", "why, for whoever reads it later").makeOptionMandatory())
    .option("--out <folder>", "where the packages are written", ".")
    .option("--timeout <time>", "at most so long: 10m, 2h (default: as long as they take)", readDuration);
  addChangeOptions(command);
  return addRowOptions(command, "table", outcomeColumns)
    .addOption(cloudOption())
    .addHelpText("after", helpText(help))
    .action(async (named: readonly string[], given: PackageOptions) => {
      const { signal, stdin } = terminal;
      const options = { ...(signal && { signal }) };
      const { timeout = Number.POSITIVE_INFINITY } = given;
      const source = { named, files: given.file, ...ofMachine };
      const machines = await allTargets(source, stdin);
      const defender = await patientClient(terminal, given.cloud);
      const found = await resolveMachines(defender, machines, signal);
      const names = found.flatMap(({ machine }) => (machine ? [machine.name] : []));
      const question = `collect packages of ${inWords(names)}`;
      const change = { ...given, what: "machines package", question, stdinTaken: takesStdin(source) };
      const answer = names.length > 0 ? await confirmed(change, terminal) : "yes";
      if (answer !== "yes") return done(tellOutcomes(found, given, terminal) && answer === "dryRun");
      makeFolder(given.out);
      const operationId = "collectInvestigationPackage";
      const outcomes = await carryOut(
        found,
        async ({ machine = { id: "", name: "" } }) => {
          const args = { id: machine.id, Comment: given.comment };
          const action = await startAction(defender, operationId, args, { ...options, onActive: "join" });
          const file = join(given.out, `${fileName(machine, names)}.zip`);
          return { action: (await downloadPackage(defender, action, file, { ...options, timeout })).action };
        },
        { defender, operationId, terminal },
      );
      done(tellOutcomes(outcomes, given, terminal));
    });
}

/** The machine's name, with its id where others have the name too: no package may take the place of another. */
function fileName({ id, name }: NonNullable<Outcome["machine"]>, names: readonly string[]): string {
  const isShared = names.filter((other) => other === name).length > 1;
  // A name of a machine is one of DNS, but it comes from the service.
  return (isShared ? `${name}-${id}` : name).replace(/[^\w.-]/g, "_");
}
