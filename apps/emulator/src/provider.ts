import type { Faults } from "./control/faults/faults.ts";
import type { FaultListener } from "./error-response.ts";
import type { Applications } from "./identity/applications.ts";
import type { Authenticate } from "./identity/authentication.ts";
import type { SecretCheck } from "./identity/secret-check.ts";
import type { SigningKeys } from "./identity/signing-keys.ts";
import type { TokenIssuer } from "./identity/token-issuer.ts";
import type { QuotaLedger } from "./quota-ledger.ts";
import type { RequestListener } from "./request-log.ts";
import type { StagedStore } from "./staged-store.ts";
import type { Staging } from "./staging.ts";
import type { StatisticsClock } from "./statistics-clock.ts";

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
