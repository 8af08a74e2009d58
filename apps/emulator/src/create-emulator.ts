import type { Hono } from "hono";
import type { AppEnv } from "./app-env.ts";
import { createApp } from "./create-app.ts";
import type { FaultListener } from "./error-response.ts";
import { createTokenIssuer } from "./identity/token-issuer.ts";
import { openStore } from "./open-store.ts";
import type { Provider } from "./provider.ts";
import { createQuotaLedger } from "./quota-ledger.ts";
import { inMemory } from "./sqlite-store.ts";
import { stagedStore } from "./staged-store.ts";
import { createStaging } from "./staging.ts";
import { createStatisticsClock, type StatisticsClock } from "./statistics-clock.ts";
import type { Store } from "./store.ts";

export interface EmulatorOptions {
  /** The name of an SQLite file, made if it does not exist, or `:memory:`. Default: `:memory:`. */
  readonly database?: string;
  /** An ISO 8601 time with a zone at which the statistics clock stands still. Default: the clock runs. */
  readonly now?: string;
  /** Whether the documented quotas are enforced. Default: true. */
  readonly quota?: boolean;
  /** Whether `/_emulator` is there, for callers on this machine. Default: true. */
  readonly control?: boolean;
  /** Whether counts are also given as strings under their former names, as captured in 2023. Default: false. */
  readonly legacyCounts?: boolean;
  /** The running statistics clock, in milliseconds since 1970. Default: `Date.now`. Not asked while `now` is given. */
  readonly statisticsTime?: () => number;
  /** The clock of tokens and quotas, in milliseconds since 1970. Default: `Date.now`. */
  readonly realTime?: () => number;
  /** Is told of faults of the emulator itself, which callers only see as a 500. Default: nobody is. */
  readonly onFault?: FaultListener;
}

/** An emulator without a port. */
export interface Emulator {
  /**
   * Answers a request. Whoever calls this is in the same process, so `/_emulator` answers too.
   * To give it a port use `serveEmulator`, which lets only this machine control it.
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

/**
 * Makes an emulator.
 * @throws {DatabaseUnavailableError} when the file cannot be used.
 * @throws {DatabaseNotSupportedError} when `database` is a postgres:// address.
 * @throws {TypeError} when `now` is no time.
 */
export function createEmulator(options: EmulatorOptions = {}): Emulator {
  const { database = inMemory, now, quota = true, control = true, legacyCounts = false, onFault = () => {} } = options;
  const realTime = options.realTime ?? Date.now;
  const clock = createStatisticsClock(now, options.statisticsTime ?? Date.now);
  const store = stagedStore(openStore(database));
  const quotas = createQuotaLedger(realTime, quota);
  const staging = createStaging(store, clock, quotas, legacyCounts);
  const provider: Provider = { store, clock, realTime, issuer: createTokenIssuer(realTime), quotas, staging, onFault };
  const app = createApp(provider, control);
  return {
    fetch: async (request) => await app.fetch(request, { inProcess: true }),
    app,
    store,
    clock,
    close: () => store.close(),
  };
}
