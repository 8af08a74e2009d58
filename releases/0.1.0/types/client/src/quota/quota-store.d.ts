import type { Credential } from "../credentials/credential.ts";
import type { Runtime } from "../runtime.ts";
import type { Quota, QuotaWindow } from "./quota.ts";
export interface StoreOwner {
    readonly credential: Credential | null;
    readonly baseUrl: string;
    readonly runtime: Runtime;
}
export type OpenQuota = (operationId: string | undefined, windows: readonly QuotaWindow[]) => Quota;
export interface QuotaStore {
    open(owner: StoreOwner): OpenQuota;
}
