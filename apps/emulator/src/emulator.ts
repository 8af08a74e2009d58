import type { RateLimit } from "@defender-endpoint/types";
import type { Hono } from "hono";
import type { AppEnv } from "./http/app-env.ts";
import type { RequestListener } from "./http/request-log.ts";
import type { ApplicationOptions } from "./identity/applications/application-options.ts";
import type { FaultListener } from "./service/error-response.ts";
import type { StatisticsClock } from "./service/statistics-clock.ts";
import type { Store } from "./telemetry/store.ts";

export interface EmulatorOptions {
  /** The name of an SQLite file, made if it does not exist, `:memory:`, or a postgres:// address, which is first asked when it is needed. Default: `:memory:`. */
  readonly database?: string;
  /** An ISO 8601 time with a zone at which the statistics clock stands still. Default: the clock runs. */
  readonly now?: string;
  /** Whether the documented quotas are enforced, or these limits in place of them, for every operation. Default: true. */
  readonly quota?: boolean | readonly RateLimit[];
  /** Whether `/_emulator` is there, for callers on this machine. Default: true. */
  readonly control?: boolean;
  /** Whether counts are also given as strings under their former names, as captured in 2023. Default: false. */
  readonly legacyCounts?: boolean;
  /** The running statistics clock, in milliseconds since 1970. Default: `Date.now`. Not asked while `now` is given. */
  readonly statisticsTime?: () => number;
  /** The clock of tokens and quotas, in milliseconds since 1970. Default: `Date.now`. */
  readonly realTime?: () => number;
  /** Who may ask for tokens, in place of the two demo applications, whose secret is public. Default: these two. */
  readonly applications?: readonly ApplicationOptions[];
  /** Is told of faults of the emulator itself, which callers only see as a 500. Default: nobody is. */
  readonly onFault?: FaultListener;
  /** Is told of every request once its answer begins. Default: nobody is. */
  readonly onRequest?: RequestListener;
}

/** An emulator without a port. */
export interface Emulator {
  /**
   * Answers a request. Whoever calls this is in the same process, so `/_emulator` answers too.
   * A fault that breaks the connection rejects as a runtime's own `fetch` does. To give it a port use `serveEmulator`, which lets only this machine control it.
   */
  readonly fetch: (request: Request) => Promise<Response>;
  /** The same as a Hono app, for a server that hands it Node's request as `incoming`. Without that `/_emulator` refuses. */
  readonly app: Hono<AppEnv>;
  readonly store: Store;
  /** What "now" is for statistics. */
  readonly clock: StatisticsClock;
  /** Closes the database. */
  close(): Promise<void>;
}
