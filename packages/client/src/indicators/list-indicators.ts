import type { DefenderClient } from "../defender-client.ts";
import { lookBetween } from "../errors/answer-error.ts";
import { InvalidAnswerError } from "../errors/invalid-answer-error.ts";
import type { CallOptions } from "../options/call-options.ts";
import { membersOf } from "../wire/json.ts";
import type { Indicator } from "./new-indicator.ts";

/**
 * Every indicator that the caller may see. In the order in which they were made, so that none moves while the pages are read.
 * @throws {InvalidAnswerError} when one is none: what is taken for absent would be made, over one that is there.
 */
export async function listIndicators(defender: DefenderClient, options: CallOptions): Promise<Indicator[]> {
  const pages = defender.listIndicators({ $orderby: "creationTimeDateTimeUtc" }, options);
  const indicators = await pages.toArray({ limit: Number.POSITIVE_INFINITY });
  if (indicators.every(isIndicator)) return indicators;
  throw new InvalidAnswerError(
    `listIndicators was answered with something among the indicators that is none. ${lookBetween}.`,
    { operationId: "listIndicators", urlTemplate: "/api/indicators", issues: [{ path: "/value", rule: "required" }] },
  );
}

function isIndicator(one: unknown): boolean {
  const { id, indicatorType, indicatorValue } = membersOf(one);
  return [id, indicatorType, indicatorValue].every((member) => typeof member === "string");
}
