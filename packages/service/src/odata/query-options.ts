import type { Filter, FilterMembers, MemberType } from "./filter.ts";
import { filterMember } from "./filter-members.ts";
import { parseFilter } from "./parse-filter.ts";
import { ODataQueryError } from "./query-error.ts";

/** What an operation lets its callers ask for. What is not there is refused. */
export interface ODataOptions {
  readonly filter?: FilterMembers;
  /** What can be ordered by. Default: what can be filtered by. */
  readonly orderby?: FilterMembers;
  readonly expand?: readonly string[];
  /** What can be selected. Default: every name. */
  readonly select?: readonly string[];
  /** `max`: the highest `$top` that is not refused. */
  readonly top?: { readonly default?: number; readonly max?: number };
}

export interface Order {
  readonly member: string;
  readonly type: MemberType;
  readonly descending: boolean;
}

/** The `$` options of a request, read. */
export interface ODataQuery {
  readonly filter?: Filter;
  readonly orderby: readonly Order[];
  readonly skip: number;
  /** Undefined where neither the request nor the operation says one. */
  readonly top: number | undefined;
  /** Members that the answer has alone. */
  readonly select?: readonly string[];
  readonly expand: readonly string[];
  readonly count: boolean;
}

/** The largest number that `$top` and `$skip` take: OData's Edm.Int32. */
const largest = 2_147_483_647;

const names = ["$filter", "$orderby", "$skip", "$top", "$select", "$expand", "$count"] as const;
type OptionName = (typeof names)[number];

/**
 * Reads the `$` options of a query; other names are passed over. Throws {@link ODataQueryError} for an option that there is not, that comes
 * twice, or that cannot be read.
 */
export function readODataQuery(query: URLSearchParams, options: ODataOptions): ODataQuery {
  for (const name of query.keys())
    if (name.startsWith("$") && !isOption(name))
      throw new ODataQueryError(`The query parameter '${name}' is not supported.`);
  const read = <T>(name: OptionName, reader: (text: string) => T): T | undefined => {
    const [text, ...others] = query.getAll(name);
    if (others.length > 0)
      throw new ODataQueryError(
        `Query option '${name}' was specified more than once, but it must be specified at most once.`,
      );
    return text === undefined ? undefined : reader(text);
  };
  const filter = read("$filter", (text) => parseFilter(text, options.filter ?? {}));
  const select = read("$select", (text) => namesOf(text, "$select", options.select));
  return {
    ...(filter === undefined ? {} : { filter }),
    ...(select === undefined ? {} : { select }),
    orderby: read("$orderby", (text) => readOrders(text, options.orderby ?? options.filter ?? {})) ?? [],
    skip: read("$skip", (text) => readNumber("$skip", text)) ?? 0,
    top: read("$top", (text) => readTop(text, options.top?.max)) ?? options.top?.default,
    expand: read("$expand", (text) => namesOf(text, "$expand", options.expand ?? [])) ?? [],
    count: read("$count", readCount) ?? false,
  };
}

function isOption(name: string): name is OptionName {
  return names.some((each) => each === name);
}

function readNumber(name: OptionName, text: string): number {
  if (/^\d{1,10}$/.test(text) && Number(text) <= largest) return Number(text);
  throw new ODataQueryError(`The ${name} query option requires a non-negative integer value.`);
}

function readTop(text: string, max = largest): number {
  const top = readNumber("$top", text);
  if (top <= max) return top;
  throw new ODataQueryError(`The limit of '${max}' for Top query has been exceeded.`);
}

function readCount(text: string): boolean {
  if (text === "true" || text === "false") return text === "true";
  throw new ODataQueryError("The $count query option requires 'true' or 'false'.");
}

function namesOf(text: string, option: OptionName, allowed: readonly string[] | undefined): string[] {
  return text.split(",").map((each) => {
    const name = each.trim();
    const known =
      allowed?.find((one) => one.toLowerCase() === name.toLowerCase()) ?? (allowed === undefined ? name : "");
    if (known !== "") return known;
    throw new ODataQueryError(`The ${option} query option names a property that cannot be in it.`);
  });
}

function readOrders(text: string, members: FilterMembers): Order[] {
  return text.split(",").map((each) => {
    const [, path, direction = "asc"] = /^\s*([\w/]+)(?:\s+(asc|desc))?\s*$/.exec(each) ?? [];
    if (path === undefined)
      throw new ODataQueryError(
        "The $orderby query option takes names with 'asc' or 'desc' behind them, and commas between.",
      );
    return { ...filterMember(members, path, "string"), descending: direction === "desc" };
  });
}
