import type { StartOptions } from "../actions/start-action.ts";
import type { WaitOptions } from "../actions/wait-options.ts";

export interface ReadOptions extends WaitOptions {
  /**
   * The folder that results are written to, as they come (Node, Bun, Deno). Under a result's name there is all of it or nothing. Default: none,
   * they are kept in memory.
   */
  readonly folder?: string | URL;
  /** The bytes that one result may have in memory, unpacked. Default: 16,777,216. */
  readonly maxResultSize?: number;
}

/** `timeout` bounds all of it: the line for a session, the session, and its results. */
export interface RunOptions extends ReadOptions, Pick<StartOptions, "onActive" | "since"> {}
