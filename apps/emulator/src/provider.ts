import type { FaultListener } from "./error-response.ts";
import type { TokenIssuer } from "./identity/token-issuer.ts";
import type { QuotaLedger } from "./quota-ledger.ts";
import type { StagedStore } from "./staged-store.ts";
import type { Staging } from "./staging.ts";
import type { StatisticsClock } from "./statistics-clock.ts";

/** The parts of one emulator, as its routes use them. */
export interface Provider {
  readonly store: StagedStore;
  readonly clock: StatisticsClock;
  /** The clock of tokens and quotas, in milliseconds. */
  readonly realTime: () => number;
  readonly issuer: TokenIssuer;
  readonly quotas: QuotaLedger;
  readonly staging: Staging;
  readonly onFault: FaultListener;
}
