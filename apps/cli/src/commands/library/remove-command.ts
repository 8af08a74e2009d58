import type { CloudName } from "@defender-endpoint/client";
import { Command } from "commander";
import { cloudOption } from "../../connection/cloud-option.ts";
import { patientClient } from "../../connection/connected-client.ts";
import { addChangeOptions, type ChangeOptions, confirmed } from "../../input/confirmed.ts";
import { allNames, fileOption, takesStdin } from "../../input/targets.ts";
import { describeError } from "../../output/describe-error.ts";
import { helpText } from "../../output/help-text.ts";
import { inWords } from "../../output/in-words.ts";
import { printable } from "../../output/printable.ts";
import type { Terminal } from "../../output/terminal.ts";
import type { Done } from "../../program.ts";
import { allEnded } from "../outcomes/all-ended.ts";

interface RemoveOptions extends ChangeOptions {
  readonly file: readonly string[];
  readonly cloud: CloudName;
}

const help = {
  examples: ["mde library remove old.ps1"],
};

export function removeFileCommand(terminal: Terminal, done: Done): Command {
  const command = new Command("remove")
    .description("Takes files out of the library.")
    .argument("[name...]", "names; without any, and without --file, what is piped in is read")
    .addOption(fileOption())
    .addOption(cloudOption());
  return addChangeOptions(command)
    .addHelpText("after", helpText(help))
    .action(async (named: readonly string[], given: RemoveOptions) => {
      const { signal, stderr, stdin } = terminal;
      const source = { named, files: given.file, noun: "file", members: ["fileName"] };
      const names = await allNames(source, stdin);
      const question = `remove ${inWords(names)} from the library`;
      const change = { ...given, what: "library remove", question, stdinTaken: takesStdin(source) };
      const answer = await confirmed(change, terminal);
      if (answer !== "yes") return done(answer === "dryRun");
      const defender = await patientClient(terminal, given.cloud);
      const inputs = names.map((fileName) => ({ fileName }));
      const count = { ended: 0, failed: 0 };
      for await (const result of defender.many("deleteLibraryFile", inputs, { ...(signal && { signal }) })) {
        count.ended += 1;
        if (result.ok) continue;
        count.failed += 1;
        stderr.write(`mde: ${printable(result.input.fileName)}: ${describeError(result.error)}\n`);
      }
      done(allEnded(count.ended, names.length, terminal) && count.failed === 0);
    });
}
