import type { Operation } from "@defender-endpoint/types";
import type { ErrorContext } from "../wire/call-context.ts";

/** What reading on takes from the core. Handed over, so that this module imports nothing of it: bundlers would cut it in two. */
export interface PageSource {
  readonly operation: Operation;
  readonly args: Readonly<Record<string, unknown>>;
  readonly baseUrl: string;
  /** Brings the page of these arguments, or the one that a link leads to. */
  ask(args: object, link?: string): Promise<unknown>;
  /** Throws the error of an argument that is no whole number, or too small. */
  count(argument: string, value: unknown, least: number): number;
  /** The error of a collection that cannot be read to its end. */
  readonly PagingError: new (
    message: string,
    details: ErrorContext,
  ) => Error;
}

/** What is read of a collection. */
export interface Pages {
  pages(): AsyncGenerator<unknown, void, undefined>;
  items(): AsyncGenerator<unknown, void, undefined>;
  toArray(options: { readonly limit: number }): Promise<unknown[]>;
}

interface Step {
  readonly page: unknown;
  /** Those that no page before had. */
  readonly items: readonly unknown[];
}

/** A page of this many is within what an answer may weigh, and no documented maximum is smaller. */
const usualSize = { skip: 1_000, link: 5_000 };

/** Reads a collection page by page, as its operation goes on. */
export function openPages(source: PageSource): Pages {
  const { operation, args, baseUrl, ask, count, PagingError } = source;
  const read = operation.paging === "link" ? byLink : bySkip;

  function broken(words: string): Error {
    const { operationId, path } = operation;
    return new PagingError(`${operationId} ${words}.`, { operationId, urlTemplate: path });
  }

  function repeated(): Error {
    return broken(
      "was answered with a page that it has had already, so that it would have no end. Give it an order with `$orderby`, or less to read with `$filter`",
    );
  }

  function itemsOf(page: unknown): readonly unknown[] {
    const { value } = Object(page);
    if (Array.isArray(value)) return value;
    throw broken(
      "was answered with a page whose `value` is no list. Look for a proxy or gateway in between, and check `baseUrl`",
    );
  }

  /**
   * Passes over what it has had. The service may answer fewer than it was asked for, if that is more than it gives at once: only of a
   * page that is shorter than one before, or than any page can be, is it certain that it is the last.
   */
  async function* bySkip(limit: number): AsyncGenerator<Step, void, undefined> {
    const { $top = Math.min(usualSize.skip, limit), $skip = 0 } = args;
    const size = count("$top", $top, 1);
    let skip = count("$skip", $skip, 0);
    let full = Math.min(size, usualSize.skip);
    const seen = new Set<unknown>();
    let last: string | undefined;
    while (true) {
      const page = await ask({ ...args, $top: size, ...(skip > 0 && { $skip: skip }) });
      const items = itemsOf(page);
      const fresh = items.filter((item) => {
        const { id } = Object(item);
        const known = id !== undefined && seen.has(id);
        seen.add(id);
        return !known;
      });
      // Things without an id cannot be told apart one by one.
      // Stryker disable next-line ConditionalExpression: pages of things with ids need no text, but could have one.
      const text = Object(fresh[0]).id === undefined ? JSON.stringify(items) : undefined;
      if (items.length >= full && (fresh.length === 0 || (text !== undefined && text === last))) throw repeated();
      yield { page, items: fresh };
      if (items.length < full) return;
      full = Math.max(full, Math.min(items.length, size));
      skip += items.length;
      last = text;
    }
  }

  /** Follows the link in each page, if it leads to where the token may go. */
  async function* byLink(limit: number): AsyncGenerator<Step, void, undefined> {
    const { $top, ...others } = args;
    // `$top` would be how many there are altogether.
    const sized = operation.parameters.some(({ name }) => name === "pageSize");
    const pageSize = count("$top", $top ?? Math.min(usualSize.link, limit), 1);
    const followed = new Set<string>();
    let link: string | undefined;
    do {
      const page = await ask(sized ? { pageSize, ...others } : args, link);
      yield { page, items: itemsOf(page) };
      link = linkOf(page);
      if (link === undefined) return;
      if (followed.has(link)) throw repeated();
      followed.add(link);
    } while (true);
  }

  function linkOf(page: unknown): string | undefined {
    const link: unknown = Object(page)["@odata.nextLink"];
    if (link === undefined || link === null) return undefined;
    const url = typeof link === "string" && URL.canParse(link) ? new URL(link) : undefined;
    if (url?.href.startsWith(`${baseUrl}/`)) return url.href;
    throw broken(
      "was answered with a link to the next page that does not lead below `baseUrl`, and the token is for that alone. A gateway has to rewrite links as well; without one, check `baseUrl`",
    );
  }

  async function* items(limit = Number.POSITIVE_INFINITY) {
    for await (const step of read(limit)) yield* step.items;
  }

  return {
    async *pages() {
      for await (const { page } of read(Number.POSITIVE_INFINITY)) yield page;
    },
    items: () => items(),
    async toArray({ limit }) {
      const most = count("limit", limit, 1);
      const all: unknown[] = [];
      for await (const item of items(most)) {
        all.push(item);
        if (all.length === most) break;
      }
      return all;
    },
  };
}
