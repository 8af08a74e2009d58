import type { Store } from "./store.ts";
import type { Ticks } from "./values/timestamp.ts";

/**
 * What a call was given: the values of its path and query and the members of its body, in one object, checked against the contract. Every
 * `$` option of the query is in it, also those that the contract does not know: the handler refuses them, as the service's OData engine does.
 */
export type Given = Readonly<Record<string, unknown>>;

/** What a handler knows besides the call. */
export interface HandlerContext {
  readonly store: Store;
  readonly now: Ticks;
  /** Who calls, as entities name them (captured): the name of a user who signed in, or else the id of the application. */
  readonly caller: string;
  /** The permissions in the caller's token. Default: all that the operation takes. */
  readonly permissions?: readonly string[];
  /** A new GUID, in lower case. */
  readonly newId: () => string;
  /** Where the service has its operations, for `@odata.context`: `https://api.security.microsoft.com/api`, with `/v1.0` if the call had it (captured). */
  readonly baseUrl: string;
  /** Where the caller reaches them, for links that are to be followed. Default: `baseUrl`. */
  readonly reachedAt?: string;
  /** Where the files are that links in answers lead to, an origin. Default: the service's own, see `filesUrl`. */
  readonly filesUrl?: string;
  /** Whether counts are given a second time, as strings under their former names, as was captured in 2023. Default: false. */
  readonly countsAlsoAsStrings?: boolean;
}

/** A success. The body is JSON, but where the contract says that it is text; undefined where there is none. */
export interface HandlerAnswer {
  readonly status: number;
  readonly body?: unknown;
}

/** Answers a call, or throws the refusal: a `ServiceRefusal`, or an `ODataQueryError` about its `$` options. */
export type Handler = (given: Given, context: HandlerContext) => Promise<HandlerAnswer>;
