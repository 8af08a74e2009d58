import { type CloudName, type InputResult, isDefenderError } from "@defender-endpoint/client";
import { answerMembers } from "@defender-endpoint/types/argument-schemas";
import { operationDetails } from "@defender-endpoint/types/operation-details";
import { Command } from "commander";
import { cloudOption } from "../../connection/cloud-option.ts";
import { connectedClient } from "../../connection/connected-client.ts";
import { lookBackOptions } from "../../input/look-back.ts";
import { fileOption, ofMachine, readTargets } from "../../input/targets.ts";
import { describeError } from "../../output/describe-error.ts";
import { helpText } from "../../output/help-text.ts";
import { printable } from "../../output/printable.ts";
import { showProgress } from "../../output/progress.ts";
import type { AnswerFormat, AnswerRow } from "../../output/rows/answer-formats.ts";
import { printRows } from "../../output/rows/print-rows.ts";
import { addRowOptions } from "../../output/rows/row-options.ts";
import { readerGone, type Terminal } from "../../output/terminal.ts";
import type { Done } from "../../program.ts";
import { inOrder } from "./in-order.ts";
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
      const { lookBackHours } = given;
      const order: Readonly<Record<string, unknown>>[] = [];
      const count = { done: 0, failed: 0, total: 0 };
      let allRead = false;
      /** The first that a stop kept from its answer. */
      let stoppedAt: string | undefined;
      async function* inputs() {
        for await (const { called } of readTargets(
          { named, files: given.file, noun, members: operationId === "getMachine" ? ofMachine.members : [by] },
          stdin,
        )) {
          const input = { ...(lookBackHours !== undefined && { lookBackHours }), [by]: called };
          order.push(input);
          count.total += 1;
          yield input;
        }
        allRead = true;
      }
      async function* rows(): AsyncGenerator<AnswerRow> {
        // The types of the arguments are those of one operation, and here it is one of several.
        const results: AsyncIterable<InputResult<(typeof order)[number], AnswerRow>> = Reflect.apply(
          client.many,
          client,
          [operationId, inputs(), { ...(signal && { signal }) }],
        );
        const progress = showProgress(terminal.screen, stderr, () => ({
          ...{ ...count, complete: allRead },
          quota: client.quota.snapshot()[operationId],
        }));
        try {
          for await (const result of inOrder(results, order)) {
            const called = printable(String(result.input[by]));
            if (!result.ok && isDefenderError(result.error, "aborted")) {
              stoppedAt ??= called;
              continue;
            }
            count.done += 1;
            if (result.ok) yield result.value;
            else {
              count.failed += 1;
              progress.log(`mde: ${called}: ${describeError(result.error)}`);
            }
          }
        } finally {
          progress.stop();
        }
      }
      const whole = await printRows(
        rows(),
        { ...given, telling: columns, known: Object.keys(answerMembers(operationId)) },
        terminal,
      );
      // That the reader has seen enough is no failure.
      if (signal?.reason === readerGone) return done(true);
      if (stoppedAt !== undefined)
        stderr.write(
          `mde: stopped when ${count.done} of ${allRead ? "" : "at least "}${count.total} were answered, in the order asked. Go on with ${stoppedAt}.\n`,
        );
      done(whole && count.failed === 0 && stoppedAt === undefined);
    });
}
