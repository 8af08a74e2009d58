import type { RateLimit } from "@defender-endpoint/types";
import type { Hono } from "hono";
import { createApp } from "./create-app.ts";
import { ConnectionFault } from "./faults/connection-fault.ts";
import { createFaults } from "./faults/faults.ts";
import type { AppEnv } from "./http/app-env.ts";
import { type PlainRequests, plainRequests } from "./http/plain-requests.ts";
import type { RequestListener } from "./http/request-log.ts";
import { type ApplicationOptions, readApplications } from "./identity/application-options.ts";
import { demoApplications } from "./identity/applications.ts";
import { clockSkew, createAuthentication } from "./identity/authentication.ts";
import { createSecretCheck } from "./identity/secret-check.ts";
import { createSigningKeys } from "./identity/signing-keys.ts";
import { createTokenIssuer, tokenLifetime } from "./identity/token-issuer.ts";
import type { Provider } from "./provider.ts";
import { stagedStore } from "./provider-states/staged-store.ts";
import { createStaging } from "./provider-states/staging.ts";
import type { FaultListener } from "./service/error-response.ts";
import { createQuotaLedger } from "./service/quota-ledger.ts";
import { createStatisticsClock, type StatisticsClock } from "./service/statistics-clock.ts";
import { openStore } from "./telemetry/open-store.ts";
import { inMemory } from "./telemetry/sqlite/sqlite-store.ts";
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

/** An emulator, and what only its own server uses. */
export interface AssembledEmulator extends Emulator {
  readonly plain: PlainRequests;
}

/**
 * Makes an emulator.
 * @throws {DatabaseUnavailableError} when the file cannot be used.
 * @throws {DatabaseNotSupportedError} when `database` is another kind of address.
 * @throws {ApplicationsInvalidError} when `applications` cannot be used.
 * @throws {TypeError} when `now` is no time.
 */
export function createEmulator(options: EmulatorOptions = {}): Emulator {
  const { plain: _, ...emulator } = assembleEmulator(options);
  return emulator;
}

export function assembleEmulator(
  options: EmulatorOptions,
  kept: Store = openStore(options.database ?? inMemory),
): AssembledEmulator {
  const { now, quota = true, control = true, legacyCounts = false, onFault = () => {} } = options;
  const applications = options.applications === undefined ? demoApplications : readApplications(options.applications);
  const realTime = options.realTime ?? Date.now;
  const clock = createStatisticsClock(now, options.statisticsTime ?? Date.now);
  const store = stagedStore(kept);
  const quotas = createQuotaLedger(realTime, quota);
  const staging = createStaging(store, clock, quotas, legacyCounts);
  const keys = createSigningKeys((tokenLifetime + clockSkew) * 1000, realTime);
  const provider: Provider = {
    store,
    clock,
    realTime,
    applications,
    isSecretOf: createSecretCheck(),
    keys,
    issue: createTokenIssuer(keys, realTime),
    authenticate: createAuthentication(keys, realTime),
    quotas,
    staging,
    faults: createFaults(),
    onFault,
    onRequest: options.onRequest,
  };
  const app = createApp(provider, control);
  return {
    async fetch(request) {
      try {
        return await app.fetch(request, { inProcess: true });
      } catch (error) {
        if (!(error instanceof ConnectionFault)) throw error;
        request.signal.throwIfAborted();
        throw new TypeError("fetch failed", { cause: error });
      }
    },
    app,
    plain: plainRequests(provider),
    store,
    clock,
    close: () => store.close(),
  };
}
