import { count } from "../checks/option-checks.ts";
import { loadedOnDemand } from "../errors/loaded-on-demand.ts";
import { PagingError } from "../errors/paging-error.ts";
import { lazyGenerator } from "../runtime/lazy-generator.ts";
import type { PageSource } from "./pages.ts";

/**
 * The items of a collection, over all its pages, and the promise of its first page. Nothing is sent before it is awaited or iterated.
 * Awaited, it is the first page, as it is on the wire; awaited again, the same one: it is asked for once. Each iteration asks anew.
 *
 * While items or pages are read, `$top` is the size of a page (default: 1,000 items, or 5,000 of an export that goes on by a link), and
 * `timeout`, `deadline` and `maxWait` hold for each page. A page that fails throws: no end comes early without an error.
 */
export interface Collection<Page, Item> extends Promise<Page>, AsyncIterable<Item> {
  /** Every page, as it is on the wire. */
  pages(): AsyncGenerator<Page, void, undefined>;
  /**
   * The first items, as many as `limit` allows; `Infinity` for all, if they fit in memory.
   * @throws {ArgumentError} without a limit.
   */
  toArray(options: { readonly limit: number }): Promise<Item[]>;
  /** Every item, over all pages, each once. */
  [Symbol.asyncIterator](): AsyncGenerator<Item, void, undefined>;
}

/** Most collections are awaited, or have one page, so that what reads on is loaded when it is asked for. */
export function createCollection(source: Omit<PageSource, "count" | "PagingError">): Collection<unknown, unknown> {
  const { args, ask } = source;
  let first: Promise<unknown> | undefined;

  function asked(): Promise<unknown> {
    first ??= ask(args);
    return first;
  }

  async function load() {
    const { openPages } = await loadedOnDemand(import("./pages.ts"));
    return openPages({ ...source, count, PagingError });
  }

  return {
    // biome-ignore lint/suspicious/noThenProperty: it is a promise whose work begins when it is awaited.
    then: (...given) => asked().then(...given),
    catch: (...given) => asked().catch(...given),
    finally: (...given) => asked().finally(...given),
    pages: () => lazyGenerator(async () => (await load()).pages()),
    toArray: async (options) => (await load()).toArray(options),
    [Symbol.asyncIterator]: () => lazyGenerator(async () => (await load()).items()),
    [Symbol.toStringTag]: "Collection",
  };
}
