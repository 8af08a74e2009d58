import type { CloudName } from "@defender-endpoint/client";
import { answerMembers } from "@defender-endpoint/types/argument-schemas";
import { operationDetails } from "@defender-endpoint/types/operation-details";
import { Command } from "commander";
import { cloudOption } from "../../connection/cloud-option.ts";
import { connectedClient } from "../../connection/connected-client.ts";
import { lookBackOptions } from "../../input/look-back.ts";
import { fileOption, ofMachine, readTargets } from "../../input/targets.ts";
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
  readonly format: AnswerFormat;
  readonly columns?: readonly string[];
  readonly cloud: CloudName;
}

const goingOn =
  "A run that was stopped says with which name to go on: it keeps no file of answers, as `mde ips stats --resume` does.";

/** The command that asks for one thing after the other by its name. */
export function eachCommand(verb: string, asking: Asking, terminal: Terminal, done: Done): Command {
  const { operationId, by, noun, description, columns, lookBack, examples } = asking;
  const command = new Command(verb)
    .description(description)
    .argument(`[${noun}...]`, "without any, and without --file, what is piped in is read")
    .addOption(fileOption());
  if (lookBack) for (const option of lookBackOptions()) command.addOption(option);
  const { permissions } = operationDetails[operationId];
  return addRowOptions(command, "table", operationId)
    .addOption(cloudOption())
    .addHelpText("after", helpText({ permissions, examples, more: lookBack ? [goingOn] : [] }))
    .action(async (named: readonly string[], given: EachOptions) => {
      const { signal, stdin, stderr } = terminal;
      const client = await connectedClient(terminal, given.cloud);
      const members = operationId === "getMachine" ? ofMachine.members : [by];
      const targets = readTargets({ named, files: given.file, noun, members }, stdin);
      const { lookBackHours } = given;
      const asked = askEach(client, asking, targets, lookBackHours === undefined ? {} : { lookBackHours }, terminal);
      const known = Object.keys(answerMembers(operationId));
      const whole = await printRows(asked.answers, { ...given, telling: columns, known }, terminal);
      // That the reader has seen enough is no failure.
      if (signal?.reason === readerGone) return done(true);
      const stopped = asked.stopped();
      if (stopped !== undefined) stderr.write(`mde: ${stopped}\n`);
      done(whole && asked.failed() === 0 && stopped === undefined);
    });
}
