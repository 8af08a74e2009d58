import { callOperation, type DefenderClient, isDefenderError, type OperationId } from "@defender-endpoint/client";
import { type Operation, operationTable } from "@defender-endpoint/types";
import { inMdeWords } from "../../output/mde-words.ts";
import { printable } from "../../output/printable.ts";
import { boundedAnswer, longestAnswer, mostItems } from "./bounded-answer.ts";
import { markedData } from "./marked-data.ts";

/** One call that an assistant makes. */
export interface AssistantCall {
  readonly operationId: OperationId;
  readonly args: Readonly<Record<string, unknown>>;
  /** How many items of a list to pass over. */
  readonly from: number;
  readonly signal: AbortSignal;
}

/** What an assistant reads of a call. */
export interface CallOutcome {
  readonly text: string;
  readonly failed: boolean;
}

export async function callForAssistant(client: DefenderClient, call: AssistantCall): Promise<CallOutcome> {
  const { operationId, signal } = call;
  const operation: Operation = operationTable[operationId];
  const asked = operation.paging === "skip" ? pageOf(call) : call.args;
  try {
    // The client checks the arguments, whoever calls. Their types are those of one operation, and here it is any.
    const answer: unknown = await Reflect.apply(callOperation, undefined, [client, operationId, asked, { signal }]);
    return { text: words(call, operation, asked, answer), failed: false };
  } catch (error) {
    if (!isDefenderError(error)) throw error;
    const said = "serviceMessage" in error ? error.serviceMessage : undefined;
    const quoted = said ? `The service says:\n${markedData(printable(said).slice(0, 2_000))}\n` : "";
    return { text: quoted + printable(inMdeWords(error)), failed: true };
  }
}

/** The arguments that ask for a page of what is shown at once. */
function pageOf({ args, from }: AssistantCall): Readonly<Record<string, unknown>> {
  const { $top, $skip } = args;
  // What is no number is for the client to refuse.
  return {
    ...args,
    $top: $top === undefined || Number($top) > mostItems ? mostItems : $top,
    ...(from > 0 && { $skip: from + Number($skip ?? 0) }),
  };
}

function words(
  { operationId, args, from }: AssistantCall,
  { paging }: Operation,
  asked: Readonly<Record<string, unknown>>,
  answer: unknown,
): string {
  if (answer === undefined) return `${operationId} was done. The service answers nothing more.`;
  const { text, items, cutFrom } = boundedAnswer(answer, paging === "skip" ? 0 : from);
  const lines = [`Answer of ${operationId}:`, markedData(text)];
  if (cutFrom !== undefined)
    lines.push(
      `These are the first characters of ${cutFrom}: an answer is at most ${longestAnswer}. Ask for less of it.`,
    );
  if (items === undefined) return lines.join("\n");
  const next = from + items.shown;
  // The service tells of no next page: a full one may have another behind it.
  const more = paging === "skip" ? items.shown < items.of || items.of === asked["$top"] : next < items.of;
  const all = paging === "skip" ? "" : ` of ${items.of}`;
  lines.push(
    items.shown === 0
      ? `No items${from > 0 ? ` from ${from} on` : ""}.`
      : `Items ${from + 1} to ${next}${all}.${more ? "" : " There are no more."}`,
  );
  if (more) lines.push(`To go on: ${JSON.stringify({ operation: operationId, arguments: args, from: next })}`);
  return lines.join("\n");
}
