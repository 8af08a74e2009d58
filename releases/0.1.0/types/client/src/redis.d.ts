export { QuotaStoreError } from "./errors/quota-store-error.ts";
export type { OpenQuota, QuotaStore, StoreOwner } from "./quota/quota-store.ts";
export type { RedisClient, ScriptInput } from "./redis/redis-client.ts";
export { type RedisQuotaOptions, redisQuota } from "./redis/redis-quota.ts";
