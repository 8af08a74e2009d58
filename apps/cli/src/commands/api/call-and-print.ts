import {
  type AnyDefenderError,
  callOperation,
  type DefenderClient,
  isDefenderError,
  type OperationId,
} from "@defender-endpoint/client";
import { inMdeWords } from "../../output/mde-words.ts";
import { printable } from "../../output/printable.ts";
import { readerGone, type Terminal } from "../../output/terminal.ts";
import { type AnswerRow, answerFormats } from "./answer-formats.ts";
import type { OwnOptions } from "./operation-command.ts";
import { printAnswer } from "./print-answer.ts";

/** Calls an operation and prints what it answers, also what came before a failure. Answers whether all of it came. */
export async function callAndPrint(
  client: DefenderClient,
  operationId: OperationId,
  args: Readonly<Record<string, unknown>>,
  { all = false, format, columns }: Pick<OwnOptions, "all" | "format" | "columns">,
  { stdout, stderr, signal, colours }: Terminal,
): Promise<boolean> {
  const sheet = { columns: stdout.columns, colours };
  const rows: AnswerRow[] = [];
  const print = (some: readonly AnswerRow[]) => void stdout.write(answerFormats[format](some, { columns, sheet }));
  try {
    // The client checks the arguments, whoever calls. Their types are those of one operation, and here it is any.
    const call: unknown = Reflect.apply(callOperation, undefined, [client, operationId, args, { signal }]);
    if (!all) await printAnswer(await call, { format, print, stdout });
    else {
      for await (const row of call as AsyncIterable<AnswerRow>) {
        if (format === "ndjson") print([row]);
        else rows.push(row);
      }
      if (format !== "ndjson") print(rows);
    }
    return true;
  } catch (error) {
    if (signal?.reason === readerGone) return true;
    // Mistakes in the arguments are for whoever reads the command line to tell.
    if (!isDefenderError(error) || error.kind === "argument") throw error;
    if (rows.length > 0) print(rows);
    stderr.write(`mde: ${printable(describe(error))}\n`);
    return false;
  }
}

/** Whoever typed the arguments may read what the service says of them. */
function describe(error: AnyDefenderError): string {
  const words = inMdeWords(error);
  return "serviceMessage" in error && error.serviceMessage
    ? `${words} The service says: ${error.serviceMessage}`
    : words;
}
