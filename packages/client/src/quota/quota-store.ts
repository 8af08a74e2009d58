import type { Credential } from "../credentials/credential.ts";
import type { Runtime } from "../runtime/runtime.ts";
import type { QuotaWindow } from "../wire/quota-window.ts";
import type { Quota } from "./quota.ts";

/** Whose calls are counted. */
export interface StoreOwner {
  readonly credential: Credential | null;
  readonly baseUrl: string;
  readonly runtime: Runtime;
}

/** Finds the quota of an operation and its windows. Is asked for each call: what is counted is the store's to keep. */
export type OpenQuota = (operationId: string | undefined, windows: readonly QuotaWindow[]) => Quota;

/** Counts quotas outside of this process, where a fleet can share them. `redisQuota` makes one. */
export interface QuotaStore {
  /** @throws {ArgumentError} when it is not known whose calls they are. */
  open(owner: StoreOwner): OpenQuota;
}
