import type { QuotaStore } from "../quota/quota-store.ts";
import type { RedisClient } from "./redis-client.ts";
export interface RedisQuotaOptions {
    readonly prefix?: string;
    readonly application?: string;
    readonly onUnavailable?: "fail" | "local";
    readonly timeout?: number;
    readonly lease?: number;
}
export declare function redisQuota(client: RedisClient, options?: RedisQuotaOptions): QuotaStore;
