import type { CloudName } from "@defender-endpoint/client";
import { Command } from "commander";
import { cloudOption } from "../../connection/cloud-option.ts";
import { patientClient } from "../../connection/patient-client.ts";
import { confirmed } from "../../input/confirmed.ts";
import { allTargets, fileOption, takesStdin } from "../../input/targets.ts";
import { describeError } from "../../output/describe-error.ts";
import { inWords } from "../../output/in-words.ts";
import { printable } from "../../output/printable.ts";
import type { Terminal } from "../../output/terminal.ts";
import type { Done } from "../../program.ts";

interface RemoveOptions {
  readonly file: readonly string[];
  readonly yes?: boolean;
  readonly cloud: CloudName;
}

const examples = `
Examples:
  mde library remove old.ps1`;

export function removeFileCommand(terminal: Terminal, done: Done): Command {
  return new Command("remove")
    .description("Takes files out of the library.")
    .argument("[name...]", "names; without any, and without --file, what is piped in is read")
    .addOption(fileOption())
    .option("--yes", "do not ask before")
    .addOption(cloudOption())
    .addHelpText("after", examples)
    .action(async (named: readonly string[], given: RemoveOptions) => {
      const { signal, stderr, stdin } = terminal;
      const source = { named, files: given.file, noun: "file", member: "fileName" };
      const names = await allTargets(source, stdin);
      const question = `remove ${inWords(names)} from the library`;
      const change = { what: "library remove", question, yes: given.yes, stdinTaken: takesStdin(source) };
      if (!(await confirmed(change, terminal))) return done(false);
      const defender = await patientClient(terminal, given.cloud);
      const inputs = names.map((fileName) => ({ fileName }));
      let complete = true;
      for await (const result of defender.many("deleteLibraryFile", inputs, { ...(signal && { signal }) })) {
        if (result.ok) continue;
        complete = false;
        stderr.write(`mde: ${printable(result.input.fileName)}: ${describeError(result.error)}\n`);
      }
      done(complete);
    });
}
