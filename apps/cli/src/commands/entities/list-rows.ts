import { callOperation, type DefenderClient } from "@defender-endpoint/client";
import type { AnswerRow } from "../../output/rows/answer-formats.ts";
import type { Listing } from "./noun.ts";

/** What a list has, over all its pages. */
export function listRows(
  client: DefenderClient,
  { operationId }: Pick<Listing, "operationId">,
  args: Readonly<Record<string, unknown>>,
  { limit, signal }: { readonly limit?: number | undefined; readonly signal?: AbortSignal | undefined },
): AsyncIterable<AnswerRow> {
  // The types of the arguments are those of one operation, and here it is one of several.
  const answered: AsyncIterable<AnswerRow> | Promise<{ readonly value: readonly AnswerRow[] }> = Reflect.apply(
    callOperation,
    undefined,
    [client, operationId, args, { signal }],
  );
  return atMost(Symbol.asyncIterator in answered ? answered : onePage(answered), limit);
}

async function* onePage(page: Promise<{ readonly value: readonly AnswerRow[] }>): AsyncGenerator<AnswerRow> {
  yield* (await page).value;
}

async function* atMost(rows: AsyncIterable<AnswerRow>, limit = Number.POSITIVE_INFINITY): AsyncGenerator<AnswerRow> {
  let left = limit;
  for await (const row of rows) {
    yield row;
    left -= 1;
    if (left <= 0) return;
  }
}
