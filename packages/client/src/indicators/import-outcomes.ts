import type { OperationAnswer } from "@defender-endpoint/types";
import type { Outcome } from "../batches/gather.ts";
import { lookBetween } from "../errors/answer-error.ts";
import { RefusedIndicatorError } from "../errors/indicator-errors.ts";
import { InvalidAnswerError } from "../errors/invalid-answer-error.ts";
import { membersOf } from "../wire/json.ts";
import type { ImportedIndicator, NewIndicator } from "./new-indicator.ts";

const about = { operationId: "importIndicators", urlTemplate: "/api/indicators/import", status: 200 } as const;

/**
 * What became of each indicator of a batch, by what it was answered. Results are told by the value that they name, then by their order,
 * since the service may write a value in another way than it was sent.
 */
export function importOutcomes(
  sent: readonly NewIndicator[],
  { value }: OperationAnswer<"importIndicators">,
): readonly Outcome<ImportedIndicator>[] {
  const results: readonly unknown[] = Array.isArray(value) ? value : [];
  const left = new Set(results);
  const found = sent.map(({ indicatorValue }, place) => {
    const inPlace = results[place];
    // Where the answer has the order of the request, as documented, it is there at once.
    const named = isOf(inPlace, indicatorValue) && left.has(inPlace) ? inPlace : firstOf(left, indicatorValue);
    left.delete(named);
    return named;
  });
  const unnamed = found.filter((one) => one === undefined).length;
  const inOrder = left.size === unnamed ? left.values() : [].values();
  return found.map((one) => outcomeOf(one ?? inOrder.next().value));
}

function firstOf(results: Iterable<unknown>, indicatorValue: string): unknown {
  for (const result of results) if (isOf(result, indicatorValue)) return result;
  return undefined;
}

function isOf(result: unknown, indicatorValue: string): boolean {
  return String(membersOf(result)["indicator"]).toLowerCase() === indicatorValue.toLowerCase();
}

function outcomeOf(result: unknown): Outcome<ImportedIndicator> {
  const { id, indicator, isFailed, failureReason } = membersOf(result);
  if (isFailed === false && typeof indicator === "string")
    return { ok: true, value: { ...membersOf(result), id: typeof id === "string" ? id : null, indicator, isFailed } };
  if (isFailed === true) {
    const words =
      "importIndicators was answered that the indicator is not taken. `serviceMessage` says why: mend it, and import it again.";
    return {
      ok: false,
      error: new RefusedIndicatorError(words, about, typeof failureReason === "string" ? failureReason : undefined),
    };
  }
  const words = `importIndicators was answered without a result for the indicator, which may have been taken. Import it again, which does no harm. ${lookBetween}.`;
  return {
    ok: false,
    error: new InvalidAnswerError(words, { ...about, issues: [{ path: "/value", rule: "required" }] }),
  };
}
