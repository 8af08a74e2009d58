import { afterAll, beforeAll } from "vitest";
import { createScriptRunner } from "../src/redis/run-script.ts";
import { script } from "../src/redis/script.ts";
import type { QuotaWindow } from "../src/wire/quota-window.ts";
import { type ConnectedClient, type RedisServer, startRedis } from "./redis-server.ts";

export const lease = 30_000;
/** What the script asks for the time. Here a key answers, which a test can set. */
export const serverTime = "redis.call('TIME')";

/** The script on a server of its own, for the tests of a file. */
export function scriptOnRedis() {
  let server: RedisServer;
  let client: ConnectedClient;

  beforeAll(async () => {
    server = await startRedis();
    client = await server.connect();
  });
  afterAll(() => server.close());

  /** A quota of its own, on a clock of its own. */
  function setUp(windows: readonly QuotaWindow[], leaseMs = lease) {
    const key = `test:{${crypto.randomUUID()}}`;
    const clock = { now: 1_900_000_000_000 };
    const virtual = script.replace(serverTime, "redis.call('MGET', 'seconds', 'microseconds')");
    const run = createScriptRunner(
      {
        evalSha: async () => {
          throw new Error("NOSCRIPT");
        },
        async eval(_, input) {
          const [seconds, rest] = [Math.floor(clock.now / 1000), clock.now % 1000];
          await client.mSet({ seconds: `${seconds}`, microseconds: `${rest * 1000 + 999}` });
          return client.eval(virtual, input);
        },
      },
      key,
      windows,
      leaseMs,
    );
    const count = (name: string) => client.zCard(`${key}:${name}`);
    return { run, clock, key, count };
  }

  return { setUp, connected: () => client };
}
