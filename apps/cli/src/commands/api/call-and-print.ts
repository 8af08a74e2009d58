import { callOperation, type DefenderClient, type OperationId } from "@defender-endpoint/client";
import type { AnswerRow } from "../../output/rows/answer-formats.ts";
import { printRows, type RowsPrinting } from "../../output/rows/print-rows.ts";
import { succeeded } from "../../output/succeeded.ts";
import type { Terminal } from "../../output/terminal.ts";
import type { OwnOptions } from "./operation-command.ts";
import { printAnswer } from "./print-answer.ts";

/** Calls an operation and prints what it answers. Answers whether all of it came. */
export function callAndPrint(
  client: DefenderClient,
  operationId: OperationId,
  args: Readonly<Record<string, unknown>>,
  options: Pick<OwnOptions, "all"> & RowsPrinting,
  terminal: Terminal,
): Promise<boolean> {
  // The client checks the arguments, whoever calls. Their types are those of one operation, and here it is any.
  const call = (): unknown =>
    Reflect.apply(callOperation, undefined, [client, operationId, args, { signal: terminal.signal }]);
  return options.all
    ? printRows(call() as AsyncIterable<AnswerRow>, options, terminal)
    : succeeded(async () => printAnswer(await call(), options, terminal), terminal);
}
