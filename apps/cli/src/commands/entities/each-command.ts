import type { CloudName } from "@defender-endpoint/client";
import { answerMembers } from "@defender-endpoint/types/argument-schemas";
import { operationDetails } from "@defender-endpoint/types/operation-details";
import { Command } from "commander";
import { cloudOption } from "../../connection/cloud-option.ts";
import { clientOf } from "../../connection/connected-client.ts";
import { readConnection } from "../../connection/connection.ts";
import { lookBackOptions } from "../../input/look-back.ts";
import { fileOption, ofMachine, readTargets } from "../../input/targets.ts";
import { openKeptAnswers } from "../../kept-answers/kept-answers.ts";
import { isKept } from "../../kept-answers/kept-kind.ts";
import { resumeOption } from "../../kept-answers/resume-option.ts";
import { helpText } from "../../output/help-text.ts";
import type { AnswerFormat } from "../../output/rows/answer-formats.ts";
import { printRows } from "../../output/rows/print-rows.ts";
import { addRowOptions } from "../../output/rows/row-options.ts";
import { readerGone, type Terminal } from "../../output/terminal.ts";
import type { Done } from "../../program.ts";
import { askEach } from "./ask-each.ts";
import type { Asking } from "./noun.ts";

interface EachOptions {
  readonly file: readonly string[];
  readonly lookBackHours?: number;
  readonly resume?: string;
  readonly format: AnswerFormat;
  readonly columns?: readonly string[];
  readonly cloud: CloudName;
}

/** The command that asks for one thing after the other by its name. */
export function eachCommand(verb: string, asking: Asking, terminal: Terminal, done: Done): Command {
  const { operationId, by, noun, description, columns, examples } = asking;
  const command = new Command(verb)
    .description(description)
    .argument(`[${noun}...]`, "without any, and without --file, what is piped in is read")
    .addOption(fileOption());
  if (isKept(operationId)) {
    for (const option of lookBackOptions()) command.addOption(option);
    command.addOption(resumeOption());
  }
  const { permissions } = operationDetails[operationId];
  return addRowOptions(command, "table", operationId)
    .addOption(cloudOption())
    .addHelpText("after", helpText({ permissions, examples }))
    .action(async (named: readonly string[], given: EachOptions) => {
      const { signal, stdin, stderr } = terminal;
      const connection = await readConnection(terminal, given.cloud);
      const { lookBackHours, resume } = given;
      const say = (words: string) => stderr.write(`mde: ${words}\n`);
      const name = `mde ${command.parent?.name()} ${verb}`;
      const kept = isKept(operationId)
        ? openKeptAnswers({ operationId, command: name, by }, given, { ...connection, lookBackHours })
        : undefined;
      for (const line of kept?.found ?? []) say(line);
      const members = operationId === "getMachine" ? ofMachine.members : [by];
      const targets = readTargets({ named, files: given.file, noun, members }, stdin);
      const further = lookBackHours === undefined ? {} : { lookBackHours };
      const asked = askEach(clientOf(connection, terminal), asking, targets, further, kept, terminal);
      const known = Object.keys(answerMembers(operationId));
      const printing = printRows(asked.answers, { ...given, telling: columns, known }, terminal);
      const whole = await printing.finally(() => kept?.close());
      // That the reader has seen enough is no failure.
      if (signal?.reason === readerGone) return done(true);
      const stopped = asked.stopped();
      if (stopped) {
        const goOn = resume ? " The same command goes on from there." : stopped.at && ` Go on with ${stopped.at}.`;
        say(stopped.words + (goOn ?? ""));
      }
      done(whole && asked.failed() === 0 && stopped === undefined);
    });
}
