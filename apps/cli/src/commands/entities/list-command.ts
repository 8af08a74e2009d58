import { type CloudName, callOperation, createDefenderClient } from "@defender-endpoint/client";
import { operationDetails } from "@defender-endpoint/types/operation-details";
import { Command, InvalidArgumentError } from "commander";
import { cloudOption } from "../../connection/cloud-option.ts";
import { clientOptions, readConnection } from "../../connection/connection.ts";
import { readSince } from "../../input/since.ts";
import { helpText } from "../../output/help-text.ts";
import type { AnswerFormat, AnswerRow } from "../../output/rows/answer-formats.ts";
import { printRows } from "../../output/rows/print-rows.ts";
import { addRowOptions } from "../../output/rows/row-options.ts";
import { type Terminal, timeOf } from "../../output/terminal.ts";
import type { Done } from "../../program.ts";
import { UsageError } from "../../usage-error.ts";
import { type FilterOption, filterOptions } from "./filter-options.ts";
import type { Listing } from "./nouns.ts";

interface ListOptions {
  readonly since?: string;
  readonly filter?: string;
  readonly sort?: string;
  readonly limit?: number;
  readonly expand?: readonly string[];
  readonly format: AnswerFormat;
  readonly columns?: readonly string[];
  readonly cloud: CloudName;
}

/** The command that prints a list, over all its pages. */
export function listCommand(noun: string, listing: Listing, terminal: Terminal, done: Done): Command {
  const { operationId, columns, since, examples } = listing;
  const { odata, permissions } = operationDetails[operationId];
  const filters = filterOptions(operationId);
  const command = new Command("list").description(`Lists ${noun}, over all pages.`);
  if (since) command.option("--since <time>", `only those whose ${since} is since then: 30m, 24h, 7d, 2w, or a time`);
  if (odata?.filter) command.option("--filter <text>", "a condition in OData's notation, in place of single ones");
  if (odata?.orderby) command.option("--sort <member>", "in this order; -MEMBER is the other way round");
  if (odata?.expand) command.option("--expand <names...>", `with what belongs to them: ${odata.expand.join(", ")}`);
  command.option("--limit <n>", "so many at most (default: all)", parseLimit);
  for (const { option } of filters) command.addOption(option);
  return addRowOptions(command, "table")
    .addOption(cloudOption())
    .addHelpText("after", helpText(permissions, examples))
    .action(async (given: ListOptions & Readonly<Record<string, unknown>>) => {
      const client = createDefenderClient(clientOptions(await readConnection(terminal, given.cloud)));
      const args = argumentsOf(given, filters, since, timeOf(terminal));
      const { signal } = terminal;
      // The types of the arguments are those of one operation, and here it is one of several.
      const answered: AsyncIterable<AnswerRow> | Promise<{ readonly value: readonly AnswerRow[] }> = Reflect.apply(
        callOperation,
        undefined,
        [client, operationId, args, { signal }],
      );
      const rows = Symbol.asyncIterator in answered ? answered : onePage(answered);
      const expanded = given.expand?.filter((name) => !columns.includes(name)) ?? [];
      done(await printRows(atMost(rows, given.limit), { ...given, telling: [...columns, ...expanded] }, terminal));
    });
}

function argumentsOf(
  given: ListOptions & Readonly<Record<string, unknown>>,
  filters: readonly FilterOption[],
  since: string | undefined,
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
  const [, down, member] = /^(-?)(\w+)$/.exec(given.sort ?? "") ?? [];
  if (given.sort !== undefined && member === undefined)
    throw new UsageError("--sort takes a member, such as lastSeen or -lastSeen.");
  return {
    ...($filter !== undefined && { $filter }),
    ...(member !== undefined && { $orderby: `${member} ${down ? "desc" : "asc"}` }),
    ...(given.expand && { $expand: given.expand.join(",") }),
    // No page is larger than what is wanted of it.
    ...(given.limit !== undefined && { $top: Math.min(given.limit, 1_000) }),
  };
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

function parseLimit(text: string): number {
  if (/^[1-9]\d{0,6}$/.test(text)) return Number(text);
  throw new InvalidArgumentError("Expected a whole number of at least 1.");
}
