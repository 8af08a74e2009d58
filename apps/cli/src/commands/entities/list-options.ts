import { answerMembers } from "@defender-endpoint/types/argument-schemas";
import { operationDetails } from "@defender-endpoint/types/operation-details";
import { type Command, InvalidArgumentError, Option } from "commander";
import { readSince } from "../../input/since.ts";
import { suggesting } from "../../input/suggested-values.ts";
import { UsageError } from "../../usage-error.ts";
import { type FilterOption, filterOptions } from "./filter-options.ts";
import type { Listing } from "./noun.ts";

/** What of a list is wanted, and in which order. Beside these there is a list of values for each member that was named. */
export interface ListOptions {
  readonly since?: string;
  readonly filter?: string;
  readonly sort?: string;
  readonly limit?: number;
  readonly expand?: readonly string[];
}

/** Adds what a list can be chosen by. Answers the members that have an option of their own. */
export function addListOptions(command: Command, { operationId, since }: Listing): readonly FilterOption[] {
  const { odata } = operationDetails[operationId];
  if (since) command.option("--since <time>", `only those whose ${since} is since then: 30m, 24h, 7d, 2w, or a time`);
  if (odata?.filter) command.option("--filter <text>", "a condition in OData's notation, in place of single ones");
  const members = () => Object.keys(answerMembers(operationId));
  const orders = () => [...members(), ...members().map((name) => `-${name}`)];
  const sort = new Option("--sort <member>", "in this order; -MEMBER is the other way round");
  if (odata?.orderby) command.addOption(suggesting(sort, { values: orders }));
  if (odata?.expand) {
    const { expand } = odata;
    const option = new Option("--expand <names...>", `with what belongs to them: ${expand.join(", ")}`);
    command.addOption(suggesting(option, { values: () => expand }));
  }
  command.option("--limit <n>", "so many at most (default: all)", parseLimit);
  const filters = filterOptions(operationId);
  for (const { option } of filters) command.addOption(option);
  return filters;
}

/** The arguments of the operation that the options stand for. @throws {UsageError} */
export function argumentsOf(
  { operationId, since }: Listing,
  filters: readonly FilterOption[],
  given: ListOptions & Readonly<Record<string, unknown>>,
  now: number,
): Readonly<Record<string, unknown>> {
  const conditions = filters.flatMap(({ member, condition }): [string, unknown][] => {
    const values = given[member];
    return Array.isArray(values) ? [[member, condition(values)]] : [];
  });
  if (since !== undefined && given.since !== undefined) conditions.push([since, { ge: readSince(given.since, now) }]);
  if (given.filter !== undefined && conditions.length > 0)
    throw new UsageError("--filter takes the place of --since and of single members. Put them into it.");
  const $filter = given.filter ?? (conditions.length > 0 ? Object.fromEntries(conditions) : undefined);
  const [, down, member = ""] = /^(-?)(.*)$/s.exec(given.sort ?? "") ?? [];
  const members = Object.keys(answerMembers(operationId));
  if (given.sort !== undefined && !members.includes(member))
    throw new UsageError(`--sort takes a member, or -MEMBER for the other way round. There are ${members.join(", ")}.`);
  return {
    ...($filter !== undefined && { $filter }),
    ...(member !== "" && { $orderby: `${member} ${down ? "desc" : "asc"}` }),
    ...(given.expand && { $expand: given.expand.join(",") }),
    // No page is larger than what is wanted of it.
    ...(given.limit !== undefined && { $top: Math.min(given.limit, 1_000) }),
  };
}

function parseLimit(text: string): number {
  if (/^[1-9]\d{0,6}$/.test(text)) return Number(text);
  throw new InvalidArgumentError("Expected a whole number of at least 1.");
}
