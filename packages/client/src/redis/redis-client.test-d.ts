import { createClient, createClientPool, createCluster, createSentinel } from "redis";
import {
  createClient as createClient5,
  createClientPool as createClientPool5,
  createCluster as createCluster5,
} from "redis-5";
import { expectTypeOf, test } from "vitest";
import type { ClientOptions } from "../index.ts";
import { type RedisClient, redisQuota } from "../redis.ts";

test("every client of the `redis` package will do, of both versions", () => {
  expectTypeOf(createClient()).toExtend<RedisClient>();
  expectTypeOf(createClientPool()).toExtend<RedisClient>();
  expectTypeOf(createCluster({ rootNodes: [] })).toExtend<RedisClient>();
  expectTypeOf(createSentinel({ name: "", sentinelRootNodes: [] })).toExtend<RedisClient>();
  expectTypeOf(createClient5()).toExtend<RedisClient>();
  expectTypeOf(createClientPool5()).toExtend<RedisClient>();
  expectTypeOf(createCluster5({ rootNodes: [] })).toExtend<RedisClient>();
});

test("a quota in Redis is an option of the client", () => {
  const store = redisQuota(createClient(), { application: "tenant/application", onUnavailable: "local" });
  expectTypeOf({ credential: null, quota: { store } }).toExtend<ClientOptions>();
  // @ts-expect-error no such behaviour
  redisQuota(createClient(), { onUnavailable: "ignore" });
  // @ts-expect-error not a client
  redisQuota({ get: () => {} });
});
