import { entityShapes } from "@defender-endpoint/service";
import { createApp, type Parts } from "./create-app.ts";
import type { Emulator, EmulatorOptions } from "./emulator.ts";
import { ConnectionFault } from "./faults/connection-fault.ts";
import { createFaults } from "./faults/faults.ts";
import { type PlainRequests, plainRequests } from "./http/plain-requests.ts";
import { readApplications } from "./identity/applications/application-options.ts";
import { demoApplications } from "./identity/applications/applications.ts";
import { clockSkew, createAuthentication } from "./identity/authentication.ts";
import { createSecretCheck } from "./identity/secrets/secret-check.ts";
import { createSigningKeys } from "./identity/signing-keys.ts";
import { createTokenIssuer, tokenLifetime } from "./identity/token-issuer.ts";
import { stagedStore } from "./provider-states/staged-store.ts";
import { createStaging } from "./provider-states/staging.ts";
import { createQuotaLedger } from "./service/quota-ledger.ts";
import { createStatisticsClock } from "./service/statistics-clock.ts";
import { openStore } from "./telemetry/open-store.ts";
import { inMemory } from "./telemetry/sqlite/sqlite-store.ts";
import type { Store } from "./telemetry/store.ts";

/** An emulator, and what only its own server uses. */
export interface AssembledEmulator extends Emulator {
  readonly plain: PlainRequests;
}

export function assembleEmulator(
  options: EmulatorOptions,
  kept: Store = openStore(options.database ?? inMemory),
): AssembledEmulator {
  const { now, quota = true, control = true, legacyCounts = false, onFault = () => {} } = options;
  const applications = options.applications === undefined ? demoApplications : readApplications(options.applications);
  const realTime = options.realTime ?? Date.now;
  const clock = createStatisticsClock(now, options.statisticsTime ?? Date.now);
  const store = stagedStore(kept, entityShapes);
  const quotas = createQuotaLedger(realTime, quota);
  const staging = createStaging(store, clock, quotas, legacyCounts);
  const keys = createSigningKeys((tokenLifetime + clockSkew) * 1000, realTime);
  const parts: Parts = {
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
  const app = createApp(parts, control);
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
    plain: plainRequests(parts),
    store,
    clock,
    close: () => store.close(),
  };
}
