import type { Faults } from "./faults/faults.ts";
import type { RequestListener } from "./http/request-log.ts";
import type { Applications } from "./identity/applications/applications.ts";
import type { Authenticate } from "./identity/authentication.ts";
import type { SecretCheck } from "./identity/secrets/secret-check.ts";
import type { SigningKeys } from "./identity/signing-keys.ts";
import type { TokenIssuer } from "./identity/token-issuer.ts";
import type { StagedStore } from "./provider-states/staged-store.ts";
import type { Staging } from "./provider-states/staging.ts";
import type { FaultListener } from "./service/error-response.ts";
import type { QuotaLedger } from "./service/quota-ledger.ts";
import type { StatisticsClock } from "./service/statistics-clock.ts";

/** The parts of one emulator, as its routes use them. */
export interface Provider {
  readonly store: StagedStore;
  readonly clock: StatisticsClock;
  /** The clock of tokens and quotas, in milliseconds. */
  readonly realTime: () => number;
  readonly applications: Applications;
  readonly isSecretOf: SecretCheck;
  readonly keys: SigningKeys;
  readonly issue: TokenIssuer;
  readonly authenticate: Authenticate;
  readonly quotas: QuotaLedger;
  readonly staging: Staging;
  readonly faults: Faults;
  readonly onFault: FaultListener;
  /** Absent if nobody wants to know of requests. */
  readonly onRequest: RequestListener | undefined;
}
